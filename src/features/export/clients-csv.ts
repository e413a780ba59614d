import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import Papa from 'papaparse';

/** A spreadsheet would run these as formulas, also on a later line of the cell. */
const FORMULA = /(^|[\r\n])[=+\-@\t＝＋－＠]/;

function cell(key: FieldKey, value: string | number): string {
  if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value;
  if (Number.isNaN(value)) return '';
  return FIELDS[key].type === 'time' ? new Date(value).toISOString() : String(value);
}

/** RFC 4180 with CRLF and a byte order mark; usage as raw kilobytes, times as ISO 8601 in UTC. */
export function clientsCsv(store: ColumnStore, rows: Uint32Array, columns: readonly FieldKey[]): string {
  const data = Array.from(rows, (row) => columns.map((key) => cell(key, store.display(key, row))));
  const fields = columns.map((key) => FIELDS[key].label);
  return `\uFEFF${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}
