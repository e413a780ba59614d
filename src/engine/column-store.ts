import { type Codes, Dictionary, emptyCodes, grown, grownNumbers } from './dictionary.ts';
import { ComputedCategory, ComputedNumber } from './computed-column.ts';
import { type CategoryBlock, type ColumnBlock, columnOf, type ColumnSpec } from './column-block.ts';
import { KeyIndex } from './key-index.ts';
import type { DerivedColumn } from './mark-sets.ts';
import { isValue, patched, chunkOf, sliceOf, type TextBlock, type TextChunk } from './text-chunk.ts';

/** Rows per loop of the index. */
const RUN = 128;

/** A category that grows; `codes` may be longer than the row count. */
class Category {
  readonly sets = null;
  readonly values: readonly string[];

  constructor(
    public codes: Codes = new Uint8Array(0),
    private readonly dictionary = new Dictionary(),
  ) {
    this.values = dictionary.values;
  }

  copied(): Category {
    return new Category(this.isEmpty ? this.codes : this.codes.slice(), this.dictionary.copied());
  }

  /** Whether no row has a value; the codes are then shared with other columns. */
  private get isEmpty(): boolean {
    return this.values.length === 1;
  }

  trim(rowCount: number): void {
    if (this.codes.length > rowCount && !this.isEmpty) this.codes = this.codes.slice(0, rowCount);
  }

  /** Writes the block's codes, in this column's dictionary, to the target rows. */
  append(block: CategoryBlock, targets: Targets, rowCount: number): void {
    const wasEmpty = this.isEmpty;
    const translated = Uint32Array.from(block.values, (value) => this.dictionary.codeOf(value));
    if (this.isEmpty) {
      this.codes = emptyCodes(rowCount);
      return;
    }
    this.codes = grown(wasEmpty ? NO_CODES : this.codes, rowCount, this.values.length);
    writeCodes(this.codes, block.codes, translated, targets);
  }
}

const NO_CODES = new Uint8Array(0);

const UNKNOWN: DerivedColumn = { values: [''], codes: NO_CODES, sets: null };

/** A function of its own, so that the loop stays compiled. */
function writeCodes(codes: Codes, from: Codes, translated: Uint32Array, { rows, first }: Targets): void {
  if (rows === null) for (let i = 0; i < from.length; i++) codes[first + i] = translated[from[i]];
  else for (let i = 0; i < from.length; i++) codes[rows[i]] = translated[from[i]];
}

/** Where a block's rows go: from row `first` on, or, if some of their keys are there already, to `rows`. */
interface Targets {
  readonly rows: Uint32Array | null;
  readonly first: number;
}

/** Computed in one step: about 1 ms. */
const ROWS_PER_STEP = 8192;

/** All rows of one load as typed columns. Rows are only appended; a row with a known key replaces the earlier one in its place. */
export class ColumnStore {
  rowCount = 0;
  version = 0;
  /** Is raised when a derived column is put in; `version` is not, because the pages are the same. */
  derivedVersion = 0;
  /** The first absent row; null without absent rows. */
  private absentFrom: number | null = null;
  private readonly categories = new Map<string, Category>();
  private readonly numbers = new Map<string, Float64Array>();
  private readonly texts = new Map<string, TextChunk[]>();
  private readonly derived = new Map<string, DerivedColumn>();
  private readonly computedCategories = new Map<string, ComputedCategory>();
  private readonly computedNumbers = new Map<string, ComputedNumber>();
  private keys: KeyIndex;
  /** The block that is being appended, whose new rows are not among the text chunks yet. */
  private arriving: { readonly keys: TextBlock; readonly indexes: number[]; readonly first: number } | null = null;

  constructor(
    readonly schema: readonly ColumnSpec[],
    private readonly keyColumn: string,
  ) {
    for (const { name, kind, derived = false, compute } of schema) {
      if (compute !== undefined) continue;
      if (derived) this.derived.set(name, UNKNOWN);
      else if (kind === 'category') this.categories.set(name, new Category());
      else if (kind === 'number') this.numbers.set(name, new Float64Array(0));
      else this.texts.set(name, []);
    }
    this.forgetComputed();
    this.keys = new KeyIndex((row, text, start, end) => this.isKeyOf(row, text, start, end));
  }

  /**
   * Appends a block's rows. It takes the block's columns over and empties it, so that a page is not kept twice.
   * @returns how many are new
   */
  append(block: ColumnBlock): number {
    const first = this.rowCount;
    const targets = this.targetsOf(block, first);
    for (const [name, column] of this.categories) {
      column.append(columnOf(block.categories, name), targets, this.rowCount);
    }
    for (const name of this.numbers.keys()) this.appendNumber(name, block, targets);
    this.appendTexts(block, targets);
    for (const [name, column] of this.derived) this.derived.set(name, this.reaching(column));
    for (const columns of [block.categories, block.numbers, block.texts]) columns.clear();
    if (targets.rows !== null) this.forgetComputed();
    this.version++;
    return this.rowCount - first;
  }

  /**
   * A store with the same rows and absent rows behind them, which can be listed but are in no total. A row with a key of the load
   * takes the place of the load's row.
   */
  withAbsent(blocks: readonly ColumnBlock[]): ColumnStore {
    const copy = new ColumnStore(this.schema, this.keyColumn);
    for (const [name, column] of this.categories) copy.categories.set(name, column.copied());
    for (const [name, column] of this.numbers) copy.numbers.set(name, column.slice());
    for (const [name, chunks] of this.texts) copy.texts.set(name, [...chunks]);
    for (const [name, column] of this.derived) copy.derived.set(name, column);
    copy.keys = this.keys.copied((row, text, start, end) => copy.isKeyOf(row, text, start, end));
    copy.rowCount = this.rowCount;
    copy.absentFrom = this.rowCount;
    for (const block of blocks) copy.append(block);
    return copy;
  }

  /** How many rows are of the load; the rows behind them are absent ones. */
  get presentCount(): number {
    return this.absentFrom ?? this.rowCount;
  }

  /** Puts a derived column in; without one, it is empty again. Rows that came since it was computed are empty in it. */
  derive(name: string, column: DerivedColumn = UNKNOWN): void {
    columnOf(this.derived, name);
    this.derived.set(name, this.reaching(column));
    this.derivedVersion++;
  }

  isDerived(name: string): boolean {
    return this.derived.has(name);
  }

  /** Starts computed columns anew, because computed rows may have changed. */
  private forgetComputed(): void {
    for (const { name, kind, compute } of this.schema) {
      if (compute === undefined) continue;
      if (kind === 'number') this.computedNumbers.set(name, new ComputedNumber(compute));
      else this.computedCategories.set(name, new ComputedCategory(compute));
    }
  }

  /** Frees the memory that was kept for more rows. */
  trim(): void {
    this.keys.trim();
    for (const column of this.categories.values()) column.trim(this.rowCount);
    for (const [name, column] of this.numbers) {
      if (column.length > this.rowCount) this.numbers.set(name, column.slice(0, this.rowCount));
    }
    for (const columns of [this.computedCategories, this.computedNumbers])
      for (const column of columns.values()) column.trim();
  }

  category(name: string): DerivedColumn {
    const computed = this.computedCategories.get(name)?.of(this);
    return computed ?? this.derived.get(name) ?? columnOf(this.categories, name);
  }

  /** Gets a category ready in short steps. All rows of a computed one at once take up to 20 ms at 100,000. */
  *prepareCategory(name: string): Generator<void> {
    const computed = this.computedCategories.get(name);
    if (computed === undefined) return;
    for (let until = ROWS_PER_STEP; until < this.rowCount; until += ROWS_PER_STEP) yield void computed.of(this, until);
  }

  number(name: string): Float64Array {
    return this.computedNumbers.get(name)?.of(this) ?? columnOf(this.numbers, name);
  }

  textChunks(name: string): readonly TextChunk[] {
    return columnOf(this.texts, name);
  }

  hasCategory(name: string): boolean {
    return this.categories.has(name) || this.derived.has(name) || this.computedCategories.has(name);
  }

  textAt(name: string, row: StoreRow): string {
    const chunk = this.chunkAt(name, row);
    return sliceOf(chunk, row - chunk.firstRow);
  }

  /** The row of a key, or -1. */
  rowOf(key: string): StoreRow {
    return this.keys.rowOf(key, 0, key.length);
  }

  /** By row of the other store: the row here with the same key, or -1. It makes no text per key, and runs in steps of one page. */
  *rowsLike(other: ColumnStore): Generator<void, Int32Array> {
    const rows = new Int32Array(other.rowCount);
    for (const chunk of other.textChunks(other.keyColumn)) {
      this.findRows(rows, chunk);
      yield;
    }
    return rows;
  }

  /** A cell: a text or a category's value as string ('' is empty), a number as number (NaN is empty). */
  display(name: string, row: StoreRow): string | number {
    if (this.texts.has(name)) return this.textAt(name, row);
    if (!this.hasCategory(name)) return this.number(name)[row];
    const { values, codes } = this.category(name);
    return values[codes[row]];
  }

  private reaching(column: DerivedColumn): DerivedColumn {
    const isEmpty = column.values.length === 1;
    const codes = isEmpty ? emptyCodes(this.rowCount) : grown(column.codes, this.rowCount, column.values.length);
    return codes === column.codes ? column : { ...column, codes };
  }

  private chunkAt(name: string, row: StoreRow): TextChunk {
    const chunks = this.textChunks(name);
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (chunks[middle].firstRow <= row) low = middle;
      else high = middle - 1;
    }
    return chunks[low];
  }

  private findRows(rows: Int32Array, { firstRow, text, ends }: TextChunk): void {
    for (let i = 0, start = 0; i < ends.length; start = ends[i++]) {
      rows[firstRow + i] = this.keys.rowOf(text, start, ends[i]);
    }
  }

  private isKeyOf(row: StoreRow, text: string, start: number, end: number): boolean {
    const { arriving } = this;
    if (arriving !== null && row >= arriving.first) {
      return isValue(arriving.keys, arriving.indexes[row - arriving.first], text, start, end);
    }
    const chunk = this.chunkAt(this.keyColumn, row);
    return isValue(chunk, row - chunk.firstRow, text, start, end);
  }

  /** The rows of a block's keys; new keys get new rows. */
  private targetsOf(block: ColumnBlock, first: number): Targets {
    const keys = columnOf(block.texts, this.keyColumn);
    const rows = this.rowsOf(keys, block.rowCount, first);
    return { rows: this.rowCount - first === rows.length ? null : rows, first };
  }

  private rowsOf(keys: TextBlock, count: number, first: number): Uint32Array {
    const indexes: number[] = [];
    const rows = new Uint32Array(count);
    this.arriving = { keys, indexes, first };
    for (let from = 0; from < count; from += RUN) this.fillRows(rows, keys, indexes, from, Math.min(from + RUN, count));
    this.arriving = null;
    return rows;
  }

  /** A part of the rows: a longer loop would be compiled while it runs, and then again. */
  private fillRows(rows: Uint32Array, { text, ends }: TextBlock, indexes: number[], from: number, to: number): void {
    for (let i = from, start = from === 0 ? 0 : ends[from - 1]; i < to; start = ends[i++]) {
      const row = this.keys.rowOrNext(text, start, ends[i]);
      rows[i] = row;
      if (row < this.rowCount) continue;
      this.rowCount++;
      indexes.push(i);
    }
  }

  private appendNumber(name: string, block: ColumnBlock, { rows, first }: Targets): void {
    const source = columnOf(block.numbers, name);
    const column = grownNumbers(columnOf(this.numbers, name), this.rowCount);
    this.numbers.set(name, column);
    if (rows === null) column.set(source, first);
    else for (let i = 0; i < rows.length; i++) column[rows[i]] = source[i];
  }

  private appendTexts(block: ColumnBlock, { rows, first }: Targets): void {
    const added = this.rowCount - first;
    for (const [name, chunks] of this.texts) {
      const source = columnOf(block.texts, name);
      if (rows === null) {
        if (added > 0) chunks.push({ firstRow: first, text: source.text, ends: source.ends, spellings: new Map() });
        continue;
      }
      const changed = new Map<number, string>();
      for (let i = 0; i < rows.length; i++) changed.set(rows[i], sliceOf(source, i));
      for (let index = 0; index < chunks.length; index++) chunks[index] = patched(chunks[index], changed);
      const fresh = Array.from({ length: added }, (_, i) => changed.get(first + i) ?? '');
      if (added > 0) chunks.push(chunkOf(first, fresh));
    }
  }
}

/** A client's place in the columns of a ColumnStore, from 0; -1 for none. */
export type StoreRow = number;
