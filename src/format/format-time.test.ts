import { expect, it } from 'vitest';
import { formatClock } from './format-time.ts';

it('gives the day only where it is another one, in the zone that was chosen', () => {
  const now = Date.parse('2026-11-24T15:00:00Z');
  expect(formatClock(Date.parse('2026-11-24T00:05:00Z'), now, 'utc')).toBe('00:05Z');
  expect(formatClock(Date.parse('2026-11-23T23:55:00Z'), now, 'utc')).toBe('23 Nov, 23:55Z');
  expect(formatClock(Date.parse('2025-11-24T12:00:00Z'), now, 'utc')).toBe('24 Nov, 12:00Z');
  expect(formatClock(Number.NaN, now, 'utc')).toBe('–');
  const local = new Date(2026, 10, 24, 9, 7).getTime();
  expect(formatClock(local, local + 60_000, 'local')).toBe('09:07');
});
