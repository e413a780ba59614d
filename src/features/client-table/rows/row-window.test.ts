import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetCentring, offsetShowing, safeHeight, shiftAt, slotsFor } from './row-window.ts';

const VIEW = 600;

it('stays under the limits of the browsers at every zoom', () => {
  for (const zoom of [0.5, 1, 1.25, 2, 3, 5]) {
    const height = slotsFor(5_000_000, 32, VIEW, safeHeight(zoom)).slots * 32;
    expect(height * zoom).toBeLessThan(33_554_428 * Math.max(1, zoom));
    expect(height * Math.max(1, zoom)).toBeLessThan(33_554_428);
    expect(height).toBeLessThan(17_895_697);
  }
});

it('gives every row its own place while all fit', () => {
  expect(slotsFor(500_000, 32, VIEW, safeHeight(1)).slots).toBe(500_000);
  expect(shiftAt(slotsFor(100_000, 32, VIEW, safeHeight(1)), 1_234_567)).toBe(0);
});

it('begins with the first rows and ends with the last', () => {
  const slots = slotsFor(2_000_000, 32, VIEW, safeHeight(2));
  expect(slots.slots).toBeLessThan(2_000_000);
  expect(shiftAt(slots, 0)).toBe(0);
  expect(shiftAt(slots, slots.range) + slots.slots).toBe(2_000_000);
});

it('never goes back while scrolling on, and every row can be brought into sight', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 700, max: 40_000 }),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (rows, limit, seed, at) => {
        const slots = slotsFor(rows, 32, VIEW, limit);
        const from = slots.range * at;
        expect(shiftAt(slots, from + 40)).toBeGreaterThanOrEqual(shiftAt(slots, from));
        const row = seed % rows;
        const offset = offsetShowing(slots, row, from, VIEW);
        const top = (row - shiftAt(slots, offset)) * 32;
        expect(top).toBeGreaterThanOrEqual(offset - 32);
        expect(top + 32).toBeLessThanOrEqual(offset + VIEW + 32);
        expect(row - shiftAt(slots, offset)).toBeGreaterThanOrEqual(0);
        expect(row - shiftAt(slots, offset)).toBeLessThan(slots.slots);
      },
    ),
  );
});

it('brings a row from out of sight to the middle, and moves nothing for one in sight', () => {
  const slots = slotsFor(1000, 30, 300, 1e7);
  expect(offsetCentring(slots, 5, 0, 300)).toBe(0);
  expect(offsetCentring(slots, 500, 0, 300)).toBe(500 * 30 + 15 - 150);
  expect(offsetCentring(slots, 999, 0, 300)).toBe(slots.range);
  expect(offsetCentring(slots, 2, 9000, 300)).toBe(0);
});
