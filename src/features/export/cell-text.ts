import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { isoText } from './iso-text.ts';

/** How a format writes a value; empty ones are never asked. */
export interface CellStyle {
  readonly empty: string;
  text(value: string): string;
  /** Kilobytes. */
  number(value: number): string;
  /** ISO 8601 in UTC. */
  time(iso: string): string;
}

/** Writes one field's cells by row. Values of a dictionary are written once, however many rows have them. */
export function cellText(store: ColumnStore, key: FieldKey, style: CellStyle): (row: number) => string {
  const { kind, type } = FIELDS[key];
  const textOf = (value: string) => (value === '' ? style.empty : style.text(value));
  if (kind === 'category') {
    const { codes, values } = store.category(key);
    const written = values.map(textOf);
    return (row) => written[codes[row]];
  }
  if (kind === 'text') return (row) => textOf(store.textAt(key, row));
  const numbers = store.number(key);
  const write = type === 'time' ? (ms: number) => style.time(isoText(ms)) : style.number;
  return (row) => (Number.isNaN(numbers[row]) ? style.empty : write(numbers[row]));
}
