import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import { rankCategories, rankNumbers, type Ranks, rankTexts } from '#engine/sort-ranks.ts';
import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { addressSortKey, ipv4Number } from '#clients/address/ip-address.ts';
import { macNumber, wholeMac } from '#clients/address/mac-address.ts';
import { naturalKey } from './natural-order.ts';

/** Texts that are numbers, which sort far quicker than texts. */
const NUMBERS: Readonly<Record<string, (text: string) => number>> = {
  ip: ipv4Number,
  mac: macNumber,
};

/** A text column's value by row. */
type TextAt = (row: StoreRow) => string;

/** What the texts of a field are compared by; a MAC by its digits, in whatever notation. */
export const sortKeyOf = (field: FieldKey): ((text: string) => string) =>
  FIELDS[field].type === 'mac' ? (text) => wholeMac(text) ?? text : naturalKey;

/** A text column as numbers; null when a value is no number, because then the texts must be compared. */
function allNumbers(rowCount: number, textAt: TextAt, numberOf: (text: string) => number): Float64Array | null {
  const numbers = new Float64Array(rowCount);
  for (let row = 0; row < numbers.length; row++) {
    const text = textAt(row);
    numbers[row] = numberOf(text);
    if (text !== '' && Number.isNaN(numbers[row])) return null;
  }
  return numbers;
}

/** The order of a column: addresses and numbers by value, texts in natural order; empty values have no rank. */
export function rankClientColumn(store: ColumnStore, column: string): Ranks {
  if (!isFieldKey(column)) throw new Error(`No such field: ${column}`);
  const { kind } = FIELDS[column];
  if (kind === 'number') return rankNumbers(store.number(column), store.rowCount);
  if (kind === 'category') return rankCategories(store.category(column), store.rowCount, sortKeyOf(column));
  return rankClientTexts(column, store.rowCount, (row) => store.textAt(column, row));
}

/** The order of a text column without its store, which a worker does not have. */
export function rankClientTexts(column: FieldKey, rowCount: number, textAt: TextAt): Ranks {
  const { type } = FIELDS[column];
  const numberOf = NUMBERS[column];
  const numbers = numberOf === undefined ? null : allNumbers(rowCount, textAt, numberOf);
  if (numbers !== null) return rankNumbers(numbers, rowCount);
  if (type === 'address') {
    const keyAt = (row: StoreRow) => {
      const text = textAt(row);
      return text === '' ? '' : addressSortKey(text);
    };
    return rankTexts(rowCount, keyAt);
  }
  const key = sortKeyOf(column);
  return rankTexts(rowCount, (row) => key(textAt(row)));
}
