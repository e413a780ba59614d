import { expect, it } from 'vitest';
import { formatSpan, formatWait } from './format-span.ts';

it.each([
  [7200, '2 hours'],
  [86_400, '1 day'],
  [604_800, '1 week'],
  [2_678_400, '31 days'],
  [5400, '90 minutes'],
  [61, '61 seconds'],
])('%i seconds are %s', (seconds, words) => {
  expect(formatSpan(seconds)).toBe(words);
});

it.each([
  [0, '0 s'],
  [90, '90 s'],
  [120, '2 min'],
  [125, '2 min 5 s'],
  [3900, '1 h 5 min'],
  [172_799, '47 h 59 min'],
  [172_800, '2 days'],
  [99_999_999, '1157 days'],
])('a wait of %i seconds is %s', (seconds, words) => {
  expect(formatWait(seconds)).toBe(words);
});
