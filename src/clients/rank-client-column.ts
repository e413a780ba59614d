import type { ColumnStore } from '#engine/column-store.ts';
import { rankCategories, rankNumbers, type Ranks, rankTexts } from '#engine/sort-ranks.ts';
import { FIELDS, isFieldKey } from './fields.ts';
import { addressSortKey } from './ip-address.ts';
import { compareNatural } from './natural-compare.ts';

const compareCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The right order of each column: addresses and numbers by value, texts naturally, empties outside of the order. */
export function rankClientColumn(store: ColumnStore, column: string): Ranks {
  if (!isFieldKey(column)) throw new Error(`No such field: ${column}`);
  const { kind, type } = FIELDS[column];
  if (kind === 'number') return rankNumbers(store.number(column), store.rowCount);
  if (kind === 'category') return rankCategories(store.category(column), store.rowCount, compareNatural);
  if (type === 'address') {
    const keyAt = (row: number) => {
      const text = store.textAt(column, row);
      return text === '' ? '' : addressSortKey(text);
    };
    return rankTexts(store.rowCount, keyAt, compareCodeUnits);
  }
  const compare = type === 'mac' ? compareCodeUnits : compareNatural;
  return rankTexts(store.rowCount, (row) => store.textAt(column, row), compare);
}
