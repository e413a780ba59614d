// @vitest-environment happy-dom
import { FIELD_KEYS } from '#clients/fields.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { renderHook } from '#state/load/test-render-hook.ts';
import { Fragment } from 'react';
import { expect, it } from 'vitest';
import { useListComparison } from './use-comparison.ts';
import { visitLoads } from './visit-loads.ts';

function snapshotOf(networkId: string, records: readonly unknown[]): Snapshot {
  const store = storeOf(records);
  const [clients, of] = [store.rowCount, store.rowCount];
  const note = { networkId, networkName: '', timespan: 86_400, t0: null, asked: {}, loadedAt: 0, clients, of };
  return { note: { ...note, whole: true }, store, fields: new Set(FIELD_KEYS) };
}

it('fills the columns of what changed, though none is shown, and empties them where the loads cannot be compared', async () => {
  visitLoads.remember(snapshotOf('N_1', [{ id: 'a', vlan: '10' }]));
  const shown = snapshotOf('N_1', [{ id: 'a', vlan: '20' }]);
  const cells = () => ['change', 'before', 'after'].map((column) => shown.store.display(column, 0));
  const hook = renderHook(() => useListComparison(shown), Fragment);
  // The code of the comparison is loaded, which takes seconds on a busy machine.
  await expect.poll(() => hook.result().changes).not.toBeNull();
  expect(cells()).toEqual(['moved', 'VLAN 10', 'VLAN 20']);
  const other = visitLoads.open('file', 'other.json', snapshotOf('N_2', [{ id: 'a' }]));
  hook.result().choose(other.key);
  await expect.poll(() => hook.result().refused).toBe('network');
  // An effect empties them, after the rendering that says so.
  await expect.poll(() => cells()).toEqual(['', '', '']);
  hook.result().choose(null);
  await expect.poll(() => cells()).toEqual(['moved', 'VLAN 10', 'VLAN 20']);
  hook.unmount();
});
