import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { type PlacedColumn, SELECT_WIDTH } from '../grid/column-window.ts';

/** A part of a group's line: pixels from the left edge of the list, and the columns that it covers. */
interface Place {
  readonly left: number;
  readonly width: number;
  readonly colIndex: number;
  readonly colSpan: number;
}

/** Where the parts of each group's line are. */
export interface GroupCells {
  /** The value and its number of clients. */
  readonly label: Place;
  /** One figure per column that has one. */
  readonly figures: readonly (Place & { readonly key: ColumnKey })[];
}

/** The label needs at least so many pixels. */
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

/** Runs of neighbouring columns without a figure, from left to right. */
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
 * The places of a group's parts: each figure below its column, the label in the first run of other columns that is wide enough.
 * If no run is, the label has the whole line, and the figures follow it in words.
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

/** The grid's column of the next cell of a group's line: the label covers several columns, which are one step. */
export function groupColumnBeside({ label, figures }: GroupCells, column: number, step: -1 | 1): number {
  const starts = [label, ...figures].map(({ colIndex }) => colIndex - 1).sort((a, b) => a - b);
  const at = starts.includes(column) ? column : label.colIndex - 1;
  return starts[starts.indexOf(at) + step] ?? at;
}
