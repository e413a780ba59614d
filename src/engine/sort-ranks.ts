import type { Codes } from './codes.ts';

/** A column's order as numbers: equal values share a rank, ranks have no gaps; empty values have EMPTY_RANK. */
export interface Ranks {
  readonly ranks: Uint32Array;
  readonly distinct: number;
}

export const EMPTY_RANK = 0xffffffff;

/** Ascending by number; NaN is empty. */
export function rankNumbers(values: Float64Array, rowCount: number): Ranks {
  const sorted = values.slice(0, rowCount).sort();
  let distinct = 0;
  // Typed arrays sort NaN last; keep each other value once.
  for (let i = 0; i < sorted.length && !Number.isNaN(sorted[i]); i++) {
    if (distinct === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i];
  }
  const ranks = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    ranks[row] = Number.isNaN(values[row]) ? EMPTY_RANK : placeOf(values[row], sorted, distinct);
  }
  return { ranks, distinct };
}

/** The place of a value that is among the first `count` of the ascending values. */
function placeOf(value: number, ascending: Float64Array, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Orders the dictionary, not the rows; compare gets two different, non-empty values. */
export function rankCategories(
  column: { readonly codes: Codes; readonly values: readonly string[] },
  rowCount: number,
  compare: (a: string, b: string) => number,
): Ranks {
  const codes = column.values.map((_, code) => code).filter((code) => column.values[code] !== '');
  codes.sort((a, b) => compare(column.values[a], column.values[b]));
  const rankOfCode = new Uint32Array(column.values.length).fill(EMPTY_RANK);
  let rank = -1;
  codes.forEach((code, i) => {
    if (i === 0 || compare(column.values[codes[i - 1]], column.values[code]) !== 0) rank++;
    rankOfCode[code] = rank;
  });
  const ranks = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) ranks[row] = rankOfCode[column.codes[row]];
  return { ranks, distinct: rank + 1 };
}

/** Ascending by compare over the distinct values; '' is empty. */
export function rankTexts(
  rowCount: number,
  at: (row: number) => string,
  compare: (a: string, b: string) => number,
): Ranks {
  const codeOf = new Map<string, number>([['', 0]]);
  const codes = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = at(row);
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
    }
    codes[row] = code;
  }
  return rankCategories({ codes, values: [...codeOf.keys()] }, rowCount, compare);
}

/** Rows (a permutation) stably sorted by rank; empty ones last whatever the direction. O(rows + distinct). */
export function sortByRanks(rows: Uint32Array, { ranks, distinct }: Ranks, descending: boolean): Uint32Array {
  const bucketOf = (row: number) => {
    const rank = ranks[row];
    if (rank === EMPTY_RANK) return distinct;
    return descending ? distinct - 1 - rank : rank;
  };
  const starts = new Uint32Array(distinct + 2);
  for (const row of rows) starts[bucketOf(row) + 1]++;
  for (let bucket = 0; bucket <= distinct; bucket++) starts[bucket + 1] += starts[bucket];
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[starts[bucketOf(row)]++] = row;
  return sorted;
}
