import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { rankClientTexts } from '#clients/order/rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { rankNumbers, type Ranks } from '#engine/sort-ranks.ts';
import { sliceOf, type TextPiece } from '#engine/text-piece.ts';

/** A column on its way to the worker that orders it: pages' texts, or numbers, by row. */
export interface RankJob {
  readonly column: FieldKey;
  readonly values: ReadonlyArray<Pick<TextPiece, 'text' | 'ends'>> | Float64Array;
}

/** What the worker answers. */
export interface RankedColumn {
  readonly column: FieldKey;
  readonly ranks: Ranks;
}

/** The values as they are, for they are copied on their way. */
export const rankJob = (store: ColumnStore, column: FieldKey): RankJob => ({
  column,
  values:
    FIELDS[column].kind === 'number'
      ? store.number(column).subarray(0, store.rowCount)
      : store.textPieces(column).map(({ text, ends }) => ({ text, ends })),
});

/** What rankClientColumn makes of the column. */
export function rankedColumn({ column, values }: RankJob): RankedColumn {
  if (values instanceof Float64Array) return { column, ranks: rankNumbers(values, values.length) };
  const texts: string[] = [];
  for (const piece of values) for (let at = 0; at < piece.ends.length; at++) texts.push(sliceOf(piece, at));
  return { column, ranks: rankClientTexts(column, texts.length, (row) => texts[row]) };
}
