import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderNumbers } from './number-order.ts';

it('orders any doubles as a stable sort by value does, without those that are none', () => {
  const number = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.nat({ max: 3 }),
    fc.constantFrom(0, -0, Infinity, -Infinity, Number.NaN, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.nat({ max: 3 }), (values, more) => {
      const rows = values.map((_, row) => row).filter((row) => !Number.isNaN(values[row]));
      // A column has room for more rows than there are.
      const column = Float64Array.of(...values, ...Array<number>(more).fill(1));
      const expected = rows.toSorted((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b));
      expect([...orderNumbers(column, values.length)]).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
