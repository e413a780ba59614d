import type { Codes } from './codes.ts';
import { orderNumbers } from './number-order.ts';

/** A column's order as numbers: equal values share a rank, ranks have no gaps; empty values have EMPTY_RANK. */
export interface Ranks {
  readonly ranks: Uint32Array;
  readonly distinct: number;
}

export const EMPTY_RANK = 0xffffffff;

/** Ascending by number; NaN is empty. */
export function rankNumbers(values: Float64Array, rowCount: number): Ranks {
  const rows = orderNumbers(values, rowCount);
  const ranks = new Uint32Array(rowCount).fill(EMPTY_RANK);
  let rank = -1;
  for (let at = 0; at < rows.length; at++) {
    if (at === 0 || values[rows[at]] !== values[rows[at - 1]]) rank++;
    ranks[rows[at]] = rank;
  }
  return { ranks, distinct: rank + 1 };
}

/** Texts in ascending order: their places, and by position 1 where a text does not stand beside the one before it. */
export interface SortedTexts {
  readonly places: Uint32Array;
  readonly steps: Uint8Array;
}

/** Orders non-empty texts; which of several equal ones comes first does not matter. */
export type TextOrder = (texts: readonly string[]) => SortedTexts;

/** Ascending; '' is empty. */
function rankedTexts(texts: readonly string[], order: TextOrder): Ranks {
  const filled = new Uint32Array(texts.length);
  let count = 0;
  for (let at = 0; at < texts.length; at++) if (texts[at] !== '') filled[count++] = at;
  const { places, steps } = order(count === texts.length ? texts : texts.filter((text) => text !== ''));
  const ranks = new Uint32Array(texts.length).fill(EMPTY_RANK);
  let rank = -1;
  for (let at = 0; at < count; at++) {
    rank += steps[at];
    ranks[filled[places[at]]] = rank;
  }
  return { ranks, distinct: rank + 1 };
}

/** Orders the dictionary, not the rows. */
export function rankCategories(
  { codes, values }: { readonly codes: Codes; readonly values: readonly string[] },
  rowCount: number,
  order: TextOrder,
): Ranks {
  const { ranks: rankOfCode, distinct } = rankedTexts(values, order);
  const ranks = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) ranks[row] = rankOfCode[codes[row]];
  return { ranks, distinct };
}

/** A text column's order; '' is empty. */
export function rankTexts(rowCount: number, at: (row: number) => string, order: TextOrder): Ranks {
  const texts: string[] = [];
  for (let row = 0; row < rowCount; row++) texts.push(at(row));
  return rankedTexts(texts, order);
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
