import type { ColumnStore, StoreRow } from './column-store.ts';
import { type Codes, Dictionary, grown, grownNumbers } from './dictionary.ts';

/** How a column is computed: for a store, a function from row to value; '' or NaN is empty. It is called again when the store has grown. */
export type Compute = (store: ColumnStore) => (row: StoreRow) => string | number;

/** A category whose rows are computed once each, when it is asked for. A column that nobody asks for costs nothing while pages load. */
export class ComputedCategory {
  readonly sets = null;
  codes: Codes = new Uint8Array(0);
  readonly values: readonly string[];
  private readonly dictionary = new Dictionary();
  private rows = 0;

  constructor(private readonly compute: Compute) {
    this.values = this.dictionary.values;
  }

  /** The column with all rows of the store. @param until computes only the rows before this one */
  of(store: ColumnStore, until = store.rowCount): this {
    if (this.rows >= until) return this;
    const valueOf = this.compute(store);
    let last: string | null = null;
    let code = 0;
    for (; this.rows < until; this.rows++) {
      const value = String(valueOf(this.rows));
      if (value !== last) {
        last = value;
        code = this.dictionary.codeOf(value);
        this.codes = grown(this.codes, store.rowCount, this.values.length);
      }
      this.codes[this.rows] = code;
    }
    return this;
  }

  trim(): void {
    if (this.codes.length > this.rows) this.codes = this.codes.slice(0, this.rows);
  }
}

/** The same for numbers. */
export class ComputedNumber {
  private numbers: Float64Array = new Float64Array(0);
  private rows = 0;

  constructor(private readonly compute: Compute) {}

  /** The numbers of all present rows of the store; the array may be longer. */
  of(store: ColumnStore): Float64Array {
    if (this.rows === store.rowCount) return this.numbers;
    this.numbers = grownNumbers(this.numbers, store.rowCount);
    const valueOf = this.compute(store);
    for (; this.rows < store.rowCount; this.rows++) this.numbers[this.rows] = Number(valueOf(this.rows));
    return this.numbers;
  }

  trim(): void {
    if (this.numbers.length > this.rows) this.numbers = this.numbers.slice(0, this.rows);
  }
}
