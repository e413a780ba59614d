import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { expect, it } from 'vitest';
import { VisitLoads } from './visit-loads.ts';

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

const sizes = (loads: VisitLoads) => loads.all().map(({ snapshot }) => snapshot.store.rowCount);

it('keeps the newest first, each once, and what was opened until it is closed', () => {
  const loads = new VisitLoads();
  let told = 0;
  loads.subscribe(() => told++);
  const first = snapshotOf(1);
  loads.remember(first);
  const { key } = loads.open('file', 'a.json', snapshotOf(2));
  loads.remember(snapshotOf(3));
  loads.remember(first);
  expect(sizes(loads)).toEqual([3, 2, 1]);
  loads.open('file', 'a.json', snapshotOf(4));
  expect(sizes(loads)).toEqual([4, 3, 1]);
  loads.close(key);
  expect(sizes(loads)).toEqual([4, 3, 1]);
  expect(told).toBe(5);
});

it('learns the name of a network that comes after its load', () => {
  const loads = new VisitLoads();
  const snapshot = snapshotOf(1);
  loads.remember(snapshot);
  loads.remember({ ...snapshot, note: { ...snapshot.note, networkName: 'Office' } });
  expect(loads.all().map((load) => load.snapshot.note.networkName)).toEqual(['Office']);
});

it('lets the oldest go when they are many or large; the last two stay whatever their size', () => {
  const many = new VisitLoads();
  for (let clients = 1; clients <= 12; clients++) many.remember(snapshotOf(clients));
  expect(sizes(many)).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
  const large = new VisitLoads();
  for (const clients of [1, 400_001, 400_002, 400_003]) large.remember(snapshotOf(clients));
  large.open('file', 'a.json', snapshotOf(500_000));
  expect(sizes(large)).toEqual([500_000, 400_003, 400_002]);
});
