import type { Codes } from './codes.ts';
import type { ColumnSpec } from './column-schema.ts';
import { CategoryWriter, NumberWriter, type StringWriter, TextWriter } from './column-writers.ts';
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

/** Fills one page's columns; each must get one value a row. */
export class BlockBuilder {
  private readonly categories = new Map<string, CategoryWriter>();
  private readonly texts = new Map<string, TextWriter>();
  private readonly numbers = new Map<string, NumberWriter>();

  /** @param rows how many are expected; more may come */
  constructor(schema: readonly ColumnSpec[], rows = 0) {
    for (const { name, kind } of schema) {
      if (kind === 'category') this.categories.set(name, new CategoryWriter(rows));
      else if (kind === 'text') this.texts.set(name, new TextWriter(rows));
      else this.numbers.set(name, new NumberWriter(rows));
    }
  }

  category(name: string): CategoryWriter {
    return columnOf(this.categories, name);
  }

  text(name: string): StringWriter {
    return columnOf(this.texts, name);
  }

  number(name: string): NumberWriter {
    return columnOf(this.numbers, name);
  }

  build(): ColumnBlock {
    const writers = [...this.categories.values(), ...this.texts.values(), ...this.numbers.values()];
    const rowCount = writers[0]?.count ?? 0;
    if (writers.some(({ count }) => count !== rowCount)) throw new Error('A column of the block has another row count');
    return {
      rowCount,
      categories: built(this.categories),
      texts: built(this.texts),
      numbers: built(this.numbers),
    };
  }
}

function built<Column>(writers: ReadonlyMap<string, { build(): Column }>): Map<string, Column> {
  return new Map([...writers].map(([name, writer]) => [name, writer.build()]));
}

/** The column of a name. @throws when there is none */
export function columnOf<Column>(columns: ReadonlyMap<string, Column>, name: string): Column {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`No such column: ${name}`);
  return column;
}
