import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOfRows } from './block-of-rows.ts';
import type { ColumnSpec } from './column-block.ts';
import { ColumnStore } from './column-store.ts';

const SCHEMA: readonly ColumnSpec[] = [
  { name: 'id', kind: 'text' },
  { name: 'vlan', kind: 'category' },
  { name: 'sent', kind: 'number' },
  {
    name: 'place',
    kind: 'category',
    compute: (store) => {
      const { codes, values } = store.category('vlan');
      return (row) => (codes[row] === 0 ? '' : `VLAN ${values[codes[row]]}`);
    },
  },
  {
    name: 'twice',
    kind: 'number',
    compute: (store) => {
      const sent = store.number('sent');
      return (row) => sent[row] * 2;
    },
  },
];

const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  vlan: fc.constantFrom('', '1', '20', '300'),
  sent: fc.constantFrom(Number.NaN, 0, 1, 2.5),
});

/** Pages with duplicates among them, and after which of them somebody looks. */
const pages = fc.array(fc.tuple(fc.array(row, { maxLength: 6 }), fc.boolean()), { maxLength: 6 });

it('has of every row what follows from it as it is now, whenever it is asked', () => {
  fc.assert(
    fc.property(pages, fc.boolean(), (all, trims) => {
      const store = new ColumnStore(SCHEMA, 'id');
      const known = new Map<string, { vlan: string; sent: number }>();
      const looks = () => {
        const shown = Array.from({ length: store.rowCount }, (_, at) => [
          store.display('id', at),
          store.display('place', at),
          store.display('twice', at),
        ]);
        const wanted = [...known].map(([id, { vlan, sent }]) => [id, vlan === '' ? '' : `VLAN ${vlan}`, sent * 2]);
        expect(shown).toEqual(wanted);
      };
      for (const [rows, looked] of all) {
        for (const one of rows) known.set(one.id, one);
        store.append(blockOfRows(SCHEMA, rows));
        if (looked) looks();
      }
      if (trims) store.trim();
      looks();
      expect(store.withAbsent([]).category('place').values).toEqual(
        expect.arrayContaining([...store.category('place').values]),
      );
    }),
  );
});

it('is computed for new rows alone while no row changes', () => {
  let computed = 0;
  const schema: readonly ColumnSpec[] = [
    { name: 'id', kind: 'text' },
    { name: 'length', kind: 'number', compute: (store) => (at) => (computed++, store.textAt('id', at).length) },
  ];
  const store = new ColumnStore(schema, 'id');
  const append = (...ids: readonly string[]) =>
    store.append(
      blockOfRows(
        schema,
        ids.map((id) => ({ id })),
      ),
    );
  append('a', 'bb');
  expect(computed).toBe(0);
  expect([...store.number('length').subarray(0, 2)]).toEqual([1, 2]);
  append('ccc');
  expect(store.number('length')[2]).toBe(3);
  expect(computed).toBe(3);
  append('a');
  expect(store.number('length')[0]).toBe(1);
  expect(computed).toBe(6);
});

it('is the same when it is prepared in steps, with rows that come between two steps', () => {
  const count = 20_000;
  const rowsFrom = (first: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `${first + at}`, vlan: `${(first + at) % 7}`, sent: 0 }));
  const store = new ColumnStore(SCHEMA, 'id');
  store.append(blockOfRows(SCHEMA, rowsFrom(0)));
  const steps = store.prepareCategory('place');
  expect(steps.next().done).toBe(false);
  store.append(blockOfRows(SCHEMA, rowsFrom(count)));
  expect([...steps].length).toBeGreaterThan(1);
  for (const at of [0, 8191, 8192, count - 1, count, 2 * count - 1])
    expect(store.display('place', at)).toBe(`VLAN ${at % 7}`);
  expect([...store.prepareCategory('vlan')]).toEqual([]);
});
