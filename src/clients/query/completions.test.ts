import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { completed, completionsAt } from './completions.ts';

const facet = (field: string) =>
  field === 'ssid'
    ? { values: ['', 'Corp', 'Guest', 'Guest 2', 'a,b'], counts: [3, 5, 9, 2, 1] }
    : { values: [''], counts: [0] };

const at = (text: string, caret = text.length) => completionsAt(text, caret, facet);
const terms = (text: string, caret?: number) => at(text, caret).list.map(({ term }) => term);

it('completes names of fields, the short ones first, with the sign kept', () => {
  expect(terms('ss')).toEqual(['ssid:']);
  expect(terms('iphone -ss')).toEqual(['-ssid:']);
  expect(terms('manuf')).toEqual(['vendor:']);
  expect(terms('i').slice(0, 2)).toEqual(['is:', 'ip:']);
  expect(terms('iphone')).toEqual([]);
  expect(terms('"ss')).toEqual([]);
});

it('completes the values that exist, most frequent first, with their counts', () => {
  expect(at('ssid:').list.map(({ label, count }) => [label, count])).toEqual([
    ['Guest', 9],
    ['Corp', 5],
    ['None', 3],
    ['Guest 2', 2],
    ['a,b', 1],
  ]);
  expect(terms('ssid:gu')).toEqual(['ssid:Guest', 'ssid:"Guest 2"']);
  expect(terms('ssid:Corp,a')).toEqual(['ssid:Corp,"a,b"']);
  expect(terms('ssid:Guest')).toEqual([]);
});

it('offers forms of ranges, flags, and fields to be empty', () => {
  expect(terms('usage:')[0]).toBe('usage:>1GB');
  expect(terms('seen:<')).toEqual(['seen:<1h', 'seen:<24h', 'seen:<7d']);
  expect(terms('seen:<2h')).toEqual([]);
  expect(terms('is:o')).toEqual(['is:online', 'is:offline']);
  expect(terms('no:vl')).toEqual(['no:vlan']);
});

it('puts a completion in the place of the term at the caret', () => {
  const inside = at('ab ss vlan:3', 5);
  expect(completed('ab ss vlan:3', inside, inside.list[0])).toEqual({ text: 'ab ssid:vlan:3', caret: 8 });
  const value = at('ssid:gu');
  expect(completed('ssid:gu', value, value.list[0])).toEqual({ text: 'ssid:Guest ', caret: 11 });
});

it('never throws, wherever the caret stands', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 's', ':', '"', ',', '-', '~', ' ', 'ssid:', 'is:', 'usage:>') });
  fc.assert(
    fc.property(text, fc.nat(), (one, place) => {
      const found = at(one, place % (one.length + 1));
      for (const completion of found.list) {
        const next = completed(one, found, completion);
        expect(next.text.slice(0, next.caret).trimEnd().endsWith(completion.term.trimEnd())).toBe(true);
      }
    }),
  );
});
