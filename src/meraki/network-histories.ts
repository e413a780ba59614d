import * as v from 'valibot';
import { getJson, networkPath } from './get-json.ts';
import {
  amount,
  type AskedWindow,
  fitting,
  itemsOf,
  type Listed,
  listedItems,
  type SentAndReceived,
  sortedByTime,
  text,
  time,
  wireObject,
} from './read-answer.ts';
import type { WireApplicationUsage, WireBandwidth, WireClientCount, WireUsageDay, WireUsageHistory } from './wire.ts';

/** How many wireless clients were connected from `at` to `end` (epoch ms). */
export interface CountPoint {
  readonly at: number;
  readonly end: number;
  readonly clients: number;
}

export interface ClientUsage {
  readonly clientId: string;
  /** Kilobytes, oldest first. */
  readonly points: readonly SentAndReceived[];
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
const queryOf = (parts: Record<string, string>) => new URLSearchParams(parts).toString();

/**
 * getNetworkClientsBandwidthUsageHistory: megabits per second on average to the next point, oldest first; sent is `upstream`. Points without
 * a time are left out. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-clients-bandwidth-usage-history/
 */
export async function getBandwidthHistory(
  networkId: string,
  [key, value]: AskedWindow,
  signal: AbortSignal,
): Promise<Listed<SentAndReceived>> {
  const path = `${networkPath(networkId)}/clients/bandwidthUsageHistory`;
  const query = queryOf({ [key]: value, perPage: '1000' });
  const { items, more } = await listedItems(path, query, trafficPoint, PAGES, signal);
  const points = items.map(({ ts, upstream, downstream }) => ({ at: ts, sent: upstream, received: downstream }));
  return { items: sortedByTime(points), more };
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
  return sortedByTime(points).filter(({ at, end }) => end > at);
}

type AboutClients = [networkId: string, clientIds: readonly string[], window: AskedWindow, signal: AbortSignal];

/** The records of an operation on up to 50 clients. */
const aboutClients = (operation: string, ...[networkId, clientIds, [key, value], signal]: AboutClients) =>
  listedItems(
    `${networkPath(networkId)}/clients/${operation}`,
    queryOf({ clients: clientIds.join(','), [key]: value, perPage: '1000' }),
    ofClient,
    PAGES,
    signal,
  );

/**
 * getNetworkClientsUsageHistories: kilobytes over time of up to 50 clients. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-clients-usage-histories/
 */
export async function getUsageHistories(...asked: AboutClients): Promise<Listed<ClientUsage>> {
  const { items, more } = await aboutClients('usageHistories', ...asked);
  const clients = items.map(({ clientId, usageHistory }) => ({
    clientId,
    points: sortedByTime(fitting(usageHistory ?? [], usagePoint).map(({ ts, ...amounts }) => ({ at: ts, ...amounts }))),
  }));
  return { items: clients, more };
}

/**
 * getNetworkClientsApplicationUsage of up to 50 clients, in the unit that Meraki sends: the operation's description says
 * kilobytes, that of its fields says bytes. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-clients-application-usage/
 */
export async function getApplicationUsage(...asked: AboutClients): Promise<Listed<ClientApplications>> {
  const { items, more } = await aboutClients('applicationUsage', ...asked);
  const clients = items.map(({ clientId, applicationUsage }) => ({
    clientId,
    applications: fitting(applicationUsage ?? [], applicationUse).map(({ application, ...amounts }) => ({
      name: application,
      ...amounts,
    })),
  }));
  return { items: clients, more };
}
