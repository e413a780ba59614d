import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { counted, formatCount } from './format-count.ts';
import { displayFormat } from './display-format.ts';
import { formatDateTime, formatRelative } from './format-time.ts';
import { formatBytes, formatRate, formatShare } from './format-usage.ts';
import { sharesOf } from './largest-remainder.ts';

it('shows usage in three digits with the unit that fits', () => {
  expect(formatBytes(0, 'decimal')).toBe('0 kB');
  expect(formatBytes(999.6, 'decimal')).toBe('1 MB');
  expect(formatBytes(1234, 'decimal')).toBe('1.23 MB');
  expect(formatBytes(Number.NaN, 'decimal')).toBe('–');
});

it('groups counts as Intl does', () => {
  const counts = new Intl.NumberFormat('en');
  expect(formatCount(100_000)).toBe('100,000');
  fc.assert(
    fc.property(fc.oneof(fc.nat(20_000), fc.maxSafeNat()), (count) => {
      expect(formatCount(count)).toBe(counts.format(count));
    }),
  );
});

it('says a count with its noun', () => {
  expect([0, 1, 1234].map((count) => counted(count, 'client'))).toEqual(['0 clients', '1 client', '1,234 clients']);
});

it('tells the time that has passed', () => {
  expect(formatRelative(0, 3_599_000)).toBe('59 min ago');
  expect(formatRelative(0, 7_200_000)).toBe('2 h ago');
  expect(formatRelative(0, 99 * 86_400_000)).toBe('99 d ago');
  expect(formatRelative(0, 400 * 86_400_000)).toBe('13 mo ago');
  expect(formatRelative(0, 1825 * 86_400_000)).toBe('5 y ago');
  expect(formatRelative(Number.NaN, 0)).toBe('–');
});

it('gives shares that add up to 100 percent', () => {
  expect(sharesOf([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
  // None of the tenths or all of them, but neither nothing nor the whole.
  expect(sharesOf([1999, 1])).toEqual([99.95, 0.05]);
  expect(sharesOf([])).toEqual([]);
});

it.each([
  [10_000_000, '10 GB', '9.31 GiB'],
  [1.024, '1.02 kB', '1 KiB'],
  [1_048, '1.05 MB', '1023 KiB'],
  [1_048.5, '1.05 MB', '1 MiB'],
  [1_048.576, '1.05 MB', '1 MiB'],
  [999_500, '1 GB', '953 MiB'],
  [0.00001, '0 kB', '0 KiB'],
  [1e18, '1000000 PB', '888178 PiB'],
])('%d kB with the label of its divisor', (kilobytes, decimal, binary) => {
  expect(formatBytes(kilobytes, 'decimal')).toBe(decimal);
  expect(formatBytes(kilobytes, 'binary')).toBe(binary);
});

it('shows rates in bits and shares that never hide something', () => {
  expect(formatRate(1_234_567)).toBe('1.23 Mbit/s');
  expect(formatRate(Number.NaN)).toBe('–');
  expect(formatShare(0)).toBe('0.0 %');
  expect(formatShare(0.00001)).toBe('<0.1 %');
  expect(formatShare(0.1234)).toBe('12.3 %');
  expect(formatShare(0.999)).toBe('99.9 %');
  expect(formatShare(2999 / 3000)).toBe('>99.9 %');
  expect(formatShare(1)).toBe('100.0 %');
});

it('writes times as the user reads them', () => {
  const ms = Date.UTC(2026, 10, 24, 15, 4, 30);
  expect(formatDateTime(ms, 'utc')).toBe('2026-11-24 15:04Z');
  expect(formatDateTime(Number.NaN, 'local')).toBe('–');
  const shown = displayFormat({ times: 'absolute', zone: 'utc', bytes: 'binary' });
  expect(shown.time(ms, ms)).toBe('2026-11-24 15:04Z');
  expect(shown.absolute(ms)).toBe('24 Nov 2026, 15:04:30 UTC');
  expect(shown.usage(1024)).toBe('1000 KiB');
  expect(displayFormat({ times: 'relative', zone: 'utc', bytes: 'decimal' }).time(ms, ms + 300_000)).toBe('5 min ago');
});
