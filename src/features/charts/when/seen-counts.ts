import { binOf } from '#engine/histogram.ts';
import type { TimeZoneChoice } from '#format/format-time.ts';
import { partsOf } from './clock.ts';

/** How many of the rows have a time between each two neighbouring edges, and how many have one before the first. */
export function countsByBin(times: Float64Array, rows: Uint32Array, edges: readonly number[]) {
  const counts = new Uint32Array(edges.length - 1);
  let before = 0;
  for (const row of rows) {
    const time = times[row];
    if (time < edges[0]) before++;
    else if (!Number.isNaN(time)) counts[binOf(time, edges)]++;
  }
  return { counts, before };
}

/** No zone's clock moves by less. */
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;

/** The quarters of an hour in which the rows have a time, with how many: a date's parts cost more than all else, and many clients share one. */
function byQuarter(times: Float64Array, rows: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const quarter = Math.floor(times[row] / QUARTER_MS);
    if (!Number.isNaN(quarter)) counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  return counts;
}

/** By weekday (0 is Sunday) and hour of the zone's clock: how many of the rows have a time then. */
export function countsByHour(times: Float64Array, rows: Uint32Array, zone: TimeZoneChoice): readonly Uint32Array[] {
  const days = Array.from({ length: 7 }, () => new Uint32Array(24));
  for (const [quarter, count] of byQuarter(times, rows)) {
    const { weekday, hour } = partsOf(quarter * QUARTER_MS, zone);
    days[weekday][hour] += count;
  }
  return days;
}

/** By weekday and hour when that hour began, in each week in which a row has a time in it: epoch ms, ascending. */
export function startsByHour(
  times: Float64Array,
  rows: Uint32Array,
  zone: TimeZoneChoice,
): readonly (readonly number[])[][] {
  const starts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => new Set<number>()));
  for (const quarter of byQuarter(times, rows).keys()) {
    const { weekday, hour, minute } = partsOf(quarter * QUARTER_MS, zone);
    starts[weekday][hour].add(quarter * QUARTER_MS - minute * MINUTE_MS);
  }
  return starts.map((hours) => hours.map((found) => [...found].sort((a, b) => a - b)));
}
