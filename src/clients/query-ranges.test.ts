import { expect, it } from 'vitest';
import { timeRange, usageRange } from './query-ranges.ts';

const holds = (range: { min: number; max: number } | null, value: number) =>
  range !== null && value >= range.min && value <= range.max;

it.each([
  ['>1GB', 1_000_000, false],
  ['>1GB', 1_000_001, true],
  ['>=1gb', 1_000_000, true],
  ['<1MiB', 1048, true],
  ['<1MiB', 1049, false],
  ['10MB..2GB', 10_000, true],
  ['10MB..2GB', 2_000_001, false],
  ['0', 0, true],
])('usage %s, %d kB: %s', (text, amount, inside) => {
  expect(holds(usageRange(text), amount)).toBe(inside);
});

it.each(['', 'lots', '>', '1XB', '2GB..1GB', '1..2..3'])('%s is no usage range', (text) => {
  expect(usageRange(text)).toBeNull();
});

it('counts ages from now and days in the local zone', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  expect(holds(timeRange('<2h', now), now - 7_199_000)).toBe(true);
  expect(holds(timeRange('<2h', now), now - 7_201_000)).toBe(false);
  expect(holds(timeRange('>30d', now), now - 31 * 86_400_000)).toBe(true);
  const days = timeRange('2026-11-01..2026-11-02', now);
  expect(holds(days, new Date(2026, 10, 2, 23, 59, 59).getTime())).toBe(true);
  expect(holds(days, new Date(2026, 10, 3).getTime())).toBe(false);
});

it.each(['', '2h', '<2', '2026-02-30', '2026-11-05..2026-11-01', 'soon'])('%s is no time range', (text) => {
  expect(timeRange(text, 0)).toBeNull();
});
