import { type Codes, codesFor } from './codes.ts';
import { Dictionary } from './dictionary.ts';
import type { Ends } from './text-piece.ts';

/** Category values as codes into a dictionary whose entry 0 is ''. */
export interface CategoryBlock {
  readonly values: readonly string[];
  readonly codes: Codes;
}

/** Row i's text is text.slice(ends[i - 1] ?? 0, ends[i]): one string a page costs far less than one a value. */
export interface TextBlock {
  readonly text: string;
  readonly ends: Ends;
}

/** One page as columns, until a store takes them over: then only the row count is left. */
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

/** A category's values, one a row, as a column. */
export function categoryOf(rows: readonly string[]): CategoryBlock {
  const dictionary = new Dictionary();
  const codes = codesFor(rows.length + 1, rows.length);
  let code = 0;
  for (let row = 0; row < rows.length; row++) {
    // Neighbours are often alike.
    if (rows[row] !== dictionary.values[code]) code = dictionary.codeOf(rows[row]);
    codes[row] = code;
  }
  return { values: dictionary.values, codes };
}
