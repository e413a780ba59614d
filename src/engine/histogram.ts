import type { StoreRow } from './column-store.ts';

/** How many rows have a number between neighbouring edges. */
export interface Histogram {
  /** By pair of neighbouring edges; the lower edge is included. Numbers beyond the edges count in the outermost bins. */
  readonly counts: Uint32Array;
  /** Rows without a number. */
  readonly empty: number;
}

/** Counts rows by size. @param edges ascending, at least two @param counts whether a row is counted */
export function histogramOf(
  values: Float64Array,
  rowCount: number,
  edges: readonly number[],
  counts: (row: StoreRow) => boolean,
): Histogram {
  const bins = new Uint32Array(edges.length - 1);
  let empty = 0;
  for (let row = 0; row < rowCount; row++) {
    if (!counts(row)) continue;
    const value = values[row];
    if (Number.isNaN(value)) empty++;
    else bins[binOf(value, edges)]++;
  }
  return { counts: bins, empty };
}

/** The place of the last edge that is not above a value, the first for a smaller one; never that of the last edge. */
export function binOf(value: number, edges: ArrayLike<number>): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The smallest and the largest value, or null if all are empty. */
export function extentOf(
  values: Float64Array,
  rowCount: number,
): { readonly min: number; readonly max: number } | null {
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < rowCount; row++) {
    const value = values[row];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max } : null;
}
