import { type ColumnKey, columnShape } from '#clients/columns.ts';

export interface SizedColumn {
  readonly key: ColumnKey;
  readonly width: number;
  readonly pinned: boolean;
}

export interface PlacedColumn extends SizedColumn {
  /** Its place among all shown columns, from 1; the boxes of the selection are column 1, so it begins at 2. */
  readonly colIndex: number;
  /** Pixels from the left: of the list, or of the window where pinned. */
  readonly left: number;
  /** Pixels of skipped columns before it. */
  readonly gap: number;
}

/** The boxes of the selection. */
export const SELECT_WIDTH = 34;

/** From so many columns on, only those in sight are drawn. */
const MANY = 14;

/** Fills the width that columns leave over, in proportion; never narrows one. */
export function fitted(
  columns: readonly SizedColumn[],
  resized: Readonly<Record<string, number>>,
  available: number,
): SizedColumn[] {
  const left = Math.floor(available - SELECT_WIDTH - columns.reduce((sum, { width }) => sum + width, 0));
  if (left <= 0) return [...columns];
  const free = columns.filter(({ key }) => columnShape(key).grows && resized[key] === undefined);
  const growing = free.length > 0 ? free : columns.slice(-1);
  const total = growing.reduce((sum, { width }) => sum + width, 0);
  let given = 0;
  return columns.map((column) => {
    if (!growing.includes(column)) return column;
    const last = column === growing.at(-1);
    const more = last ? left - given : Math.floor((left * column.width) / total);
    given += more;
    return { ...column, width: column.width + more };
  });
}

/** So many pixels a growing column gives before an essential one goes. */
const MOST_GIVEN = 30;

/**
 * The columns that fit beside open details: others give way from the right, essential ones and the one sorted by last.
 * @param kept those that stay whatever happens
 */
export function besideDetails(
  columns: readonly SizedColumn[],
  kept: readonly ColumnKey[],
  available: number,
): readonly SizedColumn[] {
  const stays = ({ key, pinned }: SizedColumn) => pinned || kept.includes(key);
  const giving = [
    ...columns.filter((column) => !stays(column) && !columnShape(column.key).essential).toReversed(),
    ...columns.filter((column) => !stays(column) && columnShape(column.key).essential).toReversed(),
  ];
  const narrowed = columns.find(({ key }) => columnShape(key).grows);
  const given = narrowed === undefined ? 0 : Math.min(MOST_GIVEN, narrowed.width / 2);
  let width = totalWidth(columns);
  const gone = new Set<SizedColumn>();
  for (const column of giving) {
    if (width - (gone.has(narrowed ?? column) ? 0 : given) <= available || gone.size === columns.length - 1) break;
    gone.add(column);
    width -= column.width;
  }
  const over = Math.min(given, Math.max(0, width - available));
  return columns
    .filter((column) => !gone.has(column))
    .map((column) => (column === narrowed ? { ...column, width: column.width - over } : column));
}

/** Where each column stands. */
export function placed(columns: readonly SizedColumn[]): PlacedColumn[] {
  let left = SELECT_WIDTH;
  return columns.map((column, index) => {
    const at = { ...column, colIndex: index + 2, left, gap: 0 };
    left += column.width;
    return at;
  });
}

/**
 * The columns to draw: pinned ones always, of the others those between two positions.
 * @param from pixels from the left of the list
 */
export function columnWindow(columns: readonly PlacedColumn[], from: number, to: number): PlacedColumn[] {
  if (columns.length < MANY) return [...columns];
  let gap = 0;
  return columns.flatMap((column) => {
    const inSight = column.pinned || (column.left + column.width > from && column.left < to);
    if (!inSight) {
      gap += column.width;
      return [];
    }
    const shown = { ...column, gap };
    gap = 0;
    return [shown];
  });
}

/** The scroll position that brings a column wholly into sight beside the pinned ones. */
export function offsetShowingColumn(
  columns: readonly PlacedColumn[],
  colIndex: number,
  offset: number,
  view: number,
): number {
  const column = columns.find((one) => one.colIndex === colIndex);
  if (column === undefined || column.pinned) return offset;
  const covered = columns.reduce((sum, { pinned, width }) => (pinned ? sum + width : sum), SELECT_WIDTH);
  if (column.left < offset + covered) return Math.max(0, column.left - covered);
  return Math.max(offset, Math.min(column.left - covered, column.left + column.width - view));
}

/** Pixels of all columns together. */
export const totalWidth = (columns: readonly SizedColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, SELECT_WIDTH);

export const isNumeric = (key: ColumnKey): boolean => columnShape(key).numeric;
