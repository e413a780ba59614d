import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoText } from './iso-text.ts';

it('is what Date writes, without milliseconds that are none', () => {
  const times = fc.oneof(
    fc.integer({ min: -8.64e12, max: 8.64e12 }).map((s) => s * 1000),
    fc.integer(),
  );
  fc.assert(
    fc.property(times, (ms) => {
      expect(isoText(ms)).toBe(new Date(ms).toISOString().replace('.000Z', 'Z'));
    }),
  );
  expect(isoText(Number.NaN)).toBe('');
});
