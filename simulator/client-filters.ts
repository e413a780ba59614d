import type { WireClient } from '#meraki/wire.ts';
import { rowAfter } from './paging.ts';

type Test = (client: WireClient) => boolean;

const contains = (value: string | null, part: string) => (value ?? '').toLowerCase().includes(part.toLowerCase());

/** The parameters that match a part of the key of their name. */
const PARTIAL = ['ip', 'ip6', 'ip6Local', 'mac', 'os', 'pskGroup', 'description', 'namedVlan'] as const;

/** A test of getNetworkClients' own filters, all of which must hold; null where none was asked for. */
export function clientFilter(params: URLSearchParams): Test | null {
  const tests: Test[] = [];
  for (const name of PARTIAL) {
    const part = params.get(name);
    if (part !== null && part !== '') tests.push((client) => contains(client[name], part));
  }
  const vlan = params.get('vlan');
  if (vlan !== null && vlan !== '') tests.push((client) => client.vlan === vlan);
  const statuses = params.getAll('statuses[]');
  if (statuses.length > 0) tests.push((client) => statuses.includes(client.status));
  const connections = params.getAll('recentDeviceConnections[]');
  if (connections.length > 0) tests.push((client) => connections.includes(client.recentDeviceConnection));
  return tests.length === 0 ? null : (client) => tests.every((test) => test(client));
}

const LONGEST_SPAN = 2_678_400;
const TOO_LONG = 'The timespan must be at most 31 days';

/** Meraki's sentence for a bad parameter, or the beginning of the span that ends at `step` (epoch ms). */
export function spanStart(params: URLSearchParams, now: number, step: number): number | string {
  const t0 = params.get('t0');
  const timespan = params.get('timespan');
  if (t0 !== null && timespan !== null) return "'t0' and 'timespan' cannot both be given";
  if (t0 === null) {
    const span = Number(timespan ?? 86_400);
    if (!(span > 0)) return "'timespan' is invalid";
    return span > LONGEST_SPAN ? TOO_LONG : step - span * 1000;
  }
  const from = timeOf(t0);
  if (!(from < now)) return "'t0' is invalid";
  // A t0 of exactly 31 days ago has aged by the time it arrives.
  return now - from > (LONGEST_SPAN + 60) * 1000 ? TOO_LONG : from;
}

/** ISO 8601 or epoch seconds, as Meraki takes both. */
const timeOf = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text));

/** Meraki's sentence for a bad parameter of getNetworkClients, or null. */
export function refusalOf(params: URLSearchParams): string | null {
  const perPage = Number(params.get('perPage') ?? 10);
  if (!Number.isInteger(perPage) || perPage < 3 || perPage > 5000) return "'perPage' must be between 3 and 5000";
  if (params.has('startingAfter') && params.has('endingBefore')) {
    return "'startingAfter' and 'endingBefore' cannot both be given";
  }
  for (const name of ['startingAfter', 'endingBefore']) {
    if (params.has(name) && rowAfter(params.get(name) ?? '') === null) return `Invalid ${name}`;
  }
  if (params.getAll('statuses[]').some((status) => status !== 'Online' && status !== 'Offline')) {
    return "'statuses' must be one of: 'Offline', 'Online'";
  }
  if (params.getAll('recentDeviceConnections[]').some((one) => one !== 'Wired' && one !== 'Wireless')) {
    return "'recentDeviceConnections' must be one of: 'Wired', 'Wireless'";
  }
  return null;
}
