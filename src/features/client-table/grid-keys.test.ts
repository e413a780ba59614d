import { expect, it } from 'vitest';
import { movedBy } from './grid-keys.ts';

it('moves within the list', () => {
  expect(movedBy('ArrowDown', 0, 3, 10)).toBe(1);
  expect(movedBy('ArrowDown', 2, 3, 10)).toBe(2);
  expect(movedBy('k', 0, 3, 10)).toBe(0);
  expect(movedBy('PageDown', 1, 100, 10)).toBe(11);
  expect(movedBy('End', 1, 100, 10)).toBe(99);
  expect(movedBy('Home', 50, 100, 10)).toBe(0);
  expect(movedBy('x', 50, 100, 10)).toBeNull();
});
