import { type Codes, fitted } from './dictionary.ts';
import type { CategoryBlock } from './column-block.ts';
import { getOrInsertComputed } from './get-or-insert.ts';

/** The marks of a column whose rows may have several: each code stands for a set of marks. */
export interface MarkSets {
  /** Entry 0 is '': no mark. */
  readonly marks: readonly string[];
  /** For each code, the indexes into `marks`, ascending. Code 0 is no mark: [0]. */
  readonly of: ReadonlyArray<readonly number[]>;
}

/** A category column. With sets, a value is the text of several marks, with commas between. */
export interface DerivedColumn extends CategoryBlock {
  readonly sets: MarkSets | null;
}

/** One mark, and by row whether it applies (not 0). */
export interface Mark {
  readonly value: string;
  readonly rows: Codes;
}

/** A column of sets of marks, in the given order, at most 31. */
export function markSets(rowCount: number, marks: readonly Mark[]): DerivedColumn {
  const sets = new Uint32Array(rowCount);
  marks.forEach(({ rows }, at) => {
    for (let row = 0; row < rowCount; row++) if (rows[row] !== 0) sets[row] |= 1 << at;
  });
  return columnOfSets(
    sets,
    marks.map(({ value }) => value),
  );
}

/** A column of sets of marks; equal sets share a code. @param sets by row: bit 0 is for the first mark, and so on */
export function columnOfSets(sets: Uint8Array | Uint32Array, marks: readonly string[]): DerivedColumn {
  const of: number[][] = [[0]];
  const known = new Map<number, number>();
  const marksIn = (set: number) => marks.flatMap((_, at) => ((set & (1 << at)) === 0 ? [] : [at + 1]));
  const codeOf = (set: number) => of.push(marksIn(set)) - 1;
  const codes = new Uint32Array(sets.length);
  for (let row = 0; row < sets.length; row++) {
    // Most rows have no mark.
    if (sets[row] !== 0) codes[row] = getOrInsertComputed(known, sets[row], codeOf);
  }
  const names = ['', ...marks];
  const values = of.map((set) => set.map((mark) => names[mark]).join(', '));
  return { values, codes: fitted(codes, values.length), sets: { marks: names, of } };
}

/** The values that a facet of the column counts: its marks if it has sets. `of` gives the marks by code, null without sets. */
export function countedValues(column: { readonly values: readonly string[]; readonly sets: MarkSets | null }): {
  readonly values: readonly string[];
  readonly of: MarkSets['of'] | null;
} {
  return column.sets === null ? { values: column.values, of: null } : { values: column.sets.marks, of: column.sets.of };
}

/** Turns sums by code into sums by mark; a row with several marks counts for each. */
export function sumsByMark<Sums extends Uint32Array | Float64Array>(
  byCode: Sums,
  of: MarkSets['of'],
  into: Sums,
): Sums {
  of.forEach((set, code) => {
    for (const mark of set) into[mark] += byCode[code];
  });
  return into;
}
