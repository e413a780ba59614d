import type { ColumnStore } from './column-store.ts';
import { tidyTotal } from './exact-sum.ts';
import { countedValues } from './mark-sets.ts';

export interface RowGroup {
  readonly value: string;
  /** All its rows; `absent` of them are not of the load, and no figure on screen or in a file counts those. */
  readonly count: number;
  readonly absent: number;
  /** How many of its rows have the flag. */
  readonly flagged: number;
  /** The sum of each number column, without empty values and absent rows. */
  readonly sums: readonly number[];
  /** Its rows are rows[start] to rows[start + count - 1]. */
  readonly start: number;
}

export interface Grouped {
  /** In the dictionary's order. */
  readonly groups: readonly RowGroup[];
  /** The rows group by group, each group in the given order. A row with several marks is in several groups. */
  readonly rows: Uint32Array;
}

/**
 * Groups ordered rows by a category column in two passes.
 * @param flag a category column and the value whose rows are counted
 * @param sums number columns
 */
export function groupRows(
  store: ColumnStore,
  order: Uint32Array,
  column: string,
  flag: { readonly column: string; readonly value: string },
  sums: readonly string[],
): Grouped {
  const category = store.category(column);
  const { codes } = category;
  const { values, of } = countedValues(category);
  const groupsOf = of ?? values.map((_, code) => [code]);
  const flags = store.category(flag.column);
  const flagCode = flags.values.indexOf(flag.value);
  const numbers = sums.map((name) => store.number(name));
  const counts = new Uint32Array(values.length);
  const flagged = new Uint32Array(values.length);
  const absent = new Uint32Array(values.length);
  const totals = sums.map(() => new Float64Array(values.length));
  for (const row of order) {
    for (const group of groupsOf[codes[row]]) {
      counts[group]++;
      if (row >= store.presentCount) {
        absent[group]++;
        continue;
      }
      if (flags.codes[row] === flagCode) flagged[group]++;
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i][row];
        if (!Number.isNaN(number)) totals[i][group] += number;
      }
    }
  }
  const next = new Uint32Array(values.length);
  const groups: RowGroup[] = [];
  let start = 0;
  values.forEach((value, group) => {
    const count = counts[group];
    next[group] = start;
    if (count === 0) return;
    const own = totals.map((total) => tidyTotal(total[group]));
    groups.push({ value, count, absent: absent[group], flagged: flagged[group], sums: own, start });
    start += count;
  });
  const rows = new Uint32Array(start);
  for (const row of order) for (const group of groupsOf[codes[row]]) rows[next[group]++] = row;
  return { groups, rows };
}
