import type { ColumnSpec } from './column-schema.ts';

/** Category values as codes into a dictionary whose entry 0 is ''. */
export interface CategoryBlock {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** Row i's text is text.slice(ends[i - 1] ?? 0, ends[i]): one string a page costs far less than one a value. */
export interface TextBlock {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** One page as columns; immutable. */
export interface ColumnBlock {
  readonly rowCount: number;
  readonly categories: ReadonlyMap<string, CategoryBlock>;
  readonly texts: ReadonlyMap<string, TextBlock>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

class CategoryWriter {
  private readonly codeOf = new Map<string, number>([['', 0]]);
  private readonly codes: number[] = [];

  push(value: string): void {
    let code = this.codeOf.get(value);
    if (code === undefined) {
      code = this.codeOf.size;
      this.codeOf.set(value, code);
    }
    this.codes.push(code);
  }

  build(): CategoryBlock {
    return { values: [...this.codeOf.keys()], codes: Uint32Array.from(this.codes) };
  }
}

class TextWriter {
  private readonly parts: string[] = [];

  push(value: string): void {
    this.parts.push(value);
  }

  build(): TextBlock {
    const ends = new Uint32Array(this.parts.length);
    let end = 0;
    for (let row = 0; row < this.parts.length; row++) {
      end += this.parts[row].length;
      ends[row] = end;
    }
    return { text: this.parts.join(''), ends };
  }
}

class NumberWriter {
  private readonly values: number[] = [];

  push(value: number): void {
    this.values.push(value);
  }

  build(): Float64Array {
    return Float64Array.from(this.values);
  }
}

/** Fills one page's columns; every column must get one value a row. */
export class BlockBuilder {
  private readonly categories = new Map<string, CategoryWriter>();
  private readonly texts = new Map<string, TextWriter>();
  private readonly numbers = new Map<string, NumberWriter>();

  constructor(schema: readonly ColumnSpec[]) {
    for (const { name, kind } of schema) {
      if (kind === 'category') this.categories.set(name, new CategoryWriter());
      else if (kind === 'text') this.texts.set(name, new TextWriter());
      else this.numbers.set(name, new NumberWriter());
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
    const categories = new Map([...this.categories].map(([name, writer]) => [name, writer.build()]));
    const texts = new Map([...this.texts].map(([name, writer]) => [name, writer.build()]));
    const numbers = new Map([...this.numbers].map(([name, writer]) => [name, writer.build()]));
    const counts = [
      ...[...categories.values()].map((column) => column.codes.length),
      ...[...texts.values()].map((column) => column.ends.length),
      ...[...numbers.values()].map((column) => column.length),
    ];
    const rowCount = counts[0] ?? 0;
    if (counts.some((count) => count !== rowCount)) throw new Error('A column of the block has another row count');
    return { rowCount, categories, texts, numbers };
  }
}

function known<Writer>(writer: Writer | undefined, name: string): Writer {
  if (writer === undefined) throw new Error(`No such column: ${name}`);
  return writer;
}
