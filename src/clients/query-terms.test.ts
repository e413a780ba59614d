import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, FIELDS } from './fields.ts';
import { removeTerm, selectedValues, toggleValue } from './query-edit.ts';
import { formatQuery, parseQuery } from './query-terms.ts';

const summary = (text: string) =>
  parseQuery(text).map(({ field, values, negated, problem }) => [field, values, negated, problem === null]);

describe('parseQuery', () => {
  it.each([
    [
      'miles laptop',
      [
        [null, ['miles'], false, true],
        [null, ['laptop'], false, true],
      ],
    ],
    ['"miles laptop"', [[null, ['miles laptop'], false, true]]],
    [
      'ssid:Guest vlan:10,30',
      [
        ['ssid', ['Guest'], false, true],
        ['vlan', ['10', '30'], false, true],
      ],
    ],
    ['-os:"Windows 10"', [['os', ['Windows 10'], true, true]]],
    [
      'no:name has:user',
      [
        ['name', [''], false, true],
        ['user', [''], true, true],
      ],
    ],
    ['is:online', [['status', ['Online'], false, true]]],
    ['aa:bb:cc:dd', [[null, ['aa:bb:cc:dd'], false, true]]],
    ['fe80::1', [[null, ['fe80::1'], false, true]]],
    ['nofield:x', [[null, [], false, false]]],
    ['is:purple', [[null, [], false, false]]],
  ])('%s', (text, terms) => {
    expect(summary(text)).toEqual(terms);
  });

  it('never throws, and its own spelling means the same again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', ':', '"', ',', '-', ' ', '\\', 'ssid:') })),
        (text) => {
          const terms = parseQuery(text);
          const again = parseQuery(formatQuery(terms));
          const meaning = (list: typeof terms) =>
            list.map(({ field, values, negated, problem }) => [field, values, negated, problem === null]);
          expect(meaning(again)).toEqual(meaning(terms));
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('toggleValue', () => {
  const facet = fc.constantFrom(...FIELD_KEYS.filter((key) => FIELDS[key].facet));
  const value = fc.oneof(fc.string(), fc.constantFrom('', 'None', 'a,b', '"', 'x:y', '-1', '\\', 'ab cd'));

  it('ticks what it is told, whatever the value, and unticks it again', () => {
    fc.assert(
      fc.property(facet, value, fc.constantFrom('', 'word', 'vlan:1 word'), (field, chosen, before) => {
        const ticked = toggleValue(before, field, chosen);
        expect(selectedValues(ticked, field).has(chosen)).toBe(true);
        expect(parseQuery(ticked).every((term) => term.problem === null)).toBe(true);
        const unticked = toggleValue(ticked, field, chosen);
        expect(selectedValues(unticked, field).has(chosen)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the values of one field in one term, and other terms as they are', () => {
    const two = toggleValue(toggleValue('word', 'ssid', 'Guest'), 'ssid', 'Corp');
    expect(two).toBe('word ssid:Guest,Corp');
    expect(removeTerm(two, 'ssid:Guest,Corp')).toBe('word');
  });
});
