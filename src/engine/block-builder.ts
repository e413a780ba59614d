import { type ColumnBlock, columnOf } from './column-block.ts';
import type { ColumnSpec } from './column-schema.ts';
import { CategoryWriter, NumberWriter, type StringWriter, TextWriter } from './column-writers.ts';

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
