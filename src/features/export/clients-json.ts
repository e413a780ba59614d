import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { type CellStyle, cellText } from './cell-text.ts';
import type { ExportFact } from './export-facts.ts';
import { PART_ROWS } from './table-parts.ts';

const JSON_STYLE: CellStyle = {
  empty: 'null',
  text: (value) => JSON.stringify(value),
  number: String,
  time: (iso) => `"${iso}"`,
};

const FLAG_STYLE: CellStyle = { ...JSON_STYLE, text: (value) => String(value === 'Installed') };

/** Meraki's own key where the value is Meraki's, ours where it is derived; usage keeps its object. */
export const jsonKey = (key: FieldKey): string => (key === 'usage' ? 'usage.total' : (FIELDS[key].wire ?? key));

const UNITS = { usage: 'kilobytes (1000 bytes)', time: 'ISO 8601, UTC' } as const;

function fieldNote(key: FieldKey): Record<string, string> {
  const { label, type, wire } = FIELDS[key];
  return {
    key: jsonKey(key),
    column: label,
    ...(type === 'usage' || type === 'time' ? { unit: UNITS[type] } : {}),
    ...(wire === null ? { source: 'derived by Clientscope' } : {}),
  };
}

/** `{"about": …, "fields": […], "clients": […]}` with a line a client; empty values are null. */
export function* jsonParts(
  store: ColumnStore,
  rows: Uint32Array,
  columns: readonly FieldKey[],
  facts: readonly ExportFact[],
): Generator<string> {
  const about = Object.fromEntries(facts.map(({ label, text }) => [label, text]));
  yield `{"about":${JSON.stringify(about)},\n"fields":${JSON.stringify(columns.map(fieldNote))},\n"clients":[\n`;
  const members = columns.map((key) => ({
    path: jsonKey(key),
    write: cellText(store, key, FIELDS[key].type === 'flag' ? FLAG_STYLE : JSON_STYLE),
  }));
  const plain = members
    .filter(({ path }) => !path.startsWith('usage.'))
    .map(({ path, write }) => ({ name: `${JSON.stringify(path)}:`, write }));
  const usage = members
    .filter(({ path }) => path.startsWith('usage.'))
    .map(({ path, write }) => ({ name: `"${path.slice('usage.'.length)}":`, write }));
  for (let from = 0; from < rows.length; from += PART_ROWS) {
    const lines: string[] = [];
    for (const row of rows.subarray(from, from + PART_ROWS)) {
      const texts = plain.map(({ name, write }) => name + write(row));
      if (usage.length > 0) texts.push(`"usage":{${usage.map(({ name, write }) => name + write(row)).join(',')}}`);
      lines.push(`{${texts.join(',')}}`);
    }
    yield (from === 0 ? '' : ',\n') + lines.join(',\n');
  }
  yield '\n]}\n';
}
