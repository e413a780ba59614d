import type { ColumnStore } from '#engine/column-store.ts';
import type { Ends } from '#engine/text-piece.ts';

/** Rows of a column that one step reads. */
const STEP = 2500;

interface Texts {
  readonly firstRow: number;
  readonly text: string;
  readonly ends: Ends;
}

/** Calls `take` for every filled value of a text column, some thousand rows a step. */
export function* eachText(
  store: ColumnStore,
  column: string,
  take: (row: number, value: string) => void,
  spelled: (piece: ReturnType<ColumnStore['textPieces']>[number]) => Omit<Texts, 'firstRow'> = (piece) => piece,
): Generator<void> {
  for (const piece of store.textPieces(column)) {
    const texts = { firstRow: piece.firstRow, ...spelled(piece) };
    for (let from = 0; from < texts.ends.length; from += STEP) {
      takeSome(texts, from, Math.min(from + STEP, texts.ends.length), take);
      yield;
    }
  }
}

function takeSome(
  { firstRow, text, ends }: Texts,
  from: number,
  to: number,
  take: (row: number, value: string) => void,
) {
  for (let i = from, start = from === 0 ? 0 : ends[from - 1]; i < to; start = ends[i++]) {
    if (ends[i] > start) take(firstRow + i, text.slice(start, ends[i]));
  }
}
