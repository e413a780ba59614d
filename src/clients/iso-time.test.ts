import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoTime } from './iso-time.ts';

it('reads what Date.parse reads, to the second', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const text = `${date.toISOString().slice(0, 19)}Z`;
      expect(isoTime(text)).toBe(Date.parse(text));
    }),
  );
});

it.each([
  '',
  'yesterday',
  '2023-13-09T17:42:36Z',
  '2023-05-09T25:42:36Z',
  '2023-05-09Tab:42:36Z',
  '2023-05-09T17:42:36+02:00',
])('agrees with Date.parse on %s', (text) => {
  expect(isoTime(text)).toEqual(Date.parse(text));
});
