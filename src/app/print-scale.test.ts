import { expect, it } from 'vitest';
import { printScale } from './print-scale.ts';

it('fits the list of a usual window on a page, and keeps it readable', () => {
  for (const [width, drawn] of [
    [1188, 1188],
    [1668, 1668],
    [3000, 1763],
  ])
    expect(drawn * printScale(width)).toBeLessThan(971);
  expect([printScale(360), printScale(3000)]).toEqual([0.66, 0.55]);
});
