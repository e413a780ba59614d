import type { ColumnStore } from './column-store.ts';

/** The rows with one pair of values. */
export interface PairSums {
  readonly values: readonly [first: string, second: string];
  readonly count: number;
  /** The sum of each number column, without empty values. */
  readonly sums: readonly number[];
}

/** Counts and sums rows by pairs of values of two category columns, in one pass; pairs without a row are left out. */
export function pairSums(
  store: ColumnStore,
  rows: Uint32Array,
  [first, second]: readonly [string, string],
  sums: readonly string[],
): PairSums[] {
  const [a, b] = [store.category(first), store.category(second)];
  const width = b.values.length;
  const numbers = sums.map((name) => store.number(name));
  const places = new Map<number, number>();
  const pairs: number[] = [];
  const counts: number[] = [];
  const totals = numbers.map((): number[] => []);
  for (const row of rows) {
    const pair = a.codes[row] * width + b.codes[row];
    let at = places.get(pair);
    if (at === undefined) {
      at = pairs.push(pair) - 1;
      places.set(pair, at);
      counts.push(0);
      for (const total of totals) total.push(0);
    }
    counts[at]++;
    for (let i = 0; i < numbers.length; i++) {
      const value = numbers[i][row];
      if (!Number.isNaN(value)) totals[i][at] += value;
    }
  }
  return pairs.map((pair, at) => ({
    values: [a.values[Math.floor(pair / width)], b.values[pair % width]],
    count: counts[at],
    sums: totals.map((total) => total[at]),
  }));
}
