import { rangeScale, type RangeScale } from '#clients/range-scale.ts';
import { extentOf } from '#engine/histogram.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { View } from '#engine/view.ts';

/** How many matching clients used how much. */
export interface Distribution {
  readonly scale: RangeScale;
  /** By step of the scale: how many clients, and the kilobytes that they used together. */
  readonly counts: readonly number[];
  readonly volumes: readonly number[];
  /** Those whose usage Meraki does not say. */
  readonly none: number;
  /** The known usages, ascending. */
  readonly sorted: Float64Array;
}

/** Null where no client has a usage. The scale is that of all loaded clients, so that it stays while the filter changes. */
export function distributionOf(store: ColumnStore, view: View, column: string): Distribution | null {
  const values = store.number(column);
  const extent = extentOf(values, view.rowCount);
  if (extent === null) return null;
  const scale = rangeScale('usage', extent, 0);
  const { edges } = scale;
  const counts = edges.slice(1).map(() => 0);
  const volumes = edges.slice(1).map(() => 0);
  const known = new Float64Array(view.matched);
  let count = 0;
  for (const row of view.order) if (!Number.isNaN(values[row])) known[count++] = values[row];
  const sorted = known.subarray(0, count).sort();
  let bin = 0;
  for (const value of sorted) {
    while (bin < counts.length - 1 && edges[bin + 1] <= value) bin++;
    counts[bin]++;
    volumes[bin] += value;
  }
  return { scale, counts, volumes, none: view.matched - count, sorted };
}

/** The smallest value that `part` (0 to 1) of the values do not exceed: the nearest rank. */
export const percentile = (sorted: Float64Array, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];
