import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { type CellStyle, cellText } from './cell-text.ts';
import { disarmed } from '#format/spreadsheet-text.ts';
import { tableParts } from './table-parts.ts';

const SPECIAL = /["\t\r\n]/;

const TSV: CellStyle = {
  empty: '',
  text: (value) => {
    const safe = disarmed(value);
    return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  },
  number: String,
  time: (iso) => iso,
};

/** What spreadsheets take from the clipboard: tabs between cells, quotes round those with tabs or lines of their own. */
export function tsvParts(store: ColumnStore, rows: Uint32Array, columns: readonly FieldKey[]): Generator<string> {
  const head = `${columns.map((key) => FIELDS[key].label).join('\t')}\n`;
  const cells = columns.map((key) => cellText(store, key, TSV));
  return tableParts(rows, head, cells, '\t', '\n');
}

const MARKDOWN: CellStyle = {
  empty: '',
  text: (value) => value.replaceAll(/[\\|`*_<>[\]]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, '<br>'),
  number: String,
  time: (iso) => iso,
};

/** A table for tickets and wikis; numbers to the right. */
export function markdownParts(store: ColumnStore, rows: Uint32Array, columns: readonly FieldKey[]): Generator<string> {
  const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |\n`;
  const rule = columns.map((key) => (FIELDS[key].type === 'usage' ? '---:' : '---'));
  const cells = columns.map((key) => cellText(store, key, MARKDOWN));
  return tableParts(rows, line(columns.map((key) => FIELDS[key].label)) + line(rule), cells, ' | ', ' |\n', '| ');
}
