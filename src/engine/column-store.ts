import type { CategoryBlock, ColumnBlock } from './column-block.ts';
import type { ColumnSpec } from './column-schema.ts';

/** A growing dictionary-coded column; codes is longer than the row count. */
class Category {
  codes = new Uint32Array(1024);
  readonly values: string[] = [''];
  private readonly codeOf = new Map<string, number>([['', 0]]);

  /** The block's codes in this column's dictionary. */
  translate(block: CategoryBlock): Uint32Array {
    return Uint32Array.from(block.values, (value) => {
      let code = this.codeOf.get(value);
      if (code === undefined) {
        code = this.values.push(value) - 1;
        this.codeOf.set(value, code);
      }
      return code;
    });
  }
}

/** One page's texts; a page is never changed but by a later duplicate, which puts a new piece in its place. */
export interface TextPiece {
  readonly firstRow: number;
  readonly text: string;
  readonly ends: Uint32Array;
  /** Other spellings of the text (lower case, without separators), by name, each made when first searched. */
  readonly spellings: Map<string, { readonly text: string; readonly ends: Uint32Array }>;
}

const grown = (old: Uint32Array, rows: number) => {
  const next = new Uint32Array(Math.max(rows, old.length * 2));
  next.set(old);
  return next;
};

/** All rows of one load as typed columns. Append only; a row whose key was there before replaces it in its place. */
export class ColumnStore {
  rowCount = 0;
  version = 0;
  private readonly categories = new Map<string, Category>();
  private readonly numbers = new Map<string, Float64Array>();
  private readonly texts = new Map<string, TextPiece[]>();
  private readonly rowOfKey = new Map<string, number>();

  constructor(
    readonly schema: readonly ColumnSpec[],
    private readonly keyColumn: string,
  ) {
    for (const { name, kind } of schema) {
      if (kind === 'category') this.categories.set(name, new Category());
      else if (kind === 'number') this.numbers.set(name, new Float64Array(1024));
      else this.texts.set(name, []);
    }
  }

  append(block: ColumnBlock): { added: number; replaced: number } {
    const before = this.rowCount;
    const keys = block.texts.get(this.keyColumn);
    const targets = new Uint32Array(block.rowCount);
    for (let i = 0; i < block.rowCount; i++) {
      const key =
        keys === undefined ? String(before + i) : keys.text.slice(i === 0 ? 0 : keys.ends[i - 1], keys.ends[i]);
      let row = this.rowOfKey.get(key);
      if (row === undefined) {
        row = this.rowCount++;
        this.rowOfKey.set(key, row);
      }
      targets[i] = row;
    }
    this.appendCategories(block, targets);
    this.appendNumbers(block, targets);
    this.appendTexts(block, targets, before);
    this.version++;
    const added = this.rowCount - before;
    return { added, replaced: block.rowCount - added };
  }

  category(name: string): { readonly codes: Uint32Array; readonly values: readonly string[] } {
    return known(this.categories.get(name), name);
  }

  number(name: string): Float64Array {
    return known(this.numbers.get(name), name);
  }

  textPieces(name: string): readonly TextPiece[] {
    return known(this.texts.get(name), name);
  }

  hasCategory(name: string): boolean {
    return this.categories.has(name);
  }

  textAt(name: string, row: number): string {
    const pieces = this.textPieces(name);
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle].firstRow <= row) low = middle;
      else high = middle - 1;
    }
    return sliceOf(pieces[low], row - pieces[low].firstRow);
  }

  /** The row of a key, or -1. */
  rowOf(key: string): number {
    return this.rowOfKey.get(key) ?? -1;
  }

  /** A cell: text and category as string ('' empty), number as number (NaN empty). */
  display(name: string, row: number): string | number {
    const category = this.categories.get(name);
    if (category !== undefined) return category.values[category.codes[row]];
    const numbers = this.numbers.get(name);
    return numbers === undefined ? this.textAt(name, row) : numbers[row];
  }

  private appendCategories(block: ColumnBlock, targets: Uint32Array): void {
    for (const [name, column] of this.categories) {
      const source = known(block.categories.get(name), name);
      const translated = column.translate(source);
      if (column.codes.length < this.rowCount) column.codes = grown(column.codes, this.rowCount);
      for (let i = 0; i < targets.length; i++) column.codes[targets[i]] = translated[source.codes[i]];
    }
  }

  private appendNumbers(block: ColumnBlock, targets: Uint32Array): void {
    for (const [name, old] of this.numbers) {
      const source = known(block.numbers.get(name), name);
      let column = old;
      if (column.length < this.rowCount) {
        column = new Float64Array(Math.max(this.rowCount, old.length * 2));
        column.set(old);
        this.numbers.set(name, column);
      }
      for (let i = 0; i < targets.length; i++) column[targets[i]] = source[i];
    }
  }

  private appendTexts(block: ColumnBlock, targets: Uint32Array, before: number): void {
    const added = this.rowCount - before;
    for (const [name, pieces] of this.texts) {
      const source = known(block.texts.get(name), name);
      if (added === block.rowCount) {
        pieces.push({ firstRow: before, text: source.text, ends: source.ends, spellings: new Map() });
        continue;
      }
      const changed = new Map<number, string>();
      for (let i = 0; i < targets.length; i++) changed.set(targets[i], sliceOf(source, i));
      for (let index = 0; index < pieces.length; index++) pieces[index] = patched(pieces[index], changed);
      const fresh = Array.from({ length: added }, (_, i) => changed.get(before + i) ?? '');
      if (added > 0) pieces.push(pieceOf(before, fresh));
    }
  }
}

const sliceOf = (piece: { text: string; ends: Uint32Array }, index: number) =>
  piece.text.slice(index === 0 ? 0 : piece.ends[index - 1], piece.ends[index]);

function pieceOf(firstRow: number, values: readonly string[]): TextPiece {
  const ends = new Uint32Array(values.length);
  let end = 0;
  for (let i = 0; i < values.length; i++) ends[i] = end += values[i].length;
  return { firstRow, text: values.join(''), ends, spellings: new Map() };
}

function patched(piece: TextPiece, changed: ReadonlyMap<number, string>): TextPiece {
  let hit = false;
  const values = Array.from(piece.ends, (_, index) => {
    const value = changed.get(piece.firstRow + index);
    if (value !== undefined) hit = true;
    return value ?? sliceOf(piece, index);
  });
  return hit ? pieceOf(piece.firstRow, values) : piece;
}

/** How values are spelled for a search: respell works on a whole page's text at once, for it must keep values apart. */
export interface Spelling {
  readonly name: string;
  /** @returns the text in that spelling; each value must come out the same as when respelled alone. */
  respell(text: string): string;
}

export const LOWER_CASE: Spelling = { name: 'lower', respell: (text) => text.toLowerCase() };

/** A piece in another spelling; where that changes lengths, with ends of its own. */
export function respelled(piece: TextPiece, spelling: Spelling): { readonly text: string; readonly ends: Uint32Array } {
  const known = piece.spellings.get(spelling.name);
  if (known !== undefined) return known;
  const whole = spelling.respell(piece.text);
  const made =
    whole.length === piece.text.length
      ? { text: whole, ends: piece.ends }
      : pieceOf(
          piece.firstRow,
          Array.from(piece.ends, (_, index) => spelling.respell(sliceOf(piece, index))),
        );
  piece.spellings.set(spelling.name, made);
  return made;
}

function known<Column>(column: Column | undefined, name: string): Column {
  if (column === undefined) throw new Error(`No such column: ${name}`);
  return column;
}
