import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { type PlacedColumn, SELECT_WIDTH } from '../grid/column-window.ts';

/** A part of a group's line: pixels from the list's left edge, and the columns that it stands under. */
interface Place {
  readonly left: number;
  readonly width: number;
  readonly colIndex: number;
  readonly colSpan: number;
}

export interface GroupCells {
  /** The value and how many clients have it. */
  readonly label: Place;
  /** A figure under its own column. */
  readonly figures: readonly (Place & { readonly key: ColumnKey })[];
}

/** A run of columns without a figure holds the label if it is at least so wide. */
const LEAST_LABEL = 140;

const hasFigure = (key: ColumnKey) => {
  const { total } = columnShape(key);
  return total === 'online' || total === 'sum' || total === 'rate';
};

const spanOf = (first: PlacedColumn, last: PlacedColumn): Place => ({
  left: first.left,
  width: last.left + last.width - first.left,
  colIndex: first.colIndex,
  colSpan: last.colIndex - first.colIndex + 1,
});

/** Neighbouring columns without a figure, from left to right. */
function runsOf(columns: readonly PlacedColumn[]): Place[] {
  const runs: Place[] = [];
  let first: PlacedColumn | null = null;
  columns.forEach((column, index) => {
    if (hasFigure(column.key)) return;
    first ??= column;
    const next = columns.at(index + 1);
    if (next !== undefined && !hasFigure(next.key)) return;
    runs.push(spanOf(first, column));
    first = null;
  });
  return runs;
}

/**
 * Where the parts of a group's line stand: figures under their columns, the label in the first run of other columns with room
 * for it. Where no run has room the label has the whole line, and the figures stand behind it as words.
 */
export function groupCells(columns: readonly PlacedColumn[]): GroupCells {
  const label = runsOf(columns).find(({ width }) => width >= LEAST_LABEL);
  const last = columns.at(-1);
  if (label === undefined) {
    const width = last === undefined ? 0 : last.left + last.width - SELECT_WIDTH;
    return { label: { left: SELECT_WIDTH, width, colIndex: 2, colSpan: columns.length }, figures: [] };
  }
  const figures = columns
    .filter(({ key }) => hasFigure(key))
    .map((column) => ({ key: column.key, ...spanOf(column, column) }));
  return { label, figures };
}
