import { type ColumnKey, columnShape, FIGURES, isFigure } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { noteAsJson, type SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { type CellStyle, fileCell, type FileRows, rowParts } from './file-cells.ts';

/** A column's key in JSON: Meraki's key if there is one, else ours. `usage.sent` means `sent` in the object `usage`. */
export const jsonKey = (key: ColumnKey): string =>
  isFigure(key) ? key : (FIELDS[key].json ?? FIELDS[key].wire ?? key);

function unitOf(key: ColumnKey): string | null {
  if (isFigure(key)) return FIGURES[key].meaning;
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
  /** What the file contains and how it was made, in words, by label. */
  readonly about: Readonly<Record<string, string>>;
  readonly snapshot: SnapshotNote;
}

/** The line before the clients, which have one line each. The snapshot reader looks for it. */
export const CLIENTS_LINE = '"clients":[\n';

/** Yields `{"about": …, "snapshot": …, "fields": […], "clients": […]}` with one line per client; empty values are null. */
export function* jsonParts(file: FileRows, { about, snapshot }: JsonHead, style: CellStyle): Generator<string> {
  yield `{"about":${JSON.stringify(about)},\n"snapshot":${JSON.stringify(noteAsJson(snapshot))},\n`;
  yield `"fields":${JSON.stringify(file.columns.map(fieldNote))},\n${CLIENTS_LINE}`;
  const flags: CellStyle = { ...style, text: (value) => String(value === 'Installed') };
  const members = file.columns.map((key) => {
    const [outer, inner] = jsonKey(key).split('.');
    const isFlag = FIELDS[columnShape(key).sortedBy].type === 'flag';
    return {
      name: `"${inner ?? outer}":`,
      inUsage: inner !== undefined,
      write: fileCell(file, key, isFlag ? flags : style),
    };
  });
  const plain = members.filter(({ inUsage }) => !inUsage);
  const usage = members.filter(({ inUsage }) => inUsage);
  let separator = '';
  for (const rows of rowParts(file.rows)) {
    const lines = Array.from(rows, (row) => {
      const texts = plain.map(({ name, write }) => name + write(row));
      if (usage.length > 0) texts.push(`"usage":{${usage.map(({ name, write }) => name + write(row)).join(',')}}`);
      return `{${texts.join(',')}}`;
    });
    yield separator + lines.join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}
