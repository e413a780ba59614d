import { parseQuery } from '#clients/query/terms.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlighted, highlightPattern } from './highlight.ts';

function marks(query: string, text: string): string[] {
  const pattern = highlightPattern(parseQuery(query));
  return pattern === null ? [] : highlighted(text, pattern).flatMap((part) => (part.marked ? [part.text] : []));
}

it('marks words regardless of case, none of fields and exclusions', () => {
  expect(marks('lap ssid:Guest -top', "Miles's Laptop")).toEqual(['Lap']);
  expect(marks('ssid:Guest', 'Guest')).toEqual([]);
  expect(marks('10.0', '10x0 10.0.3')).toEqual(['10.0']);
});

it('marks what looks alike', () => {
  expect(marks('andre', 'André’s iPhone')).toEqual(['André']);
  expect(marks("é's", 'André’s iPhone')).toEqual(['é’s']);
  expect(marks('wi-fi', 'Guest Wi–Fi')).toEqual(['Wi–Fi']);
  expect(marks('s', 'Straße')).toEqual(['S', 'ß']);
});

it('marks a MAC that was written in another notation', () => {
  expect(marks('AABB.cc', 'aa:bb:cc:00:11:22')).toEqual(['aa:bb:cc']);
});

it('never loses a character', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (word, text) => {
      const pattern = highlightPattern([
        { field: null, list: false, negated: false, problem: null, off: false, values: [word] },
      ]);
      expect(
        pattern === null
          ? text
          : highlighted(text, pattern)
              .map((part) => part.text)
              .join(''),
      ).toBe(text);
    }),
  );
});
