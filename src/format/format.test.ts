import { expect, it } from 'vitest';
import { formatCount } from './format-count.ts';
import { formatRelative } from './format-time.ts';
import { formatUsage } from './format-usage.ts';
import { sharesOf } from './largest-remainder.ts';

it('shows usage in three digits with the unit that fits', () => {
  expect(formatUsage(0)).toBe('0 kB');
  expect(formatUsage(999.6)).toBe('1 MB');
  expect(formatUsage(1234)).toBe('1.23 MB');
  expect(formatUsage(Number.NaN)).toBe('–');
});

it('groups counts', () => {
  expect(formatCount(100_000)).toBe('100,000');
});

it('tells the time that has passed', () => {
  expect(formatRelative(0, 3_599_000)).toBe('59 min ago');
  expect(formatRelative(0, 7_200_000)).toBe('2 h ago');
  expect(formatRelative(Number.NaN, 0)).toBe('–');
});

it('gives shares that add up to 100 percent', () => {
  expect(sharesOf([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
  expect(sharesOf([])).toEqual([]);
});
