import type { TimeZoneChoice } from '#format/format-time.ts';
import { partsOf } from './clock.ts';

/** How many of the rows have a time between each two neighbouring edges, and how many have one before the first. */
export function countsByBin(
  times: Float64Array,
  rows: Uint32Array,
  edges: readonly number[],
): { readonly counts: Uint32Array; readonly before: number; readonly none: number } {
  const counts = new Uint32Array(edges.length - 1);
  let before = 0;
  let none = 0;
  const last = counts.length - 1;
  for (const row of rows) {
    const time = times[row];
    if (Number.isNaN(time)) none++;
    else if (time < edges[0]) before++;
    else {
      let low = 0;
      let high = last;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (edges[middle] <= time) low = middle;
        else high = middle - 1;
      }
      counts[low]++;
    }
  }
  return { counts, before, none };
}

/** No zone's clock moves by less. */
const QUARTER_MS = 900_000;

/** By weekday (0 is Sunday) and hour of the zone's clock: how many of the rows have a time then. */
export function countsByHour(times: Float64Array, rows: Uint32Array, zone: TimeZoneChoice): readonly Uint32Array[] {
  const days = Array.from({ length: 7 }, () => new Uint32Array(24));
  // A date's parts cost more than all else, and many clients share a quarter of an hour.
  const byQuarter = new Map<number, number>();
  for (const row of rows) {
    const time = times[row];
    if (Number.isNaN(time)) continue;
    const quarter = Math.floor(time / QUARTER_MS);
    byQuarter.set(quarter, (byQuarter.get(quarter) ?? 0) + 1);
  }
  for (const [quarter, count] of byQuarter) {
    const { weekday, hour } = partsOf(quarter * QUARTER_MS, zone);
    days[weekday][hour] += count;
  }
  return days;
}
