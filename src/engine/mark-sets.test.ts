import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { categoryOf, type ColumnSpec } from './column-block.ts';
import { ColumnStore } from './column-store.ts';
import { groupRows } from './group.ts';
import { markSets } from './mark-sets.ts';
import { categoryIn, not } from './predicate.ts';
import { rankCategories, rankNumbers } from './sort-ranks.ts';
import { joined } from './text-chunk.ts';
import { computeView, keepRanks } from './view.ts';

const SCHEMA: readonly ColumnSpec[] = [
  { name: 'id', kind: 'text' },
  { name: 'status', kind: 'category' },
  { name: 'used', kind: 'number' },
  { name: 'finding', kind: 'category', derived: true },
];

const MARKS = ['no-ip', 'no-name', 'old-wifi', 'not-seen'];

interface Row {
  readonly status: string;
  readonly used: number;
  readonly marks: readonly string[];
}

const row: fc.Arbitrary<Row> = fc.record({
  status: fc.constantFrom('Online', 'Offline'),
  used: fc.constantFrom(0, 1, 4),
  marks: fc.subarray(MARKS),
});

function storeOf(rows: readonly Row[], firstId = 0): ColumnStore {
  const store = new ColumnStore(SCHEMA, 'id');
  append(store, rows, firstId);
  return store;
}

function append(store: ColumnStore, rows: readonly Row[], firstId: number): void {
  store.append({
    rowCount: rows.length,
    categories: new Map([
      [
        'status',
        categoryOf(
          rows.map(({ status }) => status),
          String,
        ),
      ],
    ]),
    texts: new Map([['id', joined(rows.map((_, at) => String(firstId + at)))]]),
    numbers: new Map([['used', Float64Array.from(rows, ({ used }) => used)]]),
  });
}

const derivedOf = (rows: readonly Row[]) =>
  markSets(
    rows.length,
    MARKS.map((value) => ({ value, rows: Uint8Array.from(rows, ({ marks }) => (marks.includes(value) ? 1 : 0)) })),
  );

const rankColumn = (store: ColumnStore, column: string) =>
  column === 'used'
    ? rankNumbers(store.number('used'), store.rowCount)
    : rankCategories(store.category(column), store.rowCount, (text) => text);

/** Of a row without marks: the empty one. */
const marksOf = ({ marks }: Row) => (marks.length === 0 ? [''] : marks);

function tally(rows: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const mark of rows.flatMap(marksOf)) counts[mark] = (counts[mark] ?? 0) + 1;
  return counts;
}

it('counts a row for each of its marks, filters and groups by any of them, as a naive script does', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), fc.subarray(MARKS, { minLength: 1 }), (rows, asked) => {
      const store = storeOf(rows);
      store.derive('finding', derivedOf(rows));
      const has = categoryIn('finding', (value) => asked.includes(value), asked.join('|'));
      const matching = rows.filter(({ marks }) => asked.some((mark) => marks.includes(mark)));
      const clauses = [{ id: 'a', facet: 'finding', predicate: has }];
      const view = computeView(store, { clauses, sort: [] }, rankColumn);
      expect([...view.order].map((at) => rows[at])).toEqual(matching);
      const { values, counts } = view.facet('finding');
      expect(
        Object.fromEntries(values.map((value, at) => [value, counts[at]]).filter(([, count]) => count !== 0)),
      ).toEqual(tally(rows));
      for (const mark of MARKS) expect(view.countValue('finding', mark)).toBe(tally(matching)[mark] ?? 0);
      for (const { value, count, sums } of view.groupSums('finding', ['used'])) {
        const own = matching.filter((one) => marksOf(one).includes(value));
        expect([count, sums[0]]).toEqual([own.length, own.reduce((sum, { used }) => sum + used, 0)]);
      }
      const flag = { column: 'status', value: 'Online' };
      const grouped = groupRows(store, view.order, 'finding', flag, ['used']);
      for (const { value, start, count, flagged } of grouped.groups) {
        const own = matching.filter((one) => marksOf(one).includes(value));
        expect([...grouped.rows.subarray(start, start + count)].map((at) => rows[at])).toEqual(own);
        expect(flagged).toBe(own.filter(({ status }) => status === 'Online').length);
      }
      const rest = computeView(store, { clauses: [{ ...clauses[0], predicate: not(has) }], sort: [] }, rankColumn);
      expect(rest.matched).toBe(rows.length - matching.length);
    }),
  );
});

it('finds the rows of exactly one set by its text, and shows that text', () => {
  const rows: Row[] = [['no-ip', 'no-name'], ['no-ip'], []].map((marks) => ({ status: 'Online', used: 0, marks }));
  const store = storeOf(rows);
  store.derive('finding', derivedOf(rows));
  expect(rows.map((_, at) => store.display('finding', at))).toEqual(['no-ip, no-name', 'no-ip', '']);
  expect([...categoryIn('finding', (value) => value === 'no-ip, no-name', 'k').mark(store)]).toEqual([1, 0, 0]);
});

it('is empty before it is worked out and in rows that came since, and keeps the other columns’ orders', () => {
  const rows: Row[] = [['no-ip'], ['no-name']].map((marks, used) => ({ status: 'Online', used, marks }));
  const store = storeOf(rows);
  expect(store.display('finding', 0)).toBe('');
  const sort = [{ column: 'used', descending: false }];
  keepRanks(store, store.version, 'used', { ranks: Uint32Array.of(1, 0), distinct: 2 });
  const orderNow = () => computeView(store, { clauses: [], sort }, rankColumn).order;
  const before = orderNow();
  // The order by the ranks that were kept, which the column's own values would not give.
  expect([...before]).toEqual([1, 0]);
  const byFinding = () =>
    computeView(store, { clauses: [], sort: [{ column: 'finding', descending: true }] }, rankColumn).order;
  expect([...byFinding()]).toEqual([0, 1]);
  store.derive('finding', derivedOf(rows));
  expect(orderNow()).toBe(before);
  expect([...byFinding()]).toEqual([1, 0]);
  append(store, [{ status: 'Online', used: 2, marks: [] }], 2);
  expect([0, 1, 2].map((at) => store.display('finding', at))).toEqual(['no-ip', 'no-name', '']);
});
