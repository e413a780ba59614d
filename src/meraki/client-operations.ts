import * as v from 'valibot';
import { getJson, networkPath } from './get-json.ts';
import {
  amount,
  type AskedWindow,
  itemsOf,
  kilobytes,
  type Listed,
  listedItems,
  number,
  numberText,
  objectOf,
  type SentAndReceived,
  sortedByTime,
  text,
  time,
  wireObject,
} from './read-answer.ts';
import { parseNextLink } from './next-link.ts';
import type { WireConnectivityEvent, WirePolicy, WireSsidPolicy, WireTraffic, WireUsageDay } from './wire.ts';

/** The policy of a client; '' where Meraki sends none. */
export interface ClientPolicy {
  readonly policy: string;
  readonly groupPolicyId: string;
  readonly bySsid: readonly { readonly ssid: string; readonly policy: string; readonly groupPolicyId: string }[];
}

/** An event of a wireless client. Numbers that Meraki does not send are NaN, texts ''. */
export interface ConnectivityEvent {
  /** Epoch ms. */
  readonly at: number;
  readonly type: string;
  readonly subtype: string;
  /** good, info, warn or bad. */
  readonly severity: string;
  /** GHz. */
  readonly band: string;
  readonly channel: number;
  readonly rssi: number;
  readonly durationMs: number;
  readonly deviceSerial: string;
}

/** Traffic of one client with one application at one destination, kilobytes. */
export interface TrafficRow {
  /** Epoch ms; NaN where Meraki sends none. */
  readonly at: number;
  readonly application: string;
  readonly sent: number;
  readonly received: number;
  readonly flows: number;
}

const dayUsage = wireObject<WireUsageDay>()({
  ts: time,
  sent: kilobytes,
  received: v.optional(kilobytes),
  recv: v.optional(kilobytes),
});
const ssidPolicy = wireObject<WireSsidPolicy>()({ ssidNumber: text, devicePolicy: text, groupPolicyId: text });
const policy = wireObject<WirePolicy>()({
  devicePolicy: text,
  groupPolicyId: text,
  policiesBySsid: v.fallback(v.array(ssidPolicy), []),
});
const YEAR_MS = 366 * 86_400_000;

/** The bounds of the numbers are beyond what any radio has. */
const event = wireObject<WireConnectivityEvent>()({
  occurredAt: time,
  type: text,
  subtype: text,
  severity: text,
  band: numberText(100),
  channel: number(1000),
  rssi: number(1000),
  durationMs: number(YEAR_MS),
  deviceSerial: text,
});
const trafficRow = wireObject<WireTraffic>()({
  ts: time,
  application: text,
  sent: amount,
  recv: amount,
  numFlows: amount,
});

const clientPath = (networkId: string, clientId: string) =>
  `${networkPath(networkId)}/clients/${encodeURIComponent(clientId)}`;

/**
 * getNetworkClient: one record, like those of the list but with epoch seconds and without usage. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-client/
 */
export async function getClientRecord(networkId: string, clientId: string, signal: AbortSignal): Promise<unknown> {
  return (await getJson(clientPath(networkId, clientId), signal)).body;
}

/**
 * getNetworkClientUsageHistory: kilobytes of each day, oldest first; days without a date are left out. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-client-usage-history/
 */
export async function getUsageHistory(
  networkId: string,
  clientId: string,
  signal: AbortSignal,
): Promise<SentAndReceived[]> {
  const answer = await getJson(`${clientPath(networkId, clientId)}/usageHistory`, signal);
  const days = itemsOf(answer, dayUsage);
  return sortedByTime(
    days.map(({ ts, sent, received, recv }) => ({ at: ts, sent, received: received ?? recv ?? Number.NaN })),
  );
}

/**
 * getNetworkClientPolicy. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-client-policy/
 */
export async function getClientPolicy(networkId: string, clientId: string, signal: AbortSignal): Promise<ClientPolicy> {
  const answer = await getJson(`${clientPath(networkId, clientId)}/policy`, signal);
  const { devicePolicy, groupPolicyId, policiesBySsid } = objectOf(answer, policy, 'policy');
  return {
    policy: devicePolicy,
    groupPolicyId,
    bySsid: policiesBySsid.map(({ ssidNumber, ...one }) => ({
      ssid: ssidNumber,
      policy: one.devicePolicy,
      groupPolicyId: one.groupPolicyId,
    })),
  };
}

const EVENTS = 100;

/**
 * getNetworkWirelessClientConnectivityEvents: the newest, newest first. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-wireless-client-connectivity-events/
 */
export async function getConnectivityEvents(
  networkId: string,
  clientId: string,
  [key, value]: AskedWindow,
  signal: AbortSignal,
): Promise<Listed<ConnectivityEvent>> {
  const query = new URLSearchParams({ [key]: value, perPage: String(EVENTS), sortOrder: 'descending' });
  const path = `${networkPath(networkId)}/wireless/clients/${encodeURIComponent(clientId)}`;
  const answer = await getJson(`${path}/connectivityEvents?${query.toString()}`, signal);
  const items = itemsOf(answer, event)
    .map(({ occurredAt, ...rest }) => ({ ...rest, at: occurredAt }))
    // Events without a time come last.
    .sort((a, b) => (b.at || 0) - (a.at || 0));
  return { items, more: parseNextLink(answer.headers.get('link')).kind === 'next' };
}

const TRAFFIC_PAGES = 5;

/**
 * getNetworkClientTrafficHistory; a network without detailed traffic analysis answers 400. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-client-traffic-history/
 */
export async function getTrafficHistory(
  networkId: string,
  clientId: string,
  signal: AbortSignal,
): Promise<Listed<TrafficRow>> {
  const path = `${clientPath(networkId, clientId)}/trafficHistory`;
  const { items, more } = await listedItems(path, 'perPage=1000', trafficRow, TRAFFIC_PAGES, signal);
  return {
    items: items.map(({ ts, recv, numFlows, ...rest }) => ({ ...rest, at: ts, received: recv, flows: numFlows })),
    more,
  };
}
