import { codesFor } from '#engine/dictionary.ts';
import type { DerivedColumn } from '#engine/mark-sets.ts';
import { CHANGE_BIT } from './client-changes.ts';
import { CHANGES } from '#clients/known-values.ts';

const SETS = 64;

/** The column `change`, whose marks are the words of the filter. @param sets by row: the set of its changes */
export function changeColumn(sets: Uint8Array): DerivedColumn {
  const used = new Uint8Array(SETS);
  for (let row = 0; row < sets.length; row++) used[sets[row]] = 1;
  const of: number[][] = [[0]];
  const codeOf = new Uint8Array(SETS);
  for (let set = 1; set < SETS; set++) {
    if (used[set] === 0) continue;
    codeOf[set] = of.push(CHANGES.flatMap((change, at) => ((set & CHANGE_BIT[change]) === 0 ? [] : [at + 1]))) - 1;
  }
  const codes = codesFor(of.length, sets.length);
  for (let row = 0; row < sets.length; row++) codes[row] = codeOf[sets[row]];
  const marks = ['', ...CHANGES];
  return { values: of.map((set) => set.map((mark) => marks[mark]).join(', ')), codes, sets: { marks, of } };
}
