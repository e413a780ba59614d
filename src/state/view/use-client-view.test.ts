// @vitest-environment happy-dom
import { clientChanges } from '#clients/changes/client-changes.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { renderHook } from '#state/load/test-render-hook.ts';
import { Fragment } from 'react';
import { expect, it } from 'vitest';
import { useAbsentClients } from './use-client-view.ts';

const storeWith = (...ids: readonly string[]) => storeOf(ids.map((id) => ({ id })));

function changesOf(now: ColumnStore, before: ColumnStore) {
  const work = clientChanges(now, before);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

it('waits for its code, with the load as it is, before it lists the clients that are gone', async () => {
  const now = storeWith('a');
  const changes = changesOf(now, storeWith('a', 'b'));
  const terms = parseQuery('change:gone');
  const all: ReturnType<typeof useAbsentClients>[] = [];
  const use = () => {
    const absent = useAbsentClients(now, terms, changes, null);
    all.push(absent);
    return absent;
  };
  const hook = renderHook(use, Fragment);
  await expect.poll(() => hook.result().pending).toBe(false);
  expect(all[0]).toEqual({ store: now, pending: true });
  const { store } = hook.result();
  expect([store?.textAt('id', 0), store?.textAt('id', 1), store?.rowCount]).toEqual(['a', 'b', 2]);
  hook.unmount();
});

it('waits for nothing where the filter asks for no absent client', async () => {
  const now = storeWith('a');
  const changes = changesOf(now, storeWith('a', 'b'));
  const terms = parseQuery('change:new');
  const hook = renderHook(() => useAbsentClients(now, terms, changes, null), Fragment);
  await expect.poll(() => hook.result()).toEqual({ store: now, pending: false });
  hook.unmount();
});
