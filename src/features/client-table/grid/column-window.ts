import { type ColumnKey, columnShape, isFigure } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import type { DisplayUnits } from '#format/display-format.ts';
import type { CSSProperties } from 'react';

/** A shown column; its width is in pixels. */
export interface SizedColumn {
  readonly key: ColumnKey;
  readonly width: number;
  readonly pinned: boolean;
}

/** A shown column with its place. */
export interface PlacedColumn extends SizedColumn {
  /** Its place among all shown columns. The checkboxes are column 1, so the first column is 2. */
  readonly colIndex: number;
  /** Pixels from the left of the list, or of the visible part if pinned. */
  readonly left: number;
  /** Pixels of skipped columns before it. */
  readonly gap: number;
}

/** Pixels of the column of checkboxes; the style sheet has the same. */
export const SELECT_WIDTH = 34;

/** With so many columns or more, only those in sight are drawn. */
const MANY = 14;

/** Pixels of a column that shows `2026-11-24 15:04`. */
const DATE_WIDTH = 132;

/** The width of a column that nobody has resized: dates take more than ages. */
export function usualWidth(key: ColumnKey, times: DisplayUnits['times']): number {
  const dates = times === 'absolute' && !isFigure(key) && FIELDS[key].type === 'time';
  return dates ? DATE_WIDTH : columnShape(key).width;
}

/** The part of their width that growing columns give where this saves the list from scrolling sideways. */
const GIVEN = 1 / 12;

/** Widens growing columns in proportion until all columns fill the available width, or narrows them a little until they fit. */
export function fitted(
  columns: readonly SizedColumn[],
  resized: Readonly<Record<string, number>>,
  available: number,
): SizedColumn[] {
  const left = Math.floor(available - SELECT_WIDTH - columns.reduce((sum, { width }) => sum + width, 0));
  const free = columns.filter(({ key }) => columnShape(key).grows && resized[key] === undefined);
  const growing = free.length > 0 || left < 0 ? free : columns.slice(-1);
  const total = growing.reduce((sum, { width }) => sum + width, 0);
  if (left < -total * GIVEN) return [...columns];
  let given = 0;
  return columns.map((column) => {
    if (!growing.includes(column)) return column;
    const last = column === growing.at(-1);
    const more = last ? left - given : Math.floor((left * column.width) / total);
    given += more;
    return { ...column, width: column.width + more };
  });
}

/** Pixels by which a growing column is narrowed before an essential column is left out. */
const MOST_GIVEN = 30;

/**
 * The columns that fit beside the open details. Columns are left out from the right, the essential ones last.
 * @param kept columns that are never left out
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

/** Places the columns side by side. */
export function placed(columns: readonly SizedColumn[]): PlacedColumn[] {
  let left = SELECT_WIDTH;
  return columns.map((column, index) => {
    const at = { ...column, colIndex: index + 2, left, gap: 0 };
    left += column.width;
    return at;
  });
}

/** The columns to draw: all pinned ones, and of the others those between two positions in pixels. */
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

/** The scroll position that shows the whole column beside the pinned ones. */
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

/** The place of a column's cell in a row. */
export const columnStyle = ({ pinned, width, left, gap }: PlacedColumn): CSSProperties =>
  pinned ? { width, left } : { width, marginLeft: gap };
