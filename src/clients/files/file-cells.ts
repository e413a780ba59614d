import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import {
  type ColumnKey,
  columnShape,
  FIGURES,
  isFigure,
  averageRate,
  type UsageBasis,
  usageShare,
} from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';

/** The clients and the columns that a file contains. */
export interface FileRows {
  readonly store: ColumnStore;
  readonly rows: Uint32Array;
  readonly columns: readonly ColumnKey[];
  /** What shares and rates are calculated from. */
  readonly basis: UsageBasis;
}

/** Rows of one part of a file. A part takes a few milliseconds to write. */
const PART_ROWS = 1000;

/** The rows in parts, so that the page can do other work between two parts. */
export function* rowParts(rows: Uint32Array): Generator<Uint32Array> {
  for (let from = 0; from < rows.length; from += PART_ROWS) yield rows.subarray(from, from + PART_ROWS);
}

/** How a file format writes values. `empty` is the text for an empty value. */
export interface CellStyle {
  readonly empty: string;
  text(value: string): string;
  /** Kilobytes, percent or bits per second. */
  number(value: number): string;
  /** Epoch ms. */
  time(ms: number): string;
}

/** The header of a column in a file, with the unit of its figures. */
export function fileLabel(key: ColumnKey): string {
  const { label } = columnShape(key);
  if (isFigure(key)) return `${label} (${FIGURES[key].unit})`;
  return FIELDS[key].type === 'usage' ? `${label} (kB)` : label;
}

/** Rounds a quotient to nine digits. Kilobytes have fewer, so more digits would be noise. */
const tidyQuotient = (value: number): number => Number(value.toPrecision(9));

/** The raw figures of a numeric column by row; NaN if empty. Kilobytes, epoch ms, percent of the matching usage, or bits per second. */
export function fileNumber({ store, basis }: FileRows, key: ColumnKey): (row: StoreRow) => number {
  const numbers = store.number(columnShape(key).sortedBy);
  if (key === 'share') {
    return (row) => (basis.matches(row) ? tidyQuotient(usageShare(numbers[row], basis.total) * 100) : Number.NaN);
  }
  if (key === 'rate') return (row) => tidyQuotient(averageRate(numbers[row], basis.seconds));
  return (row) => numbers[row];
}

/** The cells of a column as texts, by row. Each value of a category is written once, however many rows have it. */
export function fileCell(file: FileRows, key: ColumnKey, style: CellStyle): (row: StoreRow) => string {
  const { store } = file;
  const field = columnShape(key).sortedBy;
  const { kind, type } = FIELDS[field];
  const textOf = (value: string) => (value === '' ? style.empty : style.text(value));
  if (kind === 'category') {
    const { codes, values } = store.category(field);
    const written = values.map(textOf);
    return (row) => written[codes[row]];
  }
  if (kind === 'text') return (row) => textOf(store.textAt(field, row));
  const numberAt = fileNumber(file, key);
  const write = type === 'time' ? style.time : style.number;
  return (row) => {
    const value = numberAt(row);
    return Number.isNaN(value) ? style.empty : write(value);
  };
}
