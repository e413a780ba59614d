import { storeOf } from '#clients/wire/client-store.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { copiedRows } from '#engine/block-of-rows.ts';
import { computeView } from '#engine/view.ts';
import { displayFormat } from '#format/display-format.ts';
import { expect, it } from 'vitest';
import { comparedFields, comparedMarkdown } from './compared-clients.ts';
import { selectedSums, selectedTable } from './selected-clients.ts';

const store = storeOf([
  { id: 'k1', description: 'A|B', vlan: '30', usage: { sent: 1, recv: 2 }, status: 'Online' },
  { id: 'k2', description: 'C', vlan: '30', usage: { sent: 4 }, status: 'Offline' },
  { id: 'k3', vlan: '', usage: {} },
]);
const format = displayFormat({ times: 'relative', zone: 'utc', bytes: 'decimal' });

it('sums the selected clients that are loaded', () => {
  expect(selectedSums(store, new Set(['k2', 'gone', 'k3', 'k1']))).toEqual({ rows: [1, 2, 0], sent: 5, received: 2 });
});

it('adds up no client that is gone, and gives it no share', () => {
  const one = (id: string) => ({ id, usage: { sent: 1, recv: 2 } });
  const [load, before] = ['k1', 'k9'].map((id) => storeOf([one(id)]));
  const shown = load.withAbsent([copiedRows(before, Uint32Array.of(0))]);
  const view = computeView(shown, { clauses: [], sort: [] }, rankClientColumn);
  const ids = new Set(['k1', 'k9']);
  expect(selectedSums(shown, ids)).toEqual({ rows: [0, 1], sent: 1, received: 2 });
  const data = { store: shown, view, times: { now: 1000, spanStart: 0 } };
  expect(selectedTable(data, ids, ['id', 'share'])).toBe('ID\tShare (%)\nk1\t100\nk9\t\n');
});

it('marks what differs', () => {
  const fields = new Map(comparedFields(store, [0, 1], format).map((one) => [one.field, one]));
  expect(fields.get('vlan')).toMatchObject({ values: ['30', '30'], differs: false });
  expect(fields.get('name')).toMatchObject({ values: ['A|B', 'C'], differs: true });
  expect(fields.get('received')).toMatchObject({ values: ['2 kB', ''], differs: true });
  expect(fields.get('user')).toMatchObject({ values: ['', ''], differs: false });
});

it('writes Markdown that a name cannot break', () => {
  const fields = comparedFields(store, [0, 1], format).filter(({ field }) => field === 'name' || field === 'vlan');
  expect(comparedMarkdown(['A|B', 'C'], fields)).toBe(
    String.raw`|  | A\|B | C |` +
      '\n| --- | --- | --- |\n' +
      String.raw`| ≠ Name | A\|B | C |` +
      '\n| VLAN | 30 | 30 |\n',
  );
});

it('copies a table in the list’s order, with ISO times, and with nothing that a spreadsheet would run', () => {
  const clients = storeOf([
    { id: 'k1', description: 'b', lastSeen: '2026-11-01T10:00:00Z', usage: { sent: 1, recv: 2 } },
    { id: 'k2', description: '=1+1', usage: { sent: 1, recv: 0 } },
  ]);
  const view = computeView(clients, { clauses: [], sort: [{ column: 'usage', descending: true }] }, rankClientColumn);
  const data = { store: clients, view, times: { now: 4000, spanStart: 0 } };
  expect(selectedTable(data, new Set(['k2', 'k1']), ['name', 'lastSeen', 'share', 'rate'])).toBe(
    "Name\tLast seen\tShare (%)\tAverage rate (bit/s)\nb\t2026-11-01T10:00:00Z\t75\t6000\n'=1+1\t\t25\t2000\n",
  );
});
