import type { WireBandwidth, WireClientCount } from '#meraki/wire.ts';
import { clientAt, usageOf } from './client-record.ts';
import { flowsBetween, visits } from './presence.ts';
import type { Site } from './site.ts';
import { addFlows, binEnd, binStart, type TimeBins } from './time-bins.ts';
import { BATCH, type Turn } from './turn-of-others.ts';

/** Kilobytes in a time as megabits a second, to a thousandth. */
const megabits = (kilobytes: number, ms: number) => Math.round((kilobytes * 8 * 1000) / ms) / 1000;

const isoOf = (ms: number) => new Date(ms).toISOString();

/** getNetworkClientsBandwidthUsageHistory: what all clients of the list use, spread over the time in which they use it. */
export async function bandwidthHistory(site: Site, bins: TimeBins, step: number, turn: Turn): Promise<WireBandwidth[]> {
  const [up, down] = [new Float64Array(bins.count), new Float64Array(bins.count)];
  for (let row = 0; row < site.rows; row++) {
    if (row % BATCH === 0) await turn();
    const client = clientAt(site, row, step, bins.from);
    if (client === null) continue;
    const flows = flowsBetween(client.habit, client.presence, bins.from, bins.to);
    const { sent, recv } = usageOf(client.habit, client.presence, bins.from, bins.to);
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
  for (let row = 0; row < site.rows; row++) {
    if (row % BATCH === 0) await turn();
    const client = clientAt(site, row, step, bins.from);
    if (client === null || !client.kind.wireless) continue;
    for (const [from, to] of visits(client.habit, client.presence, bins.from, bins.to)) {
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
