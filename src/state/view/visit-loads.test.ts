// @vitest-environment happy-dom
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { renderHook } from '#state/load/test-render-hook.ts';
import { Fragment } from 'react';
import { expect, it, vi } from 'vitest';

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

/** The loads of a new visit, and what a component that uses them sees. */
async function newVisit() {
  vi.resetModules();
  const { visitLoads } = await import('./visit-loads.ts');
  const seen = async () => {
    const hook = renderHook(visitLoads.use, Fragment);
    const loads = await vi.waitFor(() => hook.result(), 20_000);
    hook.unmount();
    return loads.map(({ snapshot }) => snapshot);
  };
  const sizes = async () => (await seen()).map(({ store }) => store.rowCount);
  return { visitLoads, seen, sizes };
}

it('keeps the newest first, each once, and of a file what was opened last', async () => {
  const { visitLoads, sizes } = await newVisit();
  const first = snapshotOf(1);
  visitLoads.remember(first);
  visitLoads.open('file', 'a.json', snapshotOf(2));
  visitLoads.remember(snapshotOf(3));
  visitLoads.remember(first);
  expect(await sizes()).toEqual([3, 2, 1]);
  visitLoads.open('file', 'a.json', snapshotOf(4));
  expect(await sizes()).toEqual([4, 3, 1]);
});

it('learns the name of a network that comes after its load', async () => {
  const { visitLoads, seen } = await newVisit();
  const snapshot = snapshotOf(1);
  visitLoads.remember(snapshot);
  visitLoads.remember({ ...snapshot, note: { ...snapshot.note, networkName: 'Office' } });
  expect((await seen()).map(({ note }) => note.networkName)).toEqual(['Office']);
});

it('lets the oldest go when they are many or large; the last two stay whatever their size', async () => {
  const { visitLoads, sizes } = await newVisit();
  for (let clients = 1; clients <= 12; clients++) visitLoads.remember(snapshotOf(clients));
  expect(await sizes()).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
  for (const clients of [1, 400_001, 400_002, 400_003]) visitLoads.remember(snapshotOf(clients));
  visitLoads.open('file', 'a.json', snapshotOf(500_000));
  expect(await sizes()).toEqual([500_000, 400_003, 400_002]);
});
