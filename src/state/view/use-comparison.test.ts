// @vitest-environment happy-dom
import { FIELD_KEYS } from '#clients/fields.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { BUILT_IN_SETS, useColumns } from '#state/settings/column-settings.ts';
import { renderHook } from '#state/load/test-render-hook.ts';
import { createElement, Fragment, type PropsWithChildren } from 'react';
import { expect, it, vi } from 'vitest';
import { ComparisonProvider, keptLoads, useListColumns, useListComparison } from './use-comparison.ts';

function snapshotOf(networkId: string, records: readonly unknown[], store = storeOf(records)): Snapshot {
  const [clients, of] = [store.rowCount, store.rowCount];
  const note = { networkId, networkName: '', timespan: 86_400, t0: null, asked: {}, loadedAt: 0, clients, of };
  return { note: { ...note, whole: true }, store, fields: new Set(FIELD_KEYS) };
}

it('fills the columns of what changed, though none is shown, and empties them where the loads cannot be compared', async () => {
  keptLoads.remember(snapshotOf('N_1', [{ id: 'a', vlan: '10' }]));
  const shown = snapshotOf('N_1', [{ id: 'a', vlan: '20' }]);
  const cells = () => ['change', 'before', 'after'].map((column) => shown.store.display(column, 0));
  const hook = renderHook(() => useListComparison(shown), Fragment);
  // The code of the comparison is loaded, which takes seconds on a busy machine.
  await expect.poll(() => hook.result().changes).not.toBeNull();
  expect(cells()).toEqual(['moved', 'VLAN 10', 'VLAN 20']);
  const other = keptLoads.open('file', 'other.json', snapshotOf('N_2', [{ id: 'a' }]));
  hook.result().choose(other.key);
  await expect.poll(() => hook.result().refused).toBe('network');
  // An effect empties them, after the rendering that says so.
  await expect.poll(() => cells()).toEqual(['', '', '']);
  hook.result().choose(null);
  await expect.poll(() => cells()).toEqual(['moved', 'VLAN 10', 'VLAN 20']);
  hook.unmount();
});

it('shows the columns of old and new values only where the loads can be compared', async () => {
  const shown = snapshotOf('N_3', [{ id: 'a' }]);
  const same = keptLoads.open('file', 'same.json', snapshotOf('N_3', [{ id: 'a' }]));
  const other = keptLoads.open('file', 'other.json', snapshotOf('N_4', [{ id: 'a' }]));
  const comparison = renderHook(() => useListComparison(shown), Fragment);
  const added = async (key: string) => {
    await vi.waitFor(() => comparison.result().choose(key));
    await expect.poll(() => comparison.result().base?.key).toBe(key);
    const value = comparison.result();
    const hook = renderHook(useListColumns, ({ children }: PropsWithChildren) =>
      createElement(ComparisonProvider, { value }, children),
    );
    const columns = await vi.waitFor(() => hook.result());
    hook.unmount();
    return columns.filter((column) => column === 'before' || column === 'after');
  };
  const columns = renderHook(useColumns, Fragment);
  (await vi.waitFor(columns.result)).applySet(BUILT_IN_SETS['All columns']);
  expect(await added(same.key)).toEqual(['before', 'after']);
  expect(await added(other.key)).toEqual([]);
  comparison.unmount();
  columns.unmount();
});

/** A snapshot of so many clients, without any of them. */
function sizedSnapshot(clients: number): Snapshot {
  const store = new ColumnStore([], 'id');
  store.rowCount = clients;
  return snapshotOf('N_1', [], store);
}

/** The loads of a new visit, and what a component that uses them sees. */
async function newVisit() {
  vi.resetModules();
  const { keptLoads } = await import('./use-comparison.ts');
  const seen = async () => {
    const hook = renderHook(keptLoads.use, Fragment);
    const loads = await vi.waitFor(() => hook.result(), 20_000);
    hook.unmount();
    return loads.map(({ snapshot }) => snapshot);
  };
  const sizes = async () => (await seen()).map(({ store }) => store.rowCount);
  return { keptLoads, seen, sizes };
}

it('keeps the newest first, each once, and of a file what was opened last', async () => {
  const { keptLoads, sizes } = await newVisit();
  const first = sizedSnapshot(1);
  keptLoads.remember(first);
  keptLoads.open('file', 'a.json', sizedSnapshot(2));
  keptLoads.remember(sizedSnapshot(3));
  keptLoads.remember(first);
  expect(await sizes()).toEqual([3, 2, 1]);
  keptLoads.open('file', 'a.json', sizedSnapshot(4));
  expect(await sizes()).toEqual([4, 3, 1]);
});

it('learns the name of a network that comes after its load', async () => {
  const { keptLoads, seen } = await newVisit();
  const snapshot = sizedSnapshot(1);
  keptLoads.remember(snapshot);
  keptLoads.remember({ ...snapshot, note: { ...snapshot.note, networkName: 'Office' } });
  expect((await seen()).map(({ note }) => note.networkName)).toEqual(['Office']);
});

it('lets the oldest go when they are many or large; the last two stay whatever their size', async () => {
  const { keptLoads, sizes } = await newVisit();
  for (let clients = 1; clients <= 12; clients++) keptLoads.remember(sizedSnapshot(clients));
  expect(await sizes()).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
  for (const clients of [1, 400_001, 400_002, 400_003]) keptLoads.remember(sizedSnapshot(clients));
  keptLoads.open('file', 'a.json', sizedSnapshot(500_000));
  expect(await sizes()).toEqual([500_000, 400_003, 400_002]);
});

it('lets go of the orders of a list that another load replaces, not of the one on screen when a file is opened', async () => {
  const { keptLoads } = await newVisit();
  const { computeView } = await import('#engine/view.ts');
  const snapshot = snapshotOf('N_1', [{ id: 'a', description: 'A' }]);
  const rank = vi.fn(rankClientColumn);
  const orders = () => {
    computeView(snapshot.store, { clauses: [], sort: [{ column: 'name', descending: false }] }, rank);
    return rank.mock.calls.length;
  };
  keptLoads.remember(snapshot);
  expect(orders()).toBe(1);
  keptLoads.open('file', 'a.json', sizedSnapshot(1));
  expect(orders()).toBe(1);
  keptLoads.remember(sizedSnapshot(2));
  expect(orders()).toBe(2);
});
