import type { ColumnStore } from '#engine/column-store.ts';
import { rankCategories, rankNumbers, type Ranks, rankTexts } from '#engine/sort-ranks.ts';
import { FIELDS, isFieldKey } from './fields.ts';
import { addressSortKey, ipv4Number } from './ip-address.ts';
import { macNumber } from './mac-address.ts';
import { compareNatural } from './natural-compare.ts';
import { naturalOrder } from './natural-order.ts';

const compareCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const BY_CODE_UNITS = { compare: compareCodeUnits };
const NATURALLY = { compare: compareNatural, placesOf: naturalOrder };

/** Texts that are numbers in disguise sort far quicker as such. */
const NUMBERS: Readonly<Record<string, (text: string) => number>> = {
  ip: ipv4Number,
  mac: macNumber,
};

/** A text column as numbers; null when a value is none, for then the texts must be compared. */
function allNumbers(store: ColumnStore, column: string, numberOf: (text: string) => number): Float64Array | null {
  const numbers = new Float64Array(store.rowCount);
  for (let row = 0; row < numbers.length; row++) {
    const text = store.textAt(column, row);
    numbers[row] = numberOf(text);
    if (text !== '' && Number.isNaN(numbers[row])) return null;
  }
  return numbers;
}

/** The right order of each column: addresses and numbers by value, texts naturally, empties outside of the order. */
export function rankClientColumn(store: ColumnStore, column: string): Ranks {
  if (!isFieldKey(column)) throw new Error(`No such field: ${column}`);
  const { kind, type } = FIELDS[column];
  if (kind === 'number') return rankNumbers(store.number(column), store.rowCount);
  if (kind === 'category') return rankCategories(store.category(column), store.rowCount, NATURALLY);
  const numberOf = NUMBERS[column];
  const numbers = numberOf === undefined ? null : allNumbers(store, column, numberOf);
  if (numbers !== null) return rankNumbers(numbers, store.rowCount);
  if (type === 'address') {
    const keyAt = (row: number) => {
      const text = store.textAt(column, row);
      return text === '' ? '' : addressSortKey(text);
    };
    return rankTexts(store.rowCount, keyAt, BY_CODE_UNITS);
  }
  const order = type === 'mac' ? BY_CODE_UNITS : NATURALLY;
  return rankTexts(store.rowCount, (row) => store.textAt(column, row), order);
}
