import { expect, it } from 'vitest';
import { rankedValues } from './facet-entries.ts';
import { keptValues } from './held-values.ts';

function shown(of: Record<string, number>) {
  const counts = { values: Object.keys(of), counts: Uint32Array.from(Object.values(of)) };
  const values = rankedValues(counts);
  return { counts, values, distinct: values.length };
}

it('keeps values at their places when their counts change or fall to 0', () => {
  const kept = keptValues(shown({ Corp: 9, Guest: 5, IoT: 2 }), shown({ Corp: 0, Guest: 1, IoT: 4 }), 3);
  expect(kept.values).toEqual([
    { value: 'Corp', count: 0 },
    { value: 'Guest', count: 1 },
    { value: 'IoT', count: 4 },
  ]);
  expect(kept.distinct).toBe(3);
});

it('puts further values behind them while there is room', () => {
  const kept = keptValues(shown({ Corp: 9, Guest: 5 }), shown({ IoT: 7, Corp: 3, Lab: 2, Guest: 1 }), 3);
  expect(kept.values.map(({ value }) => value)).toEqual(['Corp', 'Guest', 'IoT']);
});
