import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOfRows } from './block-of-rows.ts';
import type { ColumnSpec } from './column-block.ts';
import { ColumnStore } from './column-store.ts';
import { extentOf, histogramOf } from './histogram.ts';
import { categoryIn, numberBetween } from './predicate.ts';
import { rankNumbers } from './sort-ranks.ts';
import { computeView } from './view.ts';

const value = fc.constantFrom(Number.NaN, -1, 0, 0.5, 1, 2, 5, 9.99, 10, 11, 1e9);
const EDGES = [0, 1, 2, 5, 10];
const inBin = (one: number, bin: number) =>
  (one >= EDGES[bin] || bin === 0) && (one < EDGES[bin + 1] || bin === EDGES.length - 2);

it('counts as a naive loop does', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const counts = (row: number) => row % 3 !== 1;
      const { counts: bins, empty } = histogramOf(Float64Array.from(values), values.length, EDGES, counts);
      const counted = values.filter((_, row) => counts(row));
      expect(empty).toBe(counted.filter(Number.isNaN).length);
      bins.forEach((count, bin) => expect(count).toBe(counted.filter((one) => inBin(one, bin)).length));
      const filled = values.filter((one) => !Number.isNaN(one));
      const extent = filled.length === 0 ? null : { min: Math.min(...filled), max: Math.max(...filled) };
      expect(extentOf(Float64Array.from([...values, -99]), values.length)).toEqual(extent);
    }),
  );
});

const SCHEMA: readonly ColumnSpec[] = [
  { name: 'id', kind: 'text' },
  { name: 'vlan', kind: 'category' },
  { name: 'usage', kind: 'number' },
];

it('leaves out the column’s own range, and no other clause', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ vlan: fc.constantFrom('10', '30'), usage: value })), (rows) => {
      const store = new ColumnStore(SCHEMA, 'id');
      store.append(
        blockOfRows(
          SCHEMA,
          rows.map((row, at) => ({ ...row, id: at })),
        ),
      );
      const clauses = [
        { id: 'usage', facet: 'usage', predicate: numberBetween('usage', 1, 5) },
        { id: 'vlan', facet: 'vlan', predicate: categoryIn('vlan', (one) => one === '30', '30') },
      ];
      const view = computeView(store, { clauses, sort: [] }, (from, column) =>
        rankNumbers(from.number(column), from.rowCount),
      );
      const { counts, empty } = view.histogram('usage', EDGES);
      const counted = rows.filter(({ vlan }) => vlan === '30').map(({ usage }) => usage);
      expect(empty).toBe(counted.filter(Number.isNaN).length);
      counts.forEach((count, bin) => expect(count).toBe(counted.filter((one) => inBin(one, bin)).length));
    }),
  );
});
