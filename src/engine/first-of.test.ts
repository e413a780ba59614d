import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOf } from './first-of.ts';

it('gives the first of a stable sort, without those that do not count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 5 })), fc.integer({ min: 0, max: 4 }), (sizes, n) => {
      const places = [...sizes.keys()].filter((at) => sizes[at] >= 0);
      const sorted = places.toSorted((a, b) => sizes[b] - sizes[a]);
      const found = firstOf(
        sizes.length,
        n,
        (a, b) => sizes[b] - sizes[a],
        (at) => sizes[at] >= 0,
      );
      expect(found).toEqual(sorted.slice(0, n));
    }),
  );
});
