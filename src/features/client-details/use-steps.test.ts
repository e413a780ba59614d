import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { markSets } from '#engine/mark-sets.ts';
import { computeView } from '#engine/view.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { expect, it } from 'vitest';
import { groupedOrder } from './use-steps.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const records = [
  { ssid: 'Staff', usage: { sent: 9, recv: 0 } },
  { ssid: null, usage: { sent: 0, recv: 0 } },
  { ssid: 'Guest', usage: { sent: 1, recv: 0 } },
  { ssid: 'Staff', usage: { sent: 9, recv: 0 } },
  { ssid: 'Guest', usage: { sent: 0, recv: 0 } },
].map((record, index) => ({ id: ids[index], mac: `00:00:00:00:00:0${index}`, ...record }));

it.each([
  ['clients', ['c', 'e', 'a', 'd', 'b']],
  ['sent', ['a', 'd', 'c', 'e', 'b']],
  ['value', ['c', 'e', 'a', 'd', 'b']],
] as const)('goes from group to group, sorted by %s', (sort, expected) => {
  const data = clientDataOf(records);
  expect([...groupedOrder(data, 'ssid', sort)].map((row) => data.store.textAt('id', row))).toEqual(expected);
});

it('comes once to a client that is in several groups', () => {
  const data = clientDataOf(records);
  const marks = [
    { value: 'x', rows: Uint8Array.of(1, 1, 0, 0, 0) },
    { value: 'y', rows: Uint8Array.of(1, 0, 1, 0, 0) },
  ];
  data.store.derive('finding', markSets(5, marks));
  expect([...groupedOrder(data, 'finding', 'value')]).toEqual([0, 1, 2, 3, 4]);
});

it('goes through groups of MACs by their digits, as their column is sorted', () => {
  const macs = ['0a:00:00:00:00:01', '2:0:0:0:0:1', '00-90-00-00-00-01', '009000000000', '10:00:00:00:00:01'];
  const data = clientDataOf(macs.map((recentDeviceMac, at) => ({ id: ids[at], recentDeviceMac })));
  const order = [...groupedOrder(data, 'deviceMac', 'value')];
  const sorted = [
    ...computeView(data.store, { clauses: [], sort: [{ column: 'deviceMac', descending: false }] }, rankClientColumn)
      .order,
  ];
  expect(order).toEqual(sorted);
});
