import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOfRows, copiedRows } from './block-of-rows.ts';
import type { ColumnSpec } from './column-block.ts';
import { ColumnStore } from './column-store.ts';
import { groupRows } from './group.ts';
import { markSets } from './mark-sets.ts';
import { categoryIn, textContains } from './predicate.ts';
import { rankCategories, rankNumbers } from './sort-ranks.ts';
import { computeView } from './view.ts';

const SCHEMA: readonly ColumnSpec[] = [
  { name: 'id', kind: 'text' },
  { name: 'name', kind: 'text' },
  { name: 'ssid', kind: 'category' },
  { name: 'usage', kind: 'number' },
  { name: 'change', kind: 'category', derived: true },
];

const rankColumn = (store: ColumnStore, column: string) =>
  column === 'usage'
    ? rankNumbers(store.number('usage'), store.rowCount)
    : rankCategories(store.category(column), store.rowCount, (text) => text);

const rowsOf = (prefix: string) =>
  fc
    .array(
      fc.record({
        name: fc.constantFrom('', 'Ab', 'b'),
        ssid: fc.constantFrom('', 'Guest', prefix),
        usage: fc.constantFrom(Number.NaN, 1, 2.5, prefix === 'x' ? 9 : 3),
      }),
      { maxLength: 12 },
    )
    .map((rows) => rows.map((row, at) => ({ id: `${prefix}${at}`, ...row })));

type Rows = ReadonlyArray<Readonly<Record<string, string | number>> & { readonly id: string }>;

function storeOf(rows: Rows): ColumnStore {
  const store = new ColumnStore(SCHEMA, 'id');
  for (let from = 0; from < rows.length; from += 5) {
    store.append(
      blockOfRows(
        SCHEMA,
        rows.slice(from, from + 5).map((row) => ({ ...row })),
      ),
    );
  }
  return store;
}

const cellsOf = (store: ColumnStore) =>
  Array.from({ length: store.rowCount }, (_, row) => SCHEMA.map(({ name }) => store.display(name, row)));

it('are listed and found by their key, leave the load as it was, and no total counts them', () => {
  fc.assert(
    fc.property(rowsOf('k'), rowsOf('x'), fc.constantFrom('', 'b', 'ab'), (present, absent, needle) => {
      const store = storeOf(present);
      const before = cellsOf(store);
      const all = Uint32Array.from(absent, (_, row) => row);
      const shown = store.withAbsent([copiedRows(storeOf(absent.map((row) => ({ ...row, ssid: '' }))), all)]);
      const gone = (row: number) => row >= present.length;
      const marks = Uint8Array.from({ length: shown.rowCount }, (_, row) => (gone(row) ? 1 : 0));
      shown.derive('change', markSets(shown.rowCount, [{ value: 'gone', rows: marks }]));

      expect(cellsOf(store)).toEqual(before);
      expect(cellsOf(shown).slice(0, present.length)).toEqual(before);
      expect(cellsOf(shown).slice(present.length)).toEqual(
        absent.map(({ id, name, usage }) => [id, name, '', usage, 'gone']),
      );
      absent.forEach(({ id }, at) => expect(shown.rowOf(id)).toBe(present.length + at));
      present.forEach(({ id }, at) => expect(shown.rowOf(id)).toBe(at));

      const clauses = [{ id: needle, facet: null, predicate: textContains(['name'], needle) }];
      const request = { clauses, sort: [{ column: 'usage', descending: true }] };
      const plain = computeView(store, request, rankColumn);
      const view = computeView(shown, request, rankColumn);
      expect([view.rowCount, view.matched]).toEqual([plain.rowCount, plain.matched]);
      expect([...view.order].filter((row) => !gone(row))).toEqual([...plain.order]);
      expect(view.listed).toEqual(plain.order);
      expect(view.order.length - view.matched).toBe(
        absent.filter(({ name }) => name.toLowerCase().includes(needle)).length,
      );
      expect([view.sum('usage'), view.max('usage')]).toEqual([plain.sum('usage'), plain.max('usage')]);
      expect(view.facet('ssid').counts).toEqual(plain.facet('ssid').counts);
      expect(view.groupSums('ssid', ['usage'])).toEqual(plain.groupSums('ssid', ['usage']));
      expect(view.top('usage', 3)).toEqual(plain.top('usage', 3));
      expect(view.histogram('usage', [0, 2, 10])).toEqual(plain.histogram('usage', [0, 2, 10]));
      expect(view.countValue('change', 'gone')).toBe(view.order.length - view.matched);
    }),
  );
});

it('can be asked for alone, and a group of them counts and sums nothing', () => {
  const store = storeOf([{ id: 'k0', name: 'a', ssid: 'S', usage: 1 }]);
  const gone = storeOf([{ id: 'x0', name: 'b', ssid: 'S', usage: 5 }]);
  const shown = store.withAbsent([copiedRows(gone, Uint32Array.of(0))]);
  shown.derive('change', markSets(2, [{ value: 'gone', rows: Uint8Array.of(0, 1) }]));
  const predicate = categoryIn('change', (value) => value === 'gone', 'gone');
  const view = computeView(shown, { clauses: [{ id: 'c', facet: 'change', predicate }], sort: [] }, rankColumn);
  expect([[...view.order], view.matched, view.rowCount]).toEqual([[1], 0, 1]);
  const { groups } = groupRows(shown, view.order, 'ssid', { column: 'ssid', value: 'S' }, ['usage']);
  expect(groups).toEqual([{ value: 'S', count: 1, absent: 1, flagged: 0, sums: [0], start: 0 }]);
});
