import type { WireClient } from '#meraki/wire.ts';

type Test = (client: WireClient) => boolean;

const contains = (value: string | null, part: string) => (value ?? '').toLowerCase().includes(part.toLowerCase());

/** getNetworkClients' filters, all of which must hold; null where none was asked. */
export function clientFilter(params: URLSearchParams): Test | null {
  const tests: Test[] = [];
  const partial = (name: string, of: (client: WireClient) => string | null) => {
    const part = params.get(name);
    if (part !== null && part !== '') tests.push((client) => contains(of(client), part));
  };
  partial('ip', (client) => client.ip);
  partial('ip6', (client) => client.ip6);
  partial('ip6Local', (client) => client.ip6Local);
  partial('mac', (client) => client.mac);
  partial('os', (client) => client.os);
  partial('pskGroup', (client) => client.pskGroup);
  partial('description', (client) => client.description);
  partial('namedVlan', (client) => client.namedVlan);
  const vlan = params.get('vlan');
  if (vlan !== null && vlan !== '') tests.push((client) => client.vlan === vlan);
  const statuses = params.getAll('statuses[]');
  if (statuses.length > 0) tests.push((client) => statuses.includes(client.status));
  const connections = params.getAll('recentDeviceConnections[]');
  if (connections.length > 0) tests.push((client) => connections.includes(client.recentDeviceConnection));
  return tests.length === 0 ? null : (client) => tests.every((test) => test(client));
}

const LONGEST_SPAN = 2_678_400;

/** Meraki's sentence for a bad parameter, or the span in seconds. */
export function spanOf(params: URLSearchParams, now: number): number | string {
  const perPage = Number(params.get('perPage') ?? 10);
  if (!Number.isInteger(perPage) || perPage < 3 || perPage > 5000) return "'perPage' must be between 3 and 5000";
  const t0 = params.get('t0');
  const timespan = params.get('timespan');
  if (t0 !== null && timespan !== null) return "'t0' and 'timespan' cannot both be given";
  const wrong = params.getAll('statuses[]').find((status) => status !== 'Online' && status !== 'Offline');
  if (wrong !== undefined) return "'statuses' must be one of: 'Offline', 'Online'";
  const connections = params.getAll('recentDeviceConnections[]');
  if (connections.some((one) => one !== 'Wired' && one !== 'Wireless')) {
    return "'recentDeviceConnections' must be one of: 'Wired', 'Wireless'";
  }
  const span = t0 === null ? Number(timespan ?? 86_400) : (now - Date.parse(t0)) / 1000;
  if (!(span > 0)) return t0 === null ? "'timespan' is invalid" : "'t0' is invalid";
  // A t0 of exactly 31 days ago has aged by the time it arrives.
  if (span > LONGEST_SPAN + (t0 === null ? 0 : 60)) return 'The timespan must be at most 31 days';
  return span;
}
