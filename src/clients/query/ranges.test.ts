import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Range, timeRange, usageRange } from './ranges.ts';

const holds = (range: Range | null, value: number) => range !== null && value >= range.min && value <= range.max;

it.each([
  ['>1GB', 1_000_000, false],
  ['>1GB', 1_000_001, true],
  ['>=1gb', 1_000_000, true],
  ['<1MiB', 1048, true],
  ['<1MiB', 1049, false],
  ['10MB..2GB', 10_000, true],
  ['10MB..2GB', 2_000_001, false],
  ['10MB..', 1e12, true],
  ['10MB..', 9999, false],
  ['..10MB', 10_000, true],
  ['..10MB', 10_001, false],
  ['> 1 GB', 1_000_001, true],
  ['>1G', 1_000_001, true],
  ['=5', 5, true],
  ['0', 0, true],
  ['>0', 1e-7, true],
  ['>0', 0, false],
  ['<1kB', 1 - 1e-9, true],
  // A millionth of a kilobyte is lost in so many.
  ['>30TB', 3e10, false],
  ['<30TB', 3e10, false],
  ['0..<30TB', 3e10, false],
])('usage %s, %d kB: %s', (text, amount, inside) => {
  expect(holds(usageRange(text), amount)).toBe(inside);
});

it('reads decimals of a unit exactly', () => {
  const amount = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom(['B', 0], ['kB', 3], ['MB', 6], ['GB', 9], ['TB', 12]),
      ([digits, places], [unit, power]) => {
        const text = `${digits / 10 ** places}${unit}`;
        const kilobytes = Number(`${digits}e${power - 3 - places}`);
        expect(usageRange(text), text).toEqual({ min: kilobytes, max: kilobytes });
      },
    ),
  );
});

it.each(['', 'lots', '>', '1XB', '2GB..1GB', '1..2..3', '..', '>>1', '-1', '>-1GB', '1e3'])(
  '%s is no usage range',
  (text) => {
    expect(usageRange(text)).toBeNull();
  },
);

const NOW = Date.UTC(2026, 10, 20, 12);
const CONTEXT = { now: NOW, spanStart: NOW - 86_400_000 };
const HOUR = 3_600_000;

it.each([
  ['<2h', NOW - 2 * HOUR + 1000, true],
  ['<2H', NOW - 2 * HOUR - 1000, false],
  ['>30d', NOW - 31 * 24 * HOUR, true],
  ['>30d', NOW - 29 * 24 * HOUR, false],
  ['<90m', NOW - 89 * 60_000, true],
  ['1h..2d', NOW - 30 * 60_000, false],
  ['1h..2d', NOW - 3 * HOUR, true],
  ['1h..2d', NOW - 49 * HOUR, false],
  ['1w..', NOW - 8 * 24 * HOUR, true],
  ['new', NOW - 23 * HOUR, true],
  ['new', NOW - 25 * HOUR, false],
])('time %s, %d: %s', (text, time, inside) => {
  expect(holds(timeRange(text, CONTEXT), time)).toBe(inside);
});

it('knows days, minutes and open ends in the local zone', () => {
  const days = timeRange('2026-11-01..2026-11-02', CONTEXT);
  expect(holds(days, new Date(2026, 10, 1).getTime())).toBe(true);
  expect(holds(days, new Date(2026, 10, 2, 23, 59, 59).getTime())).toBe(true);
  expect(holds(days, new Date(2026, 10, 3).getTime())).toBe(false);
  expect(holds(timeRange('2026-11-01..', CONTEXT), NOW)).toBe(true);
  expect(holds(timeRange('>2026-11-01', CONTEXT), new Date(2026, 10, 1, 23).getTime())).toBe(false);
  expect(holds(timeRange('>=2026-11-01', CONTEXT), new Date(2026, 10, 1).getTime())).toBe(true);
  const minute = timeRange('2026-11-01T08:30', CONTEXT);
  expect(holds(minute, new Date(2026, 10, 1, 8, 30, 59).getTime())).toBe(true);
  expect(holds(minute, new Date(2026, 10, 1, 8, 31).getTime())).toBe(false);
  expect(timeRange('2026-10-25T01:30Z', CONTEXT)).toEqual({
    min: Date.UTC(2026, 9, 25, 1, 30),
    max: Date.UTC(2026, 9, 25, 1, 31) - 1,
  });
  expect(holds(timeRange('yesterday', CONTEXT), new Date(2026, 10, 19, 15).getTime())).toBe(true);
});

it.each([
  '',
  '2h',
  '<2',
  '<2y',
  '2026-02-30',
  '2026-11-05..2026-11-01',
  'soon',
  '..',
  '2d..1h',
  '2026-11-01T25:00',
  '2026-13-01',
  '2026-00-01',
  '2026-11-00',
  '2026-11-01Z',
  'newer',
])('%s is no time range', (text) => {
  expect(timeRange(text, CONTEXT)).toBeNull();
});

it('never throws, and a range it gives is one', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('>', '<', '=', '.', '1', '2026-11-0', 'GB', 'h', '-') }),
  );
  fc.assert(
    fc.property(text, (one) => {
      for (const range of [usageRange(one), timeRange(one, CONTEXT)]) {
        if (range !== null) expect(range.min).toBeLessThanOrEqual(range.max);
      }
    }),
    { numRuns: 3000 },
  );
});
