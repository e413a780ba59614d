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

/** How texts are ordered. */
export interface TextOrder {
  /** Of two different, non-empty texts: 0 when they stand side by side. */
  compare(a: string, b: string): number;
  /** The places of many texts in ascending order, where there is a quicker way than comparing them. */
  readonly placesOf?: (texts: readonly string[]) => Uint32Array;
}

/** Orders the dictionary, not the rows. */
export function rankCategories(
  column: { readonly codes: Codes; readonly values: readonly string[] },
  rowCount: number,
  { compare, placesOf }: TextOrder,
): Ranks {
  const { values, codes } = column;
  const filled = values.map((_, code) => code).filter((code) => values[code] !== '');
  const sorted =
    placesOf === undefined
      ? filled.sort((a, b) => compare(values[a], values[b]))
      : Array.from(placesOf(filled.map((code) => values[code])), (place) => filled[place]);
  const rankOfCode = new Uint32Array(values.length).fill(EMPTY_RANK);
  let rank = -1;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || compare(values[sorted[at - 1]], values[sorted[at]]) !== 0) rank++;
    rankOfCode[sorted[at]] = rank;
  }
  const ranks = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) ranks[row] = rankOfCode[codes[row]];
  return { ranks, distinct: rank + 1 };
}

/** Ascending over the distinct texts; '' is empty. */
export function rankTexts(rowCount: number, at: (row: number) => string, order: TextOrder): Ranks {
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
  return rankCategories({ codes, values: [...codeOf.keys()] }, rowCount, order);
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
