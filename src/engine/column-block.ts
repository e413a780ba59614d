import { type Codes, codesFor, grown } from './codes.ts';
import type { ColumnSpec } from './column-schema.ts';
import { type Ends, narrowed } from './text-piece.ts';

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

class CategoryWriter {
  count = 0;
  private readonly codeOf = new Map<string, number>([['', 0]]);
  private codes: Codes;
  private lastValue = '';
  private lastCode = 0;

  constructor(rows: number) {
    this.codes = codesFor(rows + 1, rows);
  }

  push(value: string): void {
    if (this.count === this.codes.length) this.codes = grown(this.codes, this.count + 1, this.codeOf.size + this.count);
    // Neighbours are often alike.
    if (value !== this.lastValue) {
      let code = this.codeOf.get(value);
      if (code === undefined) {
        code = this.codeOf.size;
        this.codeOf.set(value, code);
      }
      this.lastValue = value;
      this.lastCode = code;
    }
    this.codes[this.count++] = this.lastCode;
  }

  build(): CategoryBlock {
    return { values: [...this.codeOf.keys()], codes: this.codes.subarray(0, this.count) };
  }
}

class TextWriter {
  count = 0;
  private readonly parts: string[] = [];
  private ends: Uint32Array;
  private end = 0;

  constructor(rows: number) {
    this.ends = new Uint32Array(rows);
  }

  push(value: string): void {
    if (this.count === this.ends.length) {
      const ends = new Uint32Array(this.count * 2 + 16);
      ends.set(this.ends);
      this.ends = ends;
    }
    this.end += value.length;
    this.ends[this.count++] = this.end;
    if (value !== '') this.parts.push(value);
  }

  build(): TextBlock {
    return { text: this.parts.join(''), ends: narrowed(this.ends, this.count) };
  }
}

class NumberWriter {
  count = 0;
  private values: Float64Array;

  constructor(rows: number) {
    this.values = new Float64Array(rows);
  }

  push(value: number): void {
    if (this.count === this.values.length) {
      const values = new Float64Array(this.count * 2 + 16);
      values.set(this.values);
      this.values = values;
    }
    this.values[this.count++] = value;
  }

  build(): Float64Array {
    return this.values.subarray(0, this.count);
  }
}

/** Fills one page's columns; every column must get one value a row. */
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

  category(name: string): { push(value: string): void } {
    return known(this.categories.get(name), name);
  }

  text(name: string): { push(value: string): void } {
    return known(this.texts.get(name), name);
  }

  number(name: string): { push(value: number): void } {
    return known(this.numbers.get(name), name);
  }

  build(): ColumnBlock {
    const writers = [...this.categories.values(), ...this.texts.values(), ...this.numbers.values()];
    const rowCount = writers[0]?.count ?? 0;
    if (writers.some(({ count }) => count !== rowCount)) throw new Error('A column of the block has another row count');
    return {
      rowCount,
      categories: new Map([...this.categories].map(([name, writer]) => [name, writer.build()])),
      texts: new Map([...this.texts].map(([name, writer]) => [name, writer.build()])),
      numbers: new Map([...this.numbers].map(([name, writer]) => [name, writer.build()])),
    };
  }
}

function known<Writer>(writer: Writer | undefined, name: string): Writer {
  if (writer === undefined) throw new Error(`No such column: ${name}`);
  return writer;
}
