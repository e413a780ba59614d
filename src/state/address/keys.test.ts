import { expect, it } from 'vitest';
import { DEFAULT_SORT, parseSort, sortParser } from './keys.ts';

it('reads what it writes, and says what is no field', () => {
  const { value, unknown } = parseSort('-usage,colour,name,-,usage');
  expect(value).toEqual([
    { column: 'usage', descending: true },
    { column: 'name', descending: false },
  ]);
  expect(unknown).toEqual(['colour', '-']);
  expect(sortParser.serialize({ value, unknown })).toBe('-usage,name');
});

it('is the default where nothing is understood, until that has been said', () => {
  expect(parseSort('colour')).toEqual({ value: DEFAULT_SORT, unknown: ['colour'] });
  expect(sortParser.eq(parseSort('colour'), sortParser.defaultValue)).toBe(false);
  expect(sortParser.eq(parseSort('-usage'), sortParser.defaultValue)).toBe(true);
});
