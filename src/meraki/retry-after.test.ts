import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 10, 2, 10, 30);

it.each([
  ['1', 1000],
  [' 120 ', 120_000],
  ['0', 0],
  ['Mon, 02 Nov 2026 10:30:07 GMT', 7000],
  ['Monday, 02-Nov-26 10:30:07 GMT', 7000],
  ['Mon, 02 Nov 2026 10:29:00 GMT', 0],
])('reads %s', (header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait);
});

it.each([null, '', 'soon, please', '-5', '1.5', '1e3', 'Mon, someday', '2026-11-02'])(
  'knows no time in %s',
  (header) => {
    expect(retryAfterMs(header, now)).toBeNull();
  },
);
