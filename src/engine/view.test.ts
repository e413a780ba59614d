import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { BlockBuilder } from './column-block.ts';
import type { ColumnSpec } from './column-schema.ts';
import { ColumnStore } from './column-store.ts';
import { categoryIn, textContains } from './predicate.ts';
import { rankNumbers } from './sort-ranks.ts';
import { computeView } from './view.ts';

const SCHEMA: readonly ColumnSpec[] = [
  { name: 'id', kind: 'text' },
  { name: 'vlan', kind: 'category' },
  { name: 'name', kind: 'text' },
  { name: 'usage', kind: 'number' },
];

const record = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  vlan: fc.constantFrom('', '10', '30'),
  name: fc.constantFrom('', 'Ab', 'ab c', 'İx', 'bab'),
  usage: fc.constantFrom(Number.NaN, 0, 1, 2.5),
});

it('equals a naive filter, count, sum and sort, with duplicates across pages', () => {
  fc.assert(
    fc.property(fc.array(fc.array(record, { maxLength: 6 }), { maxLength: 4 }), fc.boolean(), (pages, descending) => {
      const store = new ColumnStore(SCHEMA, 'id');
      const byId = new Map<string, (typeof pages)[0][0]>();
      for (const page of pages) {
        const builder = new BlockBuilder(SCHEMA);
        for (const one of page) {
          byId.set(one.id, one);
          builder.text('id').push(one.id);
          builder.category('vlan').push(one.vlan);
          builder.text('name').push(one.name);
          builder.number('usage').push(one.usage);
        }
        store.append(builder.build());
      }
      const clauses = [
        { id: 'vlan', facet: 'vlan', predicate: categoryIn('vlan', (value) => value === '30', '30') },
        { id: 'ab', facet: null, predicate: textContains(['name'], 'AB') },
      ];
      const view = computeView(store, { clauses, sort: [{ column: 'usage', descending }] }, (from, column) =>
        rankNumbers(from.number(column), from.rowCount),
      );
      const all = [...byId.values()];
      const named = all.filter((one) => one.name.toLowerCase().includes('ab'));
      const matching = named.filter((one) => one.vlan === '30');
      const filled = matching.filter((one) => !Number.isNaN(one.usage));
      filled.sort((a, b) => (descending ? b.usage - a.usage : a.usage - b.usage));
      const expected = [...filled, ...matching.filter((one) => Number.isNaN(one.usage))];
      expect(Array.from(view.order, (row) => store.textAt('id', row))).toEqual(expected.map((one) => one.id));
      expect(view.rowCount).toBe(all.length);
      expect(view.sum('usage')).toBeCloseTo(filled.reduce((sum, one) => sum + one.usage, 0));
      const facet = view.facet('vlan');
      facet.values.forEach((value, code) => {
        expect(facet.counts[code]).toBe(named.filter((one) => one.vlan === value).length);
      });
    }),
  );
});
