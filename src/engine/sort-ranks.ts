import type { CategoryBlock } from './column-block.ts';
import type { StoreRow } from './column-store.ts';
import { orderNumbers } from './number-order.ts';

/** A column's order: by row, its rank. Equal values share a rank, ranks have no gaps, empty values have EMPTY_RANK. */
export interface Ranks {
  readonly ranks: Uint32Array;
  readonly distinct: number;
}

/** The rank of empty values. */
export const EMPTY_RANK = 0xffffffff;

/** Ranks of numbers, ascending; NaN is empty. */
export function rankNumbers(values: Float64Array, rowCount: number): Ranks {
  return ranksInOrder(orderNumbers(values, rowCount), values, rowCount);
}

/** Ranks of values. @param rows those with a value, in its order */
function ranksInOrder(rows: ArrayLike<StoreRow>, values: ArrayLike<number | string>, rowCount: number): Ranks {
  const ranks = new Uint32Array(rowCount).fill(EMPTY_RANK);
  let rank = -1;
  for (let at = 0; at < rows.length; at++) {
    if (at === 0 || values[rows[at]] !== values[rows[at - 1]]) rank++;
    ranks[rows[at]] = rank;
  }
  return { ranks, distinct: rank + 1 };
}

/** Ranks of sort keys, ascending by code units. '' is the key of empty texts alone. */
function rankedKeys(keys: readonly string[]): Ranks {
  const filled: number[] = [];
  for (let at = 0; at < keys.length; at++) if (keys[at] !== '') filled.push(at);
  filled.sort((a, b) => (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : 0));
  return ranksInOrder(filled, keys, keys.length);
}

/** Ranks of a category; its dictionary is sorted, not its rows. */
export function rankCategories(
  { codes, values }: CategoryBlock,
  rowCount: number,
  keyOf: (value: string) => string,
): Ranks {
  const { ranks: rankOfCode, distinct } = rankedKeys(values.map(keyOf));
  const ranks = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) ranks[row] = rankOfCode[codes[row]];
  return { ranks, distinct };
}

/** Ranks of texts, from their sort keys. */
export function rankTexts(rowCount: number, keyAt: (row: StoreRow) => string): Ranks {
  const keys: string[] = [];
  for (let row = 0; row < rowCount; row++) keys.push(keyAt(row));
  return rankedKeys(keys);
}

/** A permutation of rows, stably sorted by rank; empty values come last in both directions. O(rows + distinct). */
export function sortByRanks(rows: Uint32Array, { ranks, distinct }: Ranks, descending: boolean): Uint32Array {
  const bucketOf = (row: StoreRow) => {
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
