import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { type CellStyle, cellText } from './cell-text.ts';
import { csvQuoted, csvText } from '#format/spreadsheet-text.ts';
import { tableParts } from './table-parts.ts';

const CSV: CellStyle = {
  empty: '',
  text: csvText,
  number: String,
  time: (iso) => iso,
};

/** With a byte order mark, for Excel reads UTF-8 by it alone; a header line, then one record a client, each with CRLF. */
export function csvParts(store: ColumnStore, rows: Uint32Array, columns: readonly FieldKey[]): Generator<string> {
  const head = `\uFEFF${columns.map((key) => csvQuoted(FIELDS[key].label)).join(',')}\r\n`;
  const cells = columns.map((key) => cellText(store, key, CSV));
  return tableParts(rows, head, cells, ',', '\r\n');
}
