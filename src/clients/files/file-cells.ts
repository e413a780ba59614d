import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import {
  type ColumnKey,
  columnShape,
  figureUnit,
  isFigure,
  averageRate,
  type UsageBasis,
  usageShare,
} from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';

/** How a file's format writes a value that is not empty, and what it writes for an empty one. */
export interface CellStyle {
  readonly empty: string;
  text(value: string): string;
  /** Kilobytes, percent or bits per second. */
  number(value: number): string;
  /** Epoch ms. */
  time(ms: number): string;
}

/** The column's name in a file, with the unit of its figures. */
export function fileLabel(key: ColumnKey): string {
  const { label } = columnShape(key);
  if (isFigure(key)) return `${label} (${figureUnit(key).unit})`;
  return FIELDS[key].type === 'usage' ? `${label} (kB)` : label;
}

/** Nine digits of a quotient: kilobytes have fewer, so the rest would be noise. */
const tidyQuotient = (value: number): number => Number(value.toPrecision(9));

/** The raw figures of a numeric column by row, NaN where empty: kilobytes, epoch ms, percent of the matching usage, bits per second. */
export function fileNumber(store: ColumnStore, key: ColumnKey, basis: UsageBasis): (row: StoreRow) => number {
  const numbers = store.number(columnShape(key).sortedBy);
  if (key === 'share') {
    return (row) => (basis.matches(row) ? tidyQuotient(usageShare(numbers[row], basis.total) * 100) : Number.NaN);
  }
  if (key === 'rate') return (row) => tidyQuotient(averageRate(numbers[row], basis.seconds));
  return (row) => numbers[row];
}

/** The written cells of a column by row. A category's values are written once each, however many rows have them. */
export function fileCell(
  store: ColumnStore,
  key: ColumnKey,
  basis: UsageBasis,
  style: CellStyle,
): (row: StoreRow) => string {
  const field = columnShape(key).sortedBy;
  const { kind, type } = FIELDS[field];
  const textOf = (value: string) => (value === '' ? style.empty : style.text(value));
  if (kind === 'category') {
    const { codes, values } = store.category(field);
    const written = values.map(textOf);
    return (row) => written[codes[row]];
  }
  if (kind === 'text') return (row) => textOf(store.textAt(field, row));
  const numberAt = fileNumber(store, key, basis);
  const write = type === 'time' ? style.time : style.number;
  return (row) => {
    const value = numberAt(row);
    return Number.isNaN(value) ? style.empty : write(value);
  };
}
