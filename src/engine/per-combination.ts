import { getOrInsertComputed } from './get-or-insert.ts';
import type { StoreRow } from './column-store.ts';
import type { CategoryBlock } from './column-block.ts';

/** Computes something from the values of several categories, by row; each combination that occurs is computed once. */
export function perCombination<Result>(
  categories: readonly CategoryBlock[],
  meaning: (values: readonly string[]) => Result,
): (row: StoreRow) => Result {
  const known = new Map<number, { readonly result: Result }>();
  return (row) => {
    const key = categories.reduce((before, { codes, values }) => before * values.length + codes[row], 0);
    return getOrInsertComputed(known, key, () => ({
      result: meaning(categories.map(({ codes, values }) => values[codes[row]])),
    })).result;
  };
}
