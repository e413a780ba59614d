import type {
  WireApplicationUsage,
  WireBandwidth,
  WireClientCount,
  WireTraffic,
  WireUsageHistory,
} from '#meraki/wire.ts';
import { type Client, clientAt, clientRecord, sentShareOf, usageOf } from './client-record.ts';
import { isWireless } from './device-kinds.ts';
import { BATCH, type Turn } from './page-cache.ts';
import { DAY_MS, type Flow, flowsBetween, kilobytesBetween, visits } from './presence.ts';
import { chance } from './random.ts';
import type { Site } from './site.ts';

/** Stretches of equal length that cover a time; the last one ends with it and may be shorter. */
export interface TimeBins {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly widthMs: number;
  readonly count: number;
}

/** Divides a time into bins; at least one. @param from epoch ms @param to epoch ms */
export const timeBins = (from: number, to: number, widthMs: number): TimeBins => ({
  from,
  to,
  widthMs,
  count: Math.max(1, Math.ceil((to - from) / widthMs)),
});

const binStart = ({ from, widthMs }: TimeBins, bin: number): number => from + bin * widthMs;
const binEnd = (bins: TimeBins, bin: number): number => Math.min(bins.to, binStart(bins, bin + 1));
const isoOf = (ms: number) => new Date(ms).toISOString();

/** Adds to each bin its part of the flows, times `factor`. */
function addFlows(sums: Float64Array, bins: TimeBins, flows: readonly Flow[], factor: number): void {
  for (const flow of flows) {
    const length = flow.to - flow.from;
    if (length <= 0) continue;
    const last = Math.min(bins.count - 1, Math.floor((flow.to - bins.from - 1) / bins.widthMs));
    for (let bin = Math.max(0, Math.floor((flow.from - bins.from) / bins.widthMs)); bin <= last; bin++) {
      const within = Math.min(flow.to, binEnd(bins, bin)) - Math.max(flow.from, binStart(bins, bin));
      sums[bin] += (flow.kilobytes * factor * within) / length;
    }
  }
}

/** The site's clients that were seen since `from`, a batch a turn. */
async function* clientsSince(site: Site, step: number, from: number, turn: Turn): AsyncGenerator<Client> {
  for (let row = 0; row < site.rows; row++) {
    if (row % BATCH === 0) await turn();
    const client = clientAt(site, row, step, from);
    if (client !== null) yield client;
  }
}

/** Kilobytes in a time as megabits a second, to a thousandth. */
const megabits = (kilobytes: number, ms: number) => Math.round((kilobytes * 8 * 1000) / ms) / 1000;

/** getNetworkClientsBandwidthUsageHistory: what all clients of the list use, spread over the time in which they use it. */
export async function bandwidthHistory(site: Site, bins: TimeBins, step: number, turn: Turn): Promise<WireBandwidth[]> {
  const [up, down] = [new Float64Array(bins.count), new Float64Array(bins.count)];
  for await (const { habit, presence } of clientsSince(site, step, bins.from, turn)) {
    const flows = flowsBetween(habit, presence, bins.from, bins.to);
    const { sent, recv } = usageOf(habit, presence, bins.from, bins.to);
    const exact = flows.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
    if (exact === 0) continue;
    addFlows(up, bins, flows, sent / exact);
    addFlows(down, bins, flows, recv / exact);
  }
  return Array.from(up, (_, bin) => {
    const ms = binEnd(bins, bin) - binStart(bins, bin);
    const [upstream, downstream] = [megabits(up[bin], ms), megabits(down[bin], ms)];
    const total = Math.round((upstream + downstream) * 1000) / 1000;
    return { ts: isoOf(binStart(bins, bin)), total, upstream, downstream };
  });
}

/** getNetworkWirelessClientCountHistory: how many are connected at each interval's end, so that the last is the list's. */
export async function clientCountHistory(
  site: Site,
  bins: TimeBins,
  step: number,
  turn: Turn,
): Promise<WireClientCount[]> {
  const counts = new Uint32Array(bins.count);
  for await (const { habit, kind, presence } of clientsSince(site, step, bins.from, turn)) {
    if (!isWireless(kind)) continue;
    for (const [from, to] of visits(habit, presence, bins.from, bins.to)) {
      const first = Math.max(0, Math.ceil((from - bins.from) / bins.widthMs) - 1);
      for (let bin = first; bin < bins.count && binEnd(bins, bin) < to; bin++) counts[bin]++;
    }
  }
  return Array.from(counts, (clientCount, bin) => ({
    startTs: isoOf(binStart(bins, bin)),
    endTs: isoOf(binEnd(bins, bin)),
    clientCount,
  }));
}

function named(client: Client, bins: TimeBins, step: number) {
  const { id, ip, mac } = clientRecord(client, bins.from, step);
  return { clientId: id, clientIp: ip, clientMac: mac };
}

/** Whole parts that add up to `whole`, each as near to its share as that allows; the first takes what is left over. */
function wholeParts(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const parts = shares.map((share) => (sum === 0 ? 0 : Math.floor((whole * share) / sum)));
  if (parts.length > 0) parts[0] += whole - parts.reduce((all, part) => all + part, 0);
  return parts;
}

/** One element of getNetworkClientsUsageHistories: the client's usage of the list, spread over time. */
export function usageHistoryOf(client: Client, bins: TimeBins, step: number): WireUsageHistory {
  const { habit, presence } = client;
  const sums = new Float64Array(bins.count);
  addFlows(sums, bins, flowsBetween(habit, presence, bins.from, bins.to), 1);
  const usage = usageOf(habit, presence, bins.from, bins.to);
  const [sent, received] = [wholeParts(usage.sent, [...sums]), wholeParts(usage.recv, [...sums])];
  return {
    ...named(client, bins, step),
    usageHistory: sent.map((_, bin) => ({ ts: isoOf(binStart(bins, bin)), received: received[bin], sent: sent[bin] })),
  };
}

type Destination = readonly [application: string, destination: string, protocol: string, port: number];

const PEOPLES: readonly Destination[] = [
  ['Microsoft Teams', 'teams.microsoft.com', 'UDP', 3478],
  ['Microsoft 365', 'outlook.office365.com', 'TCP', 443],
  ['YouTube', 'googlevideo.com', 'UDP', 443],
  ['Google', 'www.google.com', 'TCP', 443],
  ['iCloud', 'gateway.icloud.com', 'TCP', 443],
  ['Windows Update', 'dl.delivery.mp.microsoft.com', 'TCP', 80],
  ['WhatsApp', 'mmg.whatsapp.net', 'TCP', 443],
  ['Miscellaneous secure web', 'cdn.northwind.example', 'TCP', 443],
];

const THINGS: readonly Destination[] = [
  ['Non-web TCP', '10.2.0.20', 'TCP', 554],
  ['NTP', 'pool.ntp.org', 'UDP', 123],
  ['DNS', '10.2.0.2', 'UDP', 53],
  ['Miscellaneous secure web', 'updates.vendor.example', 'TCP', 443],
];

/** What the client talks to. */
const destinationsOf = ({ habit, kind, site }: Client): readonly Destination[] =>
  (kind.personal === null ? THINGS : PEOPLES).filter(
    (_, index) => index === 0 || chance(site.seed, habit.row, 70 + index) < 0.7,
  );

/** How much of the traffic goes to each destination; the first ones are likely to get more. */
const sharesOf = ({ habit: { row }, site }: Client, destinations: readonly Destination[], salt: number) =>
  destinations.map((_, index) => chance(site.seed, row, salt + index) / (index + 1));

/** One element of getNetworkClientsApplicationUsage: the client's usage of the list by application, kilobytes. */
export function applicationUsageOf(client: Client, bins: TimeBins, step: number): WireApplicationUsage {
  const usage = usageOf(client.habit, client.presence, bins.from, bins.to);
  const destinations = destinationsOf(client);
  const shares = sharesOf(client, destinations, 90);
  const [sent, received] = [wholeParts(usage.sent, shares), wholeParts(usage.recv, shares)];
  return {
    ...named(client, bins, step),
    applicationUsage: destinations.map(([application], index) => ({
      application,
      received: received[index],
      sent: sent[index],
    })),
  };
}

const WEEK = 7;

/** getNetworkClientTrafficHistory: a week of days, oldest first, each day's usage by application, the larger ones first. */
export function trafficHistory(client: Client, step: number): WireTraffic[] {
  const { habit, presence } = client;
  const today = Math.floor(step / DAY_MS);
  const destinations = destinationsOf(client);
  return Array.from({ length: WEEK }, (_, index) => today - WEEK + 1 + index).flatMap((day) => {
    const midnight = day * DAY_MS;
    const total = kilobytesBetween(habit, presence, midnight, Math.min(midnight + DAY_MS, step));
    if (total < 1) return [];
    const shares = sharesOf(client, destinations, 80 + day * 16);
    const sum = shares.reduce((all, share) => all + share, 0);
    return destinations.map(([application, destination, protocol, port], index) => {
      const kilobytes = Math.floor((total * shares[index]) / sum);
      const sent = Math.floor(kilobytes * sentShareOf(habit));
      return {
        ts: isoOf(midnight),
        application,
        destination,
        protocol,
        port,
        recv: kilobytes - sent,
        sent,
        numFlows: 1 + Math.floor(kilobytes / 900),
        activeSeconds: Math.min(86_400, 20 + Math.floor(kilobytes / 60)),
      };
    });
  });
}
