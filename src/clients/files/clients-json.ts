import { type ColumnKey, columnShape, figureUnit, isFigure, type UsageBasis } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { noteAsJson, type SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { type CellStyle, fileCell } from './file-cells.ts';
import { PART_ROWS } from './table-parts.ts';
import type { ColumnStore } from '#engine/column-store.ts';

/** A column's key in JSON: Meraki's key for its values, our own for others; `usage.sent` is `sent` in the object `usage`. */
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
    column: columnShape(key).label,
    ...(unit === null ? {} : { unit }),
    ...(derived ? { source: 'derived by Clientscope' } : {}),
  };
}

/** What a file contains before its clients. */
interface JsonHead {
  /** Sentences by label: what the file contains and how it was made. */
  readonly about: Readonly<Record<string, string>>;
  readonly snapshot: SnapshotNote;
}

/** The line before the clients, of which each has a line; snapshot-reader looks for it. */
export const CLIENTS_LINE = '"clients":[\n';

/** `{"about": …, "snapshot": …, "fields": […], "clients": […]}` with a line per client; empty values are null. Each part has PART_ROWS clients. */
export function* jsonParts(
  store: ColumnStore,
  rows: Uint32Array,
  columns: readonly ColumnKey[],
  basis: UsageBasis,
  { about, snapshot }: JsonHead,
  style: CellStyle,
): Generator<string> {
  yield `{"about":${JSON.stringify(about)},\n"snapshot":${JSON.stringify(noteAsJson(snapshot))},\n`;
  yield `"fields":${JSON.stringify(columns.map(fieldNote))},\n${CLIENTS_LINE}`;
  const flags: CellStyle = { ...style, text: (value) => String(value === 'Installed') };
  const members = columns.map((key) => ({
    path: jsonKey(key),
    write: fileCell(store, key, basis, FIELDS[columnShape(key).sortedBy].type === 'flag' ? flags : style),
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
