import type { FieldKey } from '#clients/fields.ts';
import { rankClientTexts } from '#clients/rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { Ranks } from '#engine/sort-ranks.ts';
import { sliceOf, type TextPiece } from '#engine/text-piece.ts';

/** A text column on its way to the worker that orders it. */
export interface RankJob {
  readonly column: FieldKey;
  readonly pieces: ReadonlyArray<Pick<TextPiece, 'text' | 'ends'>>;
}

/** What the worker answers. */
export interface RankedColumn {
  readonly column: FieldKey;
  readonly ranks: Ranks;
}

/** Pages' texts as they are, for they are soon copied. */
export const rankJob = (store: ColumnStore, column: FieldKey): RankJob => ({
  column,
  pieces: store.textPieces(column).map(({ text, ends }) => ({ text, ends })),
});

/** What rankClientColumn makes of the column. */
export function rankedColumn({ column, pieces }: RankJob): RankedColumn {
  const texts: string[] = [];
  for (const piece of pieces) for (let at = 0; at < piece.ends.length; at++) texts.push(sliceOf(piece, at));
  return { column, ranks: rankClientTexts(column, texts.length, (row) => texts[row]) };
}
