import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactSum, tidyTotal } from './exact-sum.ts';

it.each([
  [0.1, 0.2, 0.3],
  [1.15, 2.2, 3.35],
  [138, 0.7, 138.7],
  [1e15, 1e15, 2e15],
  // Rounded to nine decimals it would end in …0884.
  [1_152_396_684, 524_821.083288199, 1_152_921_505.0832882],
  [0, 0, 0],
])('%d + %d is %d', (a, b, sum) => {
  expect(exactSum(a, b)).toBe(sum);
});

it('has no more decimals than its parts', () => {
  const part = fc
    .tuple(fc.nat({ max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, decimals]) => n / 10 ** decimals);
  const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;
  fc.assert(
    fc.property(part, part, (a, b) => {
      expect(decimalsOf(exactSum(a, b))).toBeLessThanOrEqual(Math.max(decimalsOf(a), decimalsOf(b)));
      expect(exactSum(a, b)).toBeCloseTo(a + b, 6);
    }),
  );
});

it('a total keeps six decimals, and whole numbers as they are', () => {
  expect(tidyTotal(8.700000000000001)).toBe(8.7);
  expect(tidyTotal(0.1 * 3)).toBe(0.3);
  expect(tidyTotal(9_007_199_254_740_991)).toBe(9_007_199_254_740_991);
});
