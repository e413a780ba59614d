import type { ColumnStore } from './column-store.ts';
import { isValue, type TextChunk } from './text-chunk.ts';

/** By row of a store: the row of an earlier store with the same key, or -1. */
export type Pairs = Int32Array;

/** Rows of codes per step. */
const STEP = 20_000;

/** By row: 1 where the value differs from that of its pair. Both stores must have the column, a category or a text. It runs in steps of some thousand rows. */
export function* changedRows(
  column: string,
  now: ColumnStore,
  before: ColumnStore,
  pairs: Pairs,
): Generator<void, Uint8Array> {
  const changed = new Uint8Array(pairs.length);
  if (now.hasCategory(column)) {
    const compare = codesDiffer(now.category(column), before.category(column));
    for (let from = 0; from < pairs.length; from += STEP) {
      compare(pairs, changed, from, Math.min(from + STEP, pairs.length));
      yield;
    }
    return changed;
  }
  const earlier = before.textChunks(column);
  for (const chunk of now.textChunks(column)) {
    compareTexts(chunk, earlier, pairs, changed);
    yield;
  }
  return changed;
}

type Category = ReturnType<ColumnStore['category']>;

/** Compares rows by code, after each distinct value was looked up once. */
function codesDiffer(now: Category, before: Category) {
  const known = new Map(before.values.map((value, code) => [value, code]));
  const same = Int32Array.from(now.values, (value) => known.get(value) ?? -1);
  return (pairs: Pairs, changed: Uint8Array, from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const other = pairs[row];
      if (other >= 0 && same[now.codes[row]] !== before.codes[other]) changed[row] = 1;
    }
  };
}

/** Compares the texts of a page. Neighbours are mostly in one page of the earlier load too, so the page is searched from the last one. */
function compareTexts(
  { firstRow, text, ends }: TextChunk,
  earlier: readonly TextChunk[],
  pairs: Pairs,
  changed: Uint8Array,
): void {
  let page = 0;
  for (let i = 0, start = 0; i < ends.length; start = ends[i++]) {
    const other = pairs[firstRow + i];
    if (other < 0) continue;
    while (other < earlier[page].firstRow) page--;
    while (other >= earlier[page].firstRow + earlier[page].ends.length) page++;
    if (!isValue(earlier[page], other - earlier[page].firstRow, text, start, ends[i])) changed[firstRow + i] = 1;
  }
}
