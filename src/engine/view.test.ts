import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { blockOfRows } from './block-of-rows.ts';
import type { ColumnSpec } from './column-block.ts';
import { ColumnStore } from './column-store.ts';
import { and, categoryIn, not, numberBetween, or, type Predicate, textContains } from './predicate.ts';
import { rankCategories, rankNumbers, rankTexts } from './sort-ranks.ts';
import { type Clause, computeView, type SortKey } from './view.ts';

const SCHEMA: readonly ColumnSpec[] = [
  { name: 'id', kind: 'text' },
  { name: 'vlan', kind: 'category' },
  { name: 'ssid', kind: 'category' },
  { name: 'name', kind: 'text' },
  { name: 'usage', kind: 'number' },
];

const record: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom('', 'a', 'b', 'aa', 'c', 'd', 'e', 'f', 'g'),
  vlan: fc.constantFrom('', '10', '30'),
  ssid: fc.constantFrom('', 'Guest', 'guest', 'Lab'),
  name: fc.constantFrom('', 'Ab', 'ab c', 'İx', 'bab', 'ΑΣ', 'Σ', 'b'),
  usage: fc.constantFrom(Number.NaN, 0, 1, 2.5),
});

interface Row {
  readonly id: string;
  readonly vlan: string;
  readonly ssid: string;
  readonly name: string;
  readonly usage: number;
}

function storeOf(pages: readonly (readonly Row[])[]): { store: ColumnStore; rows: readonly Row[] } {
  const store = new ColumnStore(SCHEMA, 'id');
  const rows = new Map<string, Row>();
  for (const page of pages) {
    for (const one of page) rows.set(one.id, one);
    store.append(
      blockOfRows(
        SCHEMA,
        page.map((one) => ({ ...one })),
      ),
    );
  }
  store.trim();
  return { store, rows: [...rows.values()] };
}

/** A predicate beside the plain test that it must equal. */
interface Tested {
  readonly predicate: Predicate;
  holds(row: Row): boolean;
}

const contains = (needle: string): Tested => ({
  predicate: textContains(['name', 'vlan'], needle),
  holds: ({ name, vlan }) => [name, vlan].some((text) => fold(text).includes(fold(needle))),
});
const leaf = fc.oneof(
  fc.constantFrom('', 'AB', 'b', 'i', '3', '̇', 'ας', 'σ', 'ab c').map(contains),
  fc.constantFrom('', '10', '99').map((value): Tested => ({
    predicate: categoryIn('vlan', (other) => other === value, value),
    holds: ({ vlan }) => vlan === value,
  })),
  fc.constantFrom('Guest', 'lab', 'LAB', '').map((value): Tested => ({
    predicate: categoryIn('ssid', (other) => other.toLowerCase() === value.toLowerCase(), value.toLowerCase()),
    holds: ({ ssid }) => ssid.toLowerCase() === value.toLowerCase(),
  })),
  fc.tuple(fc.constantFrom(-1, 0, 1), fc.constantFrom(0, 1, 9)).map(([min, max]): Tested => ({
    predicate: numberBetween('usage', min, max),
    holds: ({ usage }) => usage >= min && usage <= max,
  })),
);
const tested: fc.Arbitrary<Tested> = fc.letrec<{ tree: Tested }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('tree').map((test): Tested => ({ predicate: not(test.predicate), holds: (row) => !test.holds(row) })),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]): Tested => ({
      predicate: and([a.predicate, b.predicate]),
      holds: (row) => a.holds(row) && b.holds(row),
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]): Tested => ({
      predicate: or([a.predicate, b.predicate]),
      holds: (row) => a.holds(row) || b.holds(row),
    })),
  ),
})).tree;

function rankColumn(store: ColumnStore, column: string) {
  if (column === 'usage') return rankNumbers(store.number(column), store.rowCount);
  if (column === 'vlan') return rankCategories(store.category(column), store.rowCount, (text) => text);
  return rankTexts(store.rowCount, (row) => store.textAt('name', row));
}

const SORTED = ['usage', 'vlan', 'name'] as const;

function compareRows(a: Row, b: Row, sort: readonly SortKey[]): number {
  for (const { column, descending } of sort) {
    const key = SORTED.find((one) => one === column) ?? 'name';
    const [x, y] = [a[key], b[key]];
    const [emptyX, emptyY] = [x, y].map((value) => value === '' || Number.isNaN(value));
    if (emptyX !== emptyY) return emptyX ? 1 : -1;
    if (!emptyX && x !== y) return x < y === descending ? 1 : -1;
  }
  return 0;
}

const sortKeys = fc.uniqueArray(fc.record({ column: fc.constantFrom(...SORTED), descending: fc.boolean() }), {
  selector: ({ column }) => column,
  maxLength: 3,
});
const clause = fc.record({ facet: fc.constantFrom('vlan', 'ssid', null), test: tested });

it('equals a naive filter, sort, count and sum, whatever the pages, clauses and sort keys', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(record, { maxLength: 6 }), { maxLength: 4 }),
      fc.array(clause, { maxLength: 4 }),
      sortKeys,
      (pages, wanted, sort) => {
        const { store, rows } = storeOf(pages);
        const clauses: Clause[] = wanted.map(({ facet, test }, at) => ({
          id: String(at),
          facet,
          predicate: test.predicate,
        }));
        const view = computeView(store, { clauses, sort }, rankColumn);
        const passes = (row: Row, but: (at: number) => boolean) =>
          wanted.every(({ test }, at) => but(at) || test.holds(row));
        const matching = rows.filter((row) => passes(row, () => false));
        const ordered = [...matching].sort((a, b) => compareRows(a, b, sort));
        expect(Array.from(view.order, (row) => store.textAt('id', row))).toEqual(ordered.map(({ id }) => id));
        expect([view.rowCount, view.matched]).toEqual([rows.length, matching.length]);
        expect(rows.map((_, row) => view.has(row))).toEqual(rows.map((row) => matching.includes(row)));
        const filled = matching.map(({ usage }) => usage).filter((usage) => !Number.isNaN(usage));
        expect(view.sum('usage')).toBe(filled.reduce((sum, usage) => sum + usage, 0));
        expect(view.max('usage')).toBe(filled.length === 0 ? Number.NaN : Math.max(...filled));
        const largest = matching.filter(({ usage }) => !Number.isNaN(usage)).sort((a, b) => b.usage - a.usage);
        expect(view.top('usage', 2)).toEqual(largest.slice(0, 2).map((row) => rows.indexOf(row)));
        for (const facet of ['vlan', 'ssid'] as const) {
          const counted = view.facet(facet);
          counted.values.forEach((value, code) => {
            const others = rows.filter((row) => passes(row, (at) => wanted[at].facet === facet));
            expect(counted.counts[code]).toBe(others.filter((row) => row[facet] === value).length);
            const here = matching.filter((row) => row[facet] === value);
            expect(view.countValue(facet, value)).toBe(here.length);
            const group = view.groupSums(facet, ['usage']).find((one) => one.value === value);
            expect(group?.count ?? 0).toBe(here.length);
          });
        }
      },
    ),
  );
});

it('tells 300 clauses apart: each facet leaves out its own alone', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const { store } = storeOf([ids.map((id) => ({ id, vlan: '', ssid: '', name: id, usage: 0 }))]);
  const clauses = Array.from({ length: 300 }, (_, at) => ({
    id: String(at),
    facet: at === 299 ? 'vlan' : at === 253 ? 'ssid' : null,
    predicate: at === 299 ? not(textContains(['name'], 'c')) : textContains(['name'], ''),
  }));
  const view = computeView(store, { clauses, sort: [] }, rankColumn);
  expect(view.matched).toBe(6);
  expect([...view.facet('vlan').counts]).toEqual([7]);
  expect([...view.facet('ssid').counts]).toEqual([6]);
});

it('finds every row by its key, and a block is empty once it is taken over', () => {
  const store = new ColumnStore([{ name: 'id', kind: 'text' }], 'id');
  const keys = Array.from({ length: 5000 }, (_, at) => `k${(at * 7919).toString(16)}`);
  for (const from of [0, 2500, 1000]) {
    const block = blockOfRows(
      store.schema,
      keys.slice(from, from + 2500).map((id) => ({ id })),
    );
    store.append(block);
    expect(() => store.append(block)).toThrow('No such column');
  }
  expect(store.rowCount).toBe(5000);
  expect(keys.map((key) => store.rowOf(key))).toEqual(keys.map((_, at) => at));
  expect([store.rowOf('k'), store.rowOf('')]).toEqual([-1, -1]);
});

it('widens the codes of a dictionary that grows', () => {
  const store = new ColumnStore(
    [
      { name: 'id', kind: 'text' },
      { name: 'user', kind: 'category' },
    ],
    'id',
  );
  for (let from = 0; from < 70_000; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, i) => from + i);
    store.append(
      blockOfRows(
        store.schema,
        rows.map((at) => ({ id: `k${at}`, user: at % 3 === 0 ? '' : `user ${at}` })),
      ),
    );
  }
  for (const row of [0, 1, 254, 256, 257, 65_537, 69_999]) {
    expect(store.display('user', row)).toBe(row % 3 === 0 ? '' : `user ${row}`);
  }
});
