import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOfRows } from './block-of-rows.ts';
import type { ColumnSpec } from './column-block.ts';
import { ColumnStore } from './column-store.ts';
import { hidingOf } from './hiding.ts';

const SCHEMA: readonly ColumnSpec[] = [{ name: 'id', kind: 'text' }];
const IDS = ['a', 'b', 'c', 'd'];

it('equals a naive count over every set of clauses', () => {
  // A row is the set of clauses that it passes.
  const rows = fc.array(fc.subarray(IDS), { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, fc.subarray(IDS, { minLength: 1 }), (present, absent, asked) => {
      const passing = [...present, ...absent];
      const [load, behind] = [present, absent].map((some, of) =>
        blockOfRows(
          SCHEMA,
          some.map((_, at) => ({ id: `${of} ${at}` })),
        ),
      );
      const loaded = new ColumnStore(SCHEMA, 'id');
      loaded.append(load);
      const store = loaded.withAbsent([behind]);
      const clauses = [...asked, asked[0]].map((id) => ({
        id,
        facet: null,
        predicate: {
          key: id,
          mark: () => Uint8Array.from(passing, (row) => (row.includes(id) ? 1 : 0)),
        },
      }));
      const { clauses: found, ways } = hidingOf(store, clauses);
      const failing = passing.map((row) => asked.filter((id) => !row.includes(id)));
      expect(found).toEqual(
        asked.map((id) => ({
          id,
          hides: failing.slice(0, present.length).filter((fails) => fails.includes(id)).length,
          givesBack: failing.filter((fails) => fails.join('') === id).length,
        })),
      );
      const hidden = failing.filter((fails) => fails.length > 0);
      const fewest = Math.min(...hidden.map((fails) => fails.length));
      const expected = new Map<string, number>();
      for (const fails of hidden.filter(({ length }) => length === fewest)) {
        expected.set(fails.join(''), (expected.get(fails.join('')) ?? 0) + 1);
      }
      expect(new Map(ways.map(({ ids, rows }) => [ids.join(''), rows]))).toEqual(expected);
      expect(ways.map(({ rows }) => rows)).toEqual(ways.map(({ rows }) => rows).toSorted((a, b) => b - a));
    }),
  );
});
