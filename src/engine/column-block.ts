import type { Compute } from './computed-column.ts';
import { type Codes, codesFor, Dictionary } from './dictionary.ts';
import type { TextBlock } from './text-chunk.ts';

/**
 * What a column holds.
 * - category: texts that repeat, kept as codes into a dictionary whose entry 0 is '' (empty: null, missing or "")
 * - text: texts that rarely repeat, kept as one long string per page and offsets; '' is empty
 * - number: Float64; NaN is empty
 */
export type ColumnKind = 'category' | 'text' | 'number';

export interface ColumnSpec<Name extends string = string> {
  readonly name: Name;
  readonly kind: ColumnKind;
  /** A category that no page has: it is computed from the whole store elsewhere, and put in with `derive`. */
  readonly derived?: boolean;
  /** A category or number that no page has: it is computed from other columns when it is first asked for. */
  readonly compute?: Compute | undefined;
}

/** Category values as codes into a dictionary whose entry 0 is ''. */
export interface CategoryBlock {
  readonly values: readonly string[];
  readonly codes: Codes;
}

/** One page as columns. A store takes the columns over, and leaves only the row count. */
export interface ColumnBlock {
  readonly rowCount: number;
  readonly categories: Map<string, CategoryBlock>;
  readonly texts: Map<string, TextBlock>;
  readonly numbers: Map<string, Float64Array>;
}

/** The column of a name. @throws when there is none */
export function columnOf<Column>(columns: ReadonlyMap<string, Column>, name: string): Column {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`No such column: ${name}`);
  return column;
}

/** A category column. @param valueOf a row's value, which `read` turns into its text if it differs from that of the row before */
export function categoryOf<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => unknown,
  read: (value: unknown) => string = String,
): CategoryBlock {
  const dictionary = new Dictionary();
  const codes = codesFor(rows.length + 1, rows.length);
  let last: unknown = null;
  let code = 0;
  for (let row = 0; row < rows.length; row++) {
    const value = valueOf(rows[row]);
    if (value !== last) {
      last = value;
      code = dictionary.codeOf(read(value));
    }
    codes[row] = code;
  }
  return { values: dictionary.values, codes };
}
