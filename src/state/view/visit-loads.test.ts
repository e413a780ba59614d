import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { beforeEach, expect, it } from 'vitest';
import { visitLoads } from './visit-loads.ts';

function snapshotOf(clients: number): Snapshot {
  const store = new ColumnStore([], 'id');
  store.rowCount = clients;
  const note = {
    networkId: 'N_1',
    networkName: '',
    timespan: 86_400,
    t0: null,
    asked: {},
    loadedAt: 0,
    clients,
    of: clients,
    whole: true,
  };
  return { note, store, fields: new Set() };
}

const sizes = () => visitLoads.read().map(({ snapshot }) => snapshot.store.rowCount);

beforeEach(() => {
  for (const { key } of visitLoads.read()) visitLoads.close(key);
});

it('keeps the newest first, each once, and what was opened until it is closed', () => {
  const first = snapshotOf(1);
  visitLoads.remember(first);
  const { key } = visitLoads.open('file', 'a.json', snapshotOf(2));
  visitLoads.remember(snapshotOf(3));
  visitLoads.remember(first);
  expect(sizes()).toEqual([3, 2, 1]);
  visitLoads.open('file', 'a.json', snapshotOf(4));
  expect(sizes()).toEqual([4, 3, 1]);
  visitLoads.close(key);
  expect(sizes()).toEqual([4, 3, 1]);
});

it('learns the name of a network that comes after its load', () => {
  const snapshot = snapshotOf(1);
  visitLoads.remember(snapshot);
  visitLoads.remember({ ...snapshot, note: { ...snapshot.note, networkName: 'Office' } });
  expect(visitLoads.read().map((load) => load.snapshot.note.networkName)).toEqual(['Office']);
});

it('lets the oldest go when they are many or large; the last two stay whatever their size', () => {
  for (let clients = 1; clients <= 12; clients++) visitLoads.remember(snapshotOf(clients));
  expect(sizes()).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
  for (const clients of [1, 400_001, 400_002, 400_003]) visitLoads.remember(snapshotOf(clients));
  visitLoads.open('file', 'a.json', snapshotOf(500_000));
  expect(sizes()).toEqual([500_000, 400_003, 400_002]);
});
