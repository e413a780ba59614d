import { array, assert, boolean, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { FormSearch } from './form-search.ts';

const letters = (minLength: number, maxLength: number) =>
  string({ unit: constantFrom('a', 'b', 'C', '1', '-'), minLength, maxLength });

it('finds what a naive search finds, wherever it lies', () => {
  assert(
    property(
      array(letters(6, 12), { minLength: 1, maxLength: 4 }),
      letters(0, 60),
      letters(0, 60),
      boolean(),
      (texts, before, after, inside) => {
        const forms = texts.map((text) => text.toLowerCase());
        const text = before + (inside ? texts[0].toUpperCase() : '') + after;
        const naive = forms.some((form) => text.toLowerCase().includes(form));
        expect(new FormSearch(forms).isIn(Buffer.from(text))).toBe(naive);
      },
    ),
    { numRuns: 2000 },
  );
});

it('finds a long text at each place', () => {
  const form = 'made-up-key-0123456789abcdef';
  const search = new FormSearch([form, `${form}${form}`]);
  for (let at = 0; at < 100; at++) {
    const text = Buffer.alloc(200, 'x');
    text.write(form.toUpperCase(), at);
    expect([search.isIn(text), search.isIn(text.fill('y', at + 5, at + 6))]).toEqual([true, false]);
  }
});
