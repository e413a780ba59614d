import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyIndex } from './key-index.ts';

it('numbers keys in the order in which they first came, as a Map does', () => {
  const key = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(400).map((number) => `k${number}`),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 600 }), key, (keys, other) => {
      const rows: string[] = [];
      const index = new KeyIndex((row, text, start, end) => rows[row] === text.slice(start, end));
      const known = new Map<string, number>();
      for (const one of keys) {
        if (!known.has(one)) known.set(one, rows.push(one) - 1);
        expect(index.rowOrNext(one, 0, one.length)).toBe(known.get(one));
      }
      for (const one of [...keys, other]) expect(index.rowOf(one, 0, one.length)).toBe(known.get(one) ?? -1);
    }),
  );
});

it('finds a hundred thousand neighbours, each by a piece of a longer text', () => {
  const text = Array.from({ length: 100_000 }, (_, row) => `k${(row * 3).toString(16).padStart(6, '0')}`).join('');
  const keyOf = (row: number): [string, number, number] => [text, row * 7, row * 7 + 7];
  const index = new KeyIndex((row, _, start) => start === row * 7);
  const rows = Uint32Array.from({ length: 100_000 }, (_, row) => row);
  expect(rows.every((row) => index.rowOrNext(...keyOf(row)) === row)).toBe(true);
  expect(rows.every((row) => index.rowOf(...keyOf(row)) === row)).toBe(true);
});
