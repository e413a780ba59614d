import type { WireApplicationUsage, WireUsageHistory } from '#meraki/wire.ts';
import { type Client, clientAt, clientRecord, usageOf } from './client-record.ts';
import { rowOf } from './cursor.ts';
import { flowsBetween } from './presence.ts';
import { chance } from './random.ts';
import type { Site } from './site.ts';
import { addFlows, binStart, type TimeBins } from './time-bins.ts';
import { destinationsOf } from './traffic-history.ts';

/** The clients that are named by their keys, as far as they were seen since `from`; others are left out, as Meraki does. */
export const askedClients = (site: Site, keys: string, step: number, from: number): Client[] =>
  keys.split(',').flatMap((key) => {
    const row = rowOf(key.trim());
    const client = row === null || row >= site.rows ? null : clientAt(site, row, step, from);
    return client === null ? [] : [client];
  });

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
    usageHistory: sent.map((_, bin) => ({
      ts: new Date(binStart(bins, bin)).toISOString(),
      received: received[bin],
      sent: sent[bin],
    })),
  };
}

/** One element of getNetworkClientsApplicationUsage: the client's usage of the list by application, kilobytes. */
export function applicationUsageOf(client: Client, bins: TimeBins, step: number): WireApplicationUsage {
  const { habit, presence, site } = client;
  const usage = usageOf(habit, presence, bins.from, bins.to);
  const destinations = destinationsOf(client);
  const shares = destinations.map((_, index) => chance(site.seed, habit.row, 90 + index) / (index + 1));
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
