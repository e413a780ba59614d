import type { CategoryBlock } from './column-block.ts';

/** What the values of several categories mean together, by row; computed once a combination that occurs. */
export function perCombination<Result>(
  categories: ReadonlyArray<Pick<CategoryBlock, 'codes' | 'values'>>,
  meaning: (values: readonly string[]) => Result,
): (row: number) => Result {
  const known = new Map<number, { readonly result: Result }>();
  return (row) => {
    const key = categories.reduce((before, { codes, values }) => before * values.length + codes[row], 0);
    const found = known.get(key) ?? { result: meaning(categories.map(({ codes, values }) => values[codes[row]])) };
    known.set(key, found);
    return found.result;
  };
}
