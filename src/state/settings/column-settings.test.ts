import { COLUMN_KEYS } from '#clients/columns.ts';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  BUILT_IN_SETS,
  COLUMN_LAYOUT,
  DEFAULT_LAYOUT,
  moved,
  pinToggled,
  screenOrder,
  toggled,
  formatColumns,
  parseColumns,
} from './column-settings.ts';

const checkedLayout = (kept: unknown) => v.parse(COLUMN_LAYOUT, kept);

it('takes over what is known and leaves the rest out', () => {
  expect(checkedLayout({})).toEqual(DEFAULT_LAYOUT);
  expect(checkedLayout({ shown: ['nonsense'] })).toEqual(DEFAULT_LAYOUT);
  expect(
    checkedLayout({
      shown: ['mac', 'x', 'name', 'mac'],
      pinned: ['name', 'os'],
      widths: { mac: 100, name: 5, ip: 'wide', x: 90 },
      sets: { Mine: { shown: ['os'] }, Broken: { shown: 7 } },
    }),
  ).toEqual({
    shown: ['mac', 'name'],
    pinned: ['name'],
    widths: { mac: 100 },
    sets: { Mine: { shown: ['os'], pinned: [] } },
  });
});

it('keeps a set whatever its name is', () => {
  const sets: unknown = JSON.parse(
    '{"constructor":{"shown":["os"],"pinned":[]},"__proto__":{"shown":["mac"],"pinned":[]}}',
  );
  expect(Object.keys(checkedLayout({ sets }).sets)).toEqual(['constructor', '__proto__']);
});

it('shows a column beside its neighbours of the catalogue and never hides the last', () => {
  expect(toggled({ shown: ['name', 'usage'], pinned: [] }, 'mac').shown).toEqual(['name', 'mac', 'usage']);
  expect(toggled({ shown: ['usage'], pinned: [] }, 'status').shown).toEqual(['status', 'usage']);
  expect(toggled({ shown: ['name', 'mac'], pinned: ['mac'] }, 'mac')).toEqual({ shown: ['name'], pinned: [] });
  expect(toggled({ shown: ['name'], pinned: [] }, 'name').shown).toEqual(['name']);
});

it('keeps pinned columns in front', () => {
  const pinned = pinToggled({ shown: ['status', 'share', 'mac'], pinned: [] }, 'mac');
  expect(screenOrder(pinned)).toEqual(['mac', 'status', 'share']);
  expect(pinToggled(pinned, 'mac').pinned).toEqual([]);
});

it('moves a column and loses none, wherever it is put', () => {
  expect(moved({ shown: ['status', 'name', 'ip'], pinned: [] }, 'ip', 0).shown).toEqual(['ip', 'status', 'name']);
  fc.assert(
    fc.property(
      fc.subarray([...COLUMN_KEYS], { minLength: 1 }),
      fc.constantFrom(...COLUMN_KEYS),
      fc.integer(),
      (shown, key, to) => {
        expect(moved({ shown, pinned: [] }, key, to).shown.toSorted()).toEqual(shown.toSorted());
      },
    ),
  );
});

it('has the default set first and every column in the last', () => {
  expect(Object.keys(BUILT_IN_SETS)[0]).toBe('Default');
  expect(BUILT_IN_SETS['All columns'].shown).toEqual(COLUMN_KEYS);
});

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
