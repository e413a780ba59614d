import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNatural, naturalKey } from './natural-order.ts';

const compareKeys = (a: string, b: string) => {
  const [one, other] = [naturalKey(a), naturalKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

const PIECES = [
  'Ana',
  'ana',
  'ä',
  'Zoë',
  'b',
  'ß',
  'ẞ',
  '’',
  '“',
  '–',
  '0',
  '00',
  '7',
  '07',
  '10',
  '2',
  '123456',
  'É',
  'ñ',
];
const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES, ...ASCII), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.stringMatching(/^[0-9]{0,30}$/),
);

it('orders what people type as the collator does', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareKeys(a, b)), `${a} | ${b}`).toBe(Math.sign(compareNatural(a, b)));
    }),
    { numRuns: 5000 },
  );
});

it('orders numbers by value, and Latin letters before those of other scripts', () => {
  const sorted = ['田 10', '田 2', 'б', 'α', 'z', '100', '20', '3', ' x'].sort(compareKeys);
  expect(sorted).toEqual([' x', '3', '20', '100', 'z', 'α', 'б', '田 2', '田 10']);
});

it('only the empty text has an empty key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      expect(naturalKey(any) === '').toBe(any === '');
    }),
  );
});
