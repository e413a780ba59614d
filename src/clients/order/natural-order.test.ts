import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNatural } from './natural-compare.ts';
import { naturalOrder } from './natural-order.ts';

const PIECES = [
  'Ana',
  'ana',
  'ä',
  'Zoë',
  'b',
  '-',
  '_',
  ' ',
  '’',
  '“',
  '0',
  '00',
  '7',
  '07',
  '10',
  '2',
  '123456',
  '田',
  'ß',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join('')),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.stringMatching(/^[0-9]{0,30}$/),
);

it('orders as the collator does, pair by pair', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const { places, steps } = naturalOrder(texts);
      const sorted = Array.from(places, (place) => texts[place]);
      expect([...sorted].sort()).toEqual([...texts].sort());
      for (let at = 1; at < sorted.length; at++) {
        const compared = compareNatural(sorted[at - 1], sorted[at]);
        expect(compared === 0 ? 0 : -compared, `${sorted[at - 1]} | ${sorted[at]}`).toBe(steps[at]);
      }
    }),
    { numRuns: 3000 },
  );
});

it('orders every character of the first page of Unicode beside every other', () => {
  const characters = Array.from({ length: 0x250 }, (_, unit) => String.fromCharCode(unit));
  const { places, steps } = naturalOrder(characters);
  const sorted = Array.from(places, (place) => characters[place]);
  for (let at = 1; at < sorted.length; at++) {
    const compared = compareNatural(sorted[at - 1], sorted[at]);
    expect(compared === 0 ? 0 : -compared).toBe(steps[at]);
  }
});
