import { finished } from '#engine/finished.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { JSON_CELLS } from '#format/table-formats.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_KEYS, type ColumnKey } from '#clients/columns.ts';
import { FIELD_KEYS } from '#clients/fields.ts';
import { jsonParts } from '#clients/files/clients-json.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { mismatch, type SnapshotNote } from './snapshot-note.ts';
import { readSnapshot, type Snapshot } from './snapshot-reader.ts';

const NOTE: SnapshotNote = {
  networkId: 'N_1',
  networkName: 'Lab "1"',
  timespan: 86_400,
  t0: null,
  asked: { vlan: '10' },
  loadedAt: Date.UTC(2026, 10, 1, 10),
  clients: 1,
  of: 1,
  whole: true,
};

const storeAt = (records: readonly object[]) => storeOf(records, NOTE.loadedAt);

function fileOf(store: ColumnStore, columns: readonly ColumnKey[] = COLUMN_KEYS, note: Partial<SnapshotNote> = {}) {
  const snapshot = { ...NOTE, clients: store.rowCount, of: store.rowCount, ...note };
  const rows = Uint32Array.from({ length: store.rowCount }, (_, row) => row);
  const basis = { total: 1, seconds: 1, matches: () => true };
  return [
    ...jsonParts({ store, rows, columns, basis }, { about: { Rows: ',\n"clients":[' }, snapshot }, JSON_CELLS),
  ].join('');
}

function read(text: string): Snapshot {
  const snapshot = finished(readSnapshot(text));
  if (typeof snapshot === 'string') throw new Error(snapshot);
  return snapshot;
}

const rowsOf = (store: ColumnStore) =>
  Array.from({ length: store.rowCount }, (_, row) => FIELD_KEYS.map((field) => store.display(field, row)));

const maybe = fc.option(
  fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', ',', ']', '}', 'é', '😀'), maxLength: 8 }),
);
const records = fc.uniqueArray(
  fc.record({
    id: fc.nat(50).map((n) => `k${n}`),
    mac: fc.constantFrom('08:f1:ea:00:00:01', '02:00:00:00:00:01', ''),
    description: maybe,
    ssid: maybe,
    status: fc.constantFrom('Online', 'Offline'),
    smInstalled: fc.constantFrom(true, false, null),
    wirelessCapabilities: fc.constantFrom('802.11ac - 2.4 and 5 GHz', ''),
    firstSeen: fc.constantFrom('2026-10-01T10:00:00Z', null),
    usage: fc.record({ sent: fc.nat(1e6), recv: fc.option(fc.nat(1e6)) }),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);

describe('readSnapshot', () => {
  it('gives back every field of every client, whatever the texts hold', () => {
    fc.assert(
      fc.property(records, (records) => {
        const store = storeAt(records);
        const { note, store: back, fields } = read(fileOf(store));
        expect(rowsOf(back)).toEqual(rowsOf(store));
        expect(note).toEqual({ ...NOTE, clients: records.length, of: records.length });
        expect([...fields]).toEqual(FIELD_KEYS.filter((key) => COLUMN_KEYS.some((column) => column === key)));
      }),
    );
  });

  it('reads a file that another program has written again, and one in several steps', () => {
    const store = storeAt(Array.from({ length: 3000 }, (_, n) => ({ id: `k${n}`, notes: 'x'.repeat(100) })));
    const text = fileOf(store);
    let steps = 0;
    const reading = readSnapshot(text);
    while (reading.next().done !== true) steps++;
    expect(steps).toBeGreaterThan(2);
    expect(rowsOf(read(text).store)).toEqual(rowsOf(store));
    expect(rowsOf(read(JSON.stringify(JSON.parse(text), null, 2)).store)).toEqual(rowsOf(store));
    expect(rowsOf(read(text.replaceAll('\n', '\r\n')).store)).toEqual(rowsOf(store));
  });

  it('knows which fields a file holds', () => {
    const { fields } = read(fileOf(storeAt([{ id: 'k1', ssid: 'Guest' }]), ['id', 'ssid', 'share']));
    expect([...fields]).toEqual(['ssid', 'id']);
  });

  it('says why a file is no snapshot', () => {
    const text = fileOf(storeAt([{ id: 'k1' }, { id: 'k2' }]));
    const said = (text: string) => finished(readSnapshot(text));
    expect(said('')).toBe('It is no JSON, or was cut off.');
    expect(said('Name,MAC\r\nx,y')).toBe('It is no JSON, or was cut off.');
    expect(said(text.slice(0, -30))).toBe('It is no JSON, or was cut off.');
    expect(said('[{"id":"k1"}]')).toContain('was not saved as a snapshot');
    expect(said(text.replace('"version":1', '"version":2'))).toContain('A later version');
    expect(said(text.replace('"timespan":86400', '"timespan":"day"'))).toContain('damaged');
    expect(said(text.replace('"id":"k2"', '"id":null'))).toBe('It is damaged: 1 of its 2 clients can be read.');
    expect(said(text.replace('{"status":null', '{"status":nul'))).toBe('Its clients are damaged.');
    expect(said(fileOf(storeAt([{ id: 'k1' }]), ['name', 'mac']))).toContain('lacks the column ID');
  });

  it('throws on no text', () => {
    const text = fileOf(storeAt([{ id: 'k1', notes: 'a' }, { id: 'k2' }]));
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 4 }), (at, length, put) => {
        expect(finished(readSnapshot(text.slice(0, at) + put + text.slice(at + length)))).toBeDefined();
      }),
    );
  });
});

describe('mismatch', () => {
  const now = { ...NOTE, loadedAt: NOTE.loadedAt + 1 };

  it.each([
    [{}, null],
    [{ networkId: 'N_2' }, 'network'],
    [{ timespan: 3600 }, 'span'],
    [{ t0: '2026-11-01T00:00:00Z' }, 'span'],
    [{ asked: {} }, 'asked'],
    [{ asked: { vlan: '10', os: 'iOS' } }, 'asked'],
    [{ whole: false }, 'unfinished'],
    [{ clients: 1, of: 2 }, 'part'],
  ] as const)('%j: %s', (change, expected) => {
    expect(mismatch(now, { ...NOTE, ...change })).toBe(expected);
  });

  it('waits for a list that is loading', () => {
    expect(mismatch({ ...now, whole: false }, NOTE)).toBe('loading');
  });
});
