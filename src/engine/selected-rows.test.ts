import { storeOf } from '#clients/wire/client-store.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { computeView } from '#engine/view.ts';
import { expect, it } from 'vitest';
import { selectedRows } from './selected-rows.ts';

it('keeps the order of the list, also for what the filter hides; ids that are not loaded are left out', () => {
  const names = ['d', 'b', 'a', 'c'];
  const records = names.map((description) => ({ id: description, description, ssid: description === 'b' ? 'x' : 'y' }));
  const store = storeOf(records);
  const clauses = clausesOf(parseQuery('ssid:y'), { now: 0, spanStart: 0 });
  const view = computeView(store, { clauses, sort: [{ column: 'name', descending: false }] }, rankClientColumn);
  const rows = selectedRows(store, view, new Set(['d', 'c', 'b', 'a', 'gone']));
  expect(Array.from(rows, (row) => store.textAt('name', row))).toEqual(['a', 'b', 'c', 'd']);
});
