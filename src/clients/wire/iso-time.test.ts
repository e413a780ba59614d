import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoTimeIn } from './iso-time.ts';

function timeIn(text: string): number {
  const bytes = new TextEncoder().encode(`<${text}>`);
  return isoTimeIn(bytes, 1, bytes.length - 1);
}

it('reads what Date.parse reads, to the second', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const text = `${date.toISOString().slice(0, 19)}Z`;
      expect(timeIn(text)).toBe(text.slice(5, 10) === '02-29' ? Number.NaN : Date.parse(text));
    }),
  );
});

it.each([
  '',
  'yesterday',
  '2023-13-09T17:42:36Z',
  '2023-02-29T17:42:36Z',
  '2023-04-31T17:42:36Z',
  '2023-05-09T25:42:36Z',
  '2023-05-09Tab:42:36Z',
  '2023-05-09T17:42:36+02:00',
])('leaves %s to others', (text) => {
  expect(timeIn(text)).toBeNaN();
});
