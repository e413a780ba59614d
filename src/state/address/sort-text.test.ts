import { expect, it } from 'vitest';
import { formatSort, parseSort } from './sort-text.ts';

it('reads what it writes, and says what is no field', () => {
  const { sort, unknown } = parseSort('-usage,colour,name,-');
  expect(sort).toEqual([
    { column: 'usage', descending: true },
    { column: 'name', descending: false },
  ]);
  expect(unknown).toEqual(['colour', '-']);
  expect(formatSort(sort)).toBe('-usage,name');
});
