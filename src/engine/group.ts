import type { ColumnStore } from './column-store.ts';

export interface RowGroup {
  readonly value: string;
  readonly count: number;
  /** Rows of it whose flag column has the flag value. */
  readonly flagged: number;
  /** Of each asked number column, empty values left out. */
  readonly sums: readonly number[];
  /** Its rows are rows[start] to rows[start + count - 1]. */
  readonly start: number;
}

export interface Grouped {
  /** In the dictionary's order. */
  readonly groups: readonly RowGroup[];
  /** The same rows, group by group, in their order within each. */
  readonly rows: Uint32Array;
}

/**
 * Groups ordered rows by a category column in two passes.
 * @param flag a category column and the value to count in it
 * @param sums number columns
 */
export function groupRows(
  store: ColumnStore,
  order: Uint32Array,
  column: string,
  flag: { readonly column: string; readonly value: string },
  sums: readonly string[],
): Grouped {
  const { codes, values } = store.category(column);
  const flags = store.category(flag.column);
  const flagCode = flags.values.indexOf(flag.value);
  const numbers = sums.map((name) => store.number(name));
  const counts = new Uint32Array(values.length);
  const flagged = new Uint32Array(values.length);
  const totals = sums.map(() => new Float64Array(values.length));
  for (const row of order) {
    const code = codes[row];
    counts[code]++;
    if (flags.codes[row] === flagCode) flagged[code]++;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i][row];
      if (!Number.isNaN(number)) totals[i][code] += number;
    }
  }
  const next = new Uint32Array(values.length);
  const groups: RowGroup[] = [];
  let start = 0;
  values.forEach((value, code) => {
    const count = counts[code];
    next[code] = start;
    if (count === 0) return;
    groups.push({ value, count, flagged: flagged[code], sums: totals.map((total) => total[code]), start });
    start += count;
  });
  const rows = new Uint32Array(order.length);
  for (const row of order) rows[next[codes[row]]++] = row;
  return { groups, rows };
}
