import { COLUMN_KEYS } from '#clients/columns.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { screenOrder } from '#state/settings/column-layout.ts';
import { formatColumns, parseColumns } from './column-text.ts';

it('reads back what it writes', () => {
  const sets = fc
    .shuffledSubarray([...COLUMN_KEYS], { minLength: 1 })
    .chain((shown) => fc.record({ shown: fc.constant(shown), pinned: fc.subarray(shown) }));
  fc.assert(
    fc.property(sets, (set) => {
      const { set: read, unknown } = parseColumns(formatColumns(set));
      expect(unknown).toEqual([]);
      expect(read === null ? null : screenOrder(read)).toEqual(screenOrder(set));
      expect(read?.pinned.toSorted()).toEqual(set.pinned.toSorted());
    }),
  );
});

it('takes what it knows, says what it does not, and never throws', () => {
  expect(parseColumns('*name, mac,colour,mac,*')).toEqual({
    set: { shown: ['name', 'mac'], pinned: ['name'] },
    unknown: ['colour'],
  });
  expect(parseColumns('')).toEqual({ set: null, unknown: [] });
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const key of parseColumns(text).set?.shown ?? []) expect(COLUMN_KEYS).toContain(key);
    }),
  );
});
