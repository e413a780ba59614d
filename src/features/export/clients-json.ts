import { type ColumnKey, columnShape, figureUnit, isFigure } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { type CellStyle, fileCell, fileLabel } from '#clients/files/file-cells.ts';
import { PART_ROWS } from '#clients/files/table-parts.ts';
import type { UsageBasis } from '#clients/usage-figures.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { isoText } from '#format/iso-text.ts';
import type { ExportFact } from './export-facts.ts';

const JSON_STYLE: CellStyle = {
  empty: 'null',
  text: (value) => JSON.stringify(value),
  number: String,
  time: (ms) => `"${isoText(ms)}"`,
};

const FLAG_STYLE: CellStyle = { ...JSON_STYLE, text: (value) => String(value === 'Installed') };

/** Meraki's own key where the value is Meraki's, ours where it is derived; usage keeps its object. */
export const jsonKey = (key: ColumnKey): string =>
  isFigure(key) ? key : (FIELDS[key].json ?? FIELDS[key].wire ?? key);

function unitOf(key: ColumnKey): string | null {
  if (isFigure(key)) return figureUnit(key).meaning;
  const { type } = FIELDS[key];
  return type === 'usage' ? 'kilobytes (1000 bytes)' : type === 'time' ? 'ISO 8601, UTC' : null;
}

function fieldNote(key: ColumnKey): Record<string, string> {
  const unit = unitOf(key);
  const derived = isFigure(key) || FIELDS[key].wire === null;
  return {
    key: jsonKey(key),
    column: fileLabel(key),
    ...(unit === null ? {} : { unit }),
    ...(derived ? { source: 'derived by Clientscope' } : {}),
  };
}

/** `{"about": …, "fields": […], "clients": […]}` with a line a client; empty values are null. */
export function* jsonParts(
  store: ColumnStore,
  rows: Uint32Array,
  columns: readonly ColumnKey[],
  basis: UsageBasis,
  facts: readonly ExportFact[],
): Generator<string> {
  const about = Object.fromEntries(facts.map(({ label, text }) => [label, text]));
  yield `{"about":${JSON.stringify(about)},\n"fields":${JSON.stringify(columns.map(fieldNote))},\n"clients":[\n`;
  const members = columns.map((key) => ({
    path: jsonKey(key),
    write: fileCell(store, key, basis, FIELDS[columnShape(key).sortedBy].type === 'flag' ? FLAG_STYLE : JSON_STYLE),
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
