import { codesFor, Dictionary, fitted } from './dictionary.ts';
import type { CategoryBlock } from './column-block.ts';

/**
 * What the values of a category mean, worked out once a value.
 * @param otherwise whose values count in the rows where the first one is empty; as many rows
 */
export function derivedCategory(
  of: CategoryBlock,
  meaning: (value: string) => string,
  otherwise: CategoryBlock = of,
): CategoryBlock {
  const dictionary = new Dictionary();
  // By code of the two, as far as a row asked for it: a value that no row means is none.
  const own = new Int32Array(of.values.length).fill(-1);
  const other = new Int32Array(otherwise.values.length).fill(-1);
  const codes = codesFor(own.length + other.length + 1, of.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const first = of.codes[row];
    const known = first === 0 ? other : own;
    const code = first === 0 ? otherwise.codes[row] : first;
    if (known[code] < 0) known[code] = dictionary.codeOf(meaning((first === 0 ? otherwise : of).values[code]));
    codes[row] = known[code];
  }
  return { values: dictionary.values, codes };
}

/** What the values of two categories mean together, worked out once a pair that occurs; as many rows in both. */
export function pairedCategory(
  first: CategoryBlock,
  second: CategoryBlock,
  meaning: (first: string, second: string) => string,
): CategoryBlock {
  const dictionary = new Dictionary();
  const known = new Map<number, number>();
  const wide = new Uint32Array(first.codes.length);
  for (let row = 0; row < wide.length; row++) {
    const pair = first.codes[row] * second.values.length + second.codes[row];
    let code = known.get(pair);
    if (code === undefined) {
      code = dictionary.codeOf(meaning(first.values[first.codes[row]], second.values[second.codes[row]]));
      known.set(pair, code);
    }
    wide[row] = code;
  }
  return { values: dictionary.values, codes: fitted(wide, dictionary.values.length) };
}
