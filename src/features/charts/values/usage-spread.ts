import { rangeScale, type RangeScale } from '#clients/range-scale.ts';
import { extentOf } from '#engine/histogram.ts';
import { getOrInsertComputed } from '#engine/get-or-insert.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { View } from '#engine/view.ts';
import type { ByteUnits } from '#format/format-usage.ts';

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

const known = new WeakMap<View, Map<string, Float64Array>>();

/** The known values of the matching clients, ascending. Kept, because two panels need those of the usage: sorting 100,000 takes 10 ms. */
function knownValues(store: ColumnStore, view: View, column: string): Float64Array {
  const ofView = getOrInsertComputed(known, view, () => new Map<string, Float64Array>());
  return getOrInsertComputed(ofView, column, () => {
    const all = store.number(column);
    const values = new Float64Array(view.matched);
    let count = 0;
    let falls = true;
    for (const row of view.listed) {
      if (Number.isNaN(all[row])) continue;
      falls &&= count === 0 || all[row] <= values[count - 1];
      values[count++] = all[row];
    }
    const found = values.subarray(0, count);
    // The list is mostly sorted so: then half a millisecond is enough.
    return falls ? found.reverse() : found.sort();
  });
}

/** Null where no client has a usage. The scale is that of all loaded clients, so that it stays while the filter changes. */
export function distributionOf(
  store: ColumnStore,
  view: View,
  column: string,
  bytes: ByteUnits = 'decimal',
): Distribution | null {
  const values = store.number(column);
  const extent = extentOf(values, view.rowCount);
  if (extent === null) return null;
  const scale = rangeScale('usage', extent, 0, bytes);
  const { edges } = scale;
  const counts = edges.slice(1).map(() => 0);
  const volumes = edges.slice(1).map(() => 0);
  const sorted = knownValues(store, view, column);
  let bin = 0;
  for (const value of sorted) {
    while (bin < counts.length - 1 && edges[bin + 1] <= value) bin++;
    counts[bin]++;
    volumes[bin] += value;
  }
  return { scale, counts, volumes, none: view.matched - sorted.length, sorted };
}

/** The smallest value that `part` (0 to 1) of the values do not exceed: the nearest rank. */
export const percentile = (sorted: Float64Array, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];

/** How few clients make most of the traffic. */
export interface Concentration {
  readonly clients: number;
  /** 0 to 1: what they make of it, at least what was asked for. */
  readonly share: number;
  /** Kilobytes: each of them used at least so much, and nobody else did. */
  readonly atLeast: number;
}

/** The fewest matching clients that make `share` of the usage; those who used as much as the last of them count too. Null without usage. */
export function concentrationOf(store: ColumnStore, view: View, share: number): Concentration | null {
  const values = knownValues(store, view, 'usage');
  const total = view.sum('usage');
  if (!(total > 0)) return null;
  let sum = 0;
  let clients = 0;
  for (let at = values.length - 1; at >= 0; at--) {
    // Adding in another order than the total did may leave a rest of a millionth.
    if (sum >= total * share - 1e-6 && values[at] !== values[at + 1]) break;
    sum += values[at];
    clients++;
  }
  return { clients, share: Math.min(1, sum / total), atLeast: values[values.length - clients] };
}
