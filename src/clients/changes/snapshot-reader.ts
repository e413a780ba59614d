import { ColumnStore } from '#engine/column-store.ts';
import { CLIENT_SCHEMA, FIELD_KEYS, type FieldKey } from '#clients/fields.ts';
import { CLIENTS_LINE, jsonKey } from '#clients/files/clients-json.ts';
import { decodeClients } from '#clients/wire/client-block.ts';
import { isObject, readNote, type SnapshotNote } from './snapshot-note.ts';

/** A load that was kept: in memory, in a file or in the browser. */
export interface Snapshot {
  readonly note: SnapshotNote;
  readonly store: ColumnStore;
  /** The fields that it holds: a file may have fewer columns. */
  readonly fields: ReadonlySet<FieldKey>;
}

/** Characters per step, which take a few milliseconds. */
const STEP = 250_000;

/** Clients per step where the file is not written as clients-json writes it. */
const BATCH = 5000;

/** The parts of a file: all but the clients, and the clients in batches. */
interface Parts {
  readonly head: unknown;
  batches(): Iterable<readonly unknown[]>;
}

/**
 * Reads and checks the text of a JSON export, step by step.
 * @returns the snapshot, or in words why it is none
 */
export function* readSnapshot(text: string): Generator<void, Snapshot | string> {
  const parts = partsOf(text);
  if (parts === null) return 'It is no JSON, or was cut off.';
  const { head } = parts;
  const note = readNote(isObject(head) ? head['snapshot'] : null);
  if (typeof note === 'string') return note;
  const fields = fieldsOf(isObject(head) ? head['fields'] : null);
  if (!fields.has('id')) return 'It lacks the column ID, by which clients are compared.';
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  try {
    for (const records of parts.batches()) {
      store.append(decodeClients(records, note.loadedAt).block);
      yield;
    }
  } catch {
    return 'Its clients are damaged.';
  }
  store.trim();
  if (store.rowCount !== note.clients)
    return `It is damaged: ${store.rowCount} of its ${note.clients} clients can be read.`;
  return { note, store, fields };
}

/** A file as clients-json writes it, with a client per line, is read in pieces; one that was formatted again is parsed at once. */
function partsOf(text: string): Parts | null {
  const start = text.indexOf(CLIENTS_LINE);
  const end = text.lastIndexOf('\n]}');
  const lines = start < 0 || end < 0 ? null : text.slice(0, start).trimEnd().replace(/,$/, '}');
  const head = lines === null ? undefined : parsed(lines);
  if (head !== undefined) {
    return { head, batches: () => linesOf(text, start + CLIENTS_LINE.length, end) };
  }
  const whole = parsed(text);
  if (!isObject(whole)) return whole === undefined ? null : { head: whole, batches: () => [] };
  const clients = whole['clients'];
  return { head: whole, batches: () => batchesOf(Array.isArray(clients) ? clients : []) };
}

/** Undefined for a text that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* linesOf(text: string, start: number, end: number): Generator<readonly unknown[]> {
  for (let from = start; from < end;) {
    const cut = from + STEP >= end ? -1 : text.indexOf(',\n', from + STEP);
    const to = cut < 0 || cut > end ? end : cut;
    const records: unknown = JSON.parse(`[${text.slice(from, to)}]`);
    if (Array.isArray(records)) yield records;
    from = to + 2;
  }
}

function* batchesOf(records: readonly unknown[]): Generator<readonly unknown[]> {
  for (let from = 0; from < records.length; from += BATCH) yield records.slice(from, from + BATCH);
}

function fieldsOf(notes: unknown): ReadonlySet<FieldKey> {
  const keys = new Set(Array.isArray(notes) ? notes.map((note: unknown) => (isObject(note) ? note['key'] : null)) : []);
  return new Set(FIELD_KEYS.filter((field) => keys.has(jsonKey(field))));
}
