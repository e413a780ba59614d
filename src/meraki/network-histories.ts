import * as v from 'valibot';
import { getJson } from './get-json.ts';
import {
  amount,
  type AskedWindow,
  fitting,
  inTime,
  itemsOf,
  type Listed,
  listedItems,
  text,
  time,
  wireObject,
} from './read-answer.ts';
import type { WireApplicationUsage, WireBandwidth, WireClientCount, WireUsageDay, WireUsageHistory } from './wire.ts';

/** The average traffic of a network from `at` to the next point, in megabits per second. */
export interface TrafficPoint {
  /** Epoch ms. */
  readonly at: number;
  /** From the clients' side: the operation's `upstream`. */
  readonly sent: number;
  readonly received: number;
}

/** How many wireless clients were connected from `at` to `end` (epoch ms). */
export interface CountPoint {
  readonly at: number;
  readonly end: number;
  readonly clients: number;
}

/** The kilobytes of one client from `at` (epoch ms) to its next point. */
export interface UsagePoint {
  readonly at: number;
  readonly sent: number;
  readonly received: number;
}

export interface ClientUsage {
  readonly clientId: string;
  /** Oldest first. */
  readonly points: readonly UsagePoint[];
}

export interface ClientApplications {
  readonly clientId: string;
  readonly applications: readonly { readonly name: string; readonly sent: number; readonly received: number }[];
}

const trafficPoint = wireObject<WireBandwidth>()({ ts: time, upstream: amount, downstream: amount });
const countPoint = wireObject<WireClientCount>()({ startTs: time, endTs: time, clientCount: v.number() });
const points = v.fallback(v.array(v.unknown()), []);
const usagePoint = wireObject<WireUsageDay>()({ ts: time, sent: amount, received: amount });
const ofClient = wireObject<WireUsageHistory & WireApplicationUsage>()({
  clientId: v.string(),
  usageHistory: v.optional(points),
  applicationUsage: v.optional(points),
});
const applicationUse = wireObject<WireApplicationUsage['applicationUsage'][number]>()({
  application: text,
  sent: amount,
  received: amount,
});

const PAGES = 5;
const networkPath = (networkId: string) => `/networks/${encodeURIComponent(networkId)}`;
const queryOf = (parts: Record<string, string>) => new URLSearchParams(parts).toString();

/**
 * getNetworkClientsBandwidthUsageHistory, oldest first; points without a time are left out. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-clients-bandwidth-usage-history/
 */
export async function getBandwidthHistory(
  networkId: string,
  [key, value]: AskedWindow,
  signal: AbortSignal,
): Promise<Listed<TrafficPoint>> {
  const path = `${networkPath(networkId)}/clients/bandwidthUsageHistory`;
  const query = queryOf({ [key]: value, perPage: '1000' });
  const { items, more } = await listedItems(path, query, trafficPoint, PAGES, signal);
  const points = items.map(({ ts, upstream, downstream }) => ({ at: ts, sent: upstream, received: downstream }));
  return { items: inTime(points), more };
}

/**
 * getNetworkWirelessClientCountHistory, oldest first; intervals without a count are left out. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-wireless-client-count-history/
 */
export async function getClientCountHistory(
  networkId: string,
  [key, value]: AskedWindow,
  signal: AbortSignal,
): Promise<CountPoint[]> {
  const query = queryOf({ [key]: value, autoResolution: 'true' });
  const answer = await getJson(`${networkPath(networkId)}/wireless/clientCountHistory?${query}`, signal);
  const points = itemsOf(answer, countPoint).map((one) => ({
    at: one.startTs,
    end: one.endTs,
    clients: one.clientCount,
  }));
  return inTime(points).filter(({ at, end }) => end > at);
}

const named = (clientIds: readonly string[], [key, value]: AskedWindow) =>
  queryOf({ clients: clientIds.join(','), [key]: value, perPage: '1000' });

/**
 * getNetworkClientsUsageHistories: kilobytes over time of up to 50 clients. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-clients-usage-histories/
 */
export async function getUsageHistories(
  networkId: string,
  clientIds: readonly string[],
  window: AskedWindow,
  signal: AbortSignal,
): Promise<Listed<ClientUsage>> {
  const path = `${networkPath(networkId)}/clients/usageHistories`;
  const { items, more } = await listedItems(path, named(clientIds, window), ofClient, PAGES, signal);
  const clients = items.map(({ clientId, usageHistory }) => ({
    clientId,
    points: inTime(fitting(usageHistory ?? [], usagePoint).map(({ ts, ...amounts }) => ({ at: ts, ...amounts }))),
  }));
  return { items: clients, more };
}

/**
 * getNetworkClientsApplicationUsage of up to 50 clients, in the unit that Meraki sends: the operation's description says
 * kilobytes, that of its fields says bytes. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-clients-application-usage/
 */
export async function getApplicationUsage(
  networkId: string,
  clientIds: readonly string[],
  window: AskedWindow,
  signal: AbortSignal,
): Promise<Listed<ClientApplications>> {
  const path = `${networkPath(networkId)}/clients/applicationUsage`;
  const { items, more } = await listedItems(path, named(clientIds, window), ofClient, PAGES, signal);
  const clients = items.map(({ clientId, applicationUsage }) => ({
    clientId,
    applications: fitting(applicationUsage ?? [], applicationUse).map(({ application, ...amounts }) => ({
      name: application,
      ...amounts,
    })),
  }));
  return { items: clients, more };
}
