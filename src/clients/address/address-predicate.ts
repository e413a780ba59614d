import type { ColumnStore } from '#engine/column-store.ts';
import { getOrInsertComputed } from '#engine/get-or-insert.ts';
import { type TextChunk, textsOf } from '#engine/text-chunk.ts';
import { filling, or, type Predicate, textContains } from '#engine/predicate.ts';
import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { addressKey, type AddressRange, addressRange, isInRange } from './ip-address.ts';

const keys = new WeakMap<TextChunk, readonly string[]>();

/** The addressKey of each row of a page ('' for no address); computed once per page, because a query asks for every row. */
const keysOf = (chunk: TextChunk): readonly string[] =>
  getOrInsertComputed(keys, chunk, () => textsOf([chunk]).map((text) => (text === '' ? '' : (addressKey(text) ?? ''))));

/** The addresses of a column as keys, without the empty ones. */
export function addressKeysIn(store: ColumnStore, column: FieldKey): ReadonlySet<string> {
  const all = new Set(store.textChunks(column).flatMap(keysOf));
  all.delete('');
  return all;
}

/** Rows whose address lies in any of the ranges. */
function addressIn(column: FieldKey, ranges: readonly AddressRange[]): Predicate {
  const single = new Set(ranges.filter(({ low, high }) => low === high).map(({ low }) => low));
  const wide = ranges.filter(({ low, high }) => low !== high);
  return filling(`address:${column}:${ranges.map(({ low, high }) => `${low}-${high}`).join(',')}`, (rows, store) => {
    for (const chunk of store.textChunks(column)) {
      keysOf(chunk).forEach((key, i) => {
        if (key === '') return;
        if (single.has(key) || wide.some((range) => isInRange(key, range))) rows[chunk.firstRow + i] = 1;
      });
    }
  });
}

const isIpv4 = ({ low }: AddressRange) => low.length === 8;

const ADDRESSES: readonly FieldKey[] = FIELD_KEYS.filter((key) => FIELDS[key].type === 'address');

/** Rows with an address of the range in any address column. */
export const addressWord = (range: AddressRange): Predicate =>
  or(ADDRESSES.filter((key) => FIELDS[key].anyAddress || !isIpv4(range)).map((column) => addressIn(column, [range])));

/** `ip:a,b`: any of the addresses, prefixes, networks and runs; an IPv6 one after `ip:` may stand in any address column. */
export function addressValues(field: FieldKey, values: readonly string[]): Predicate[] {
  const columnsOf = (value: string) => (FIELDS[field].anyAddress && value.includes(':') ? ADDRESSES : [field]);
  const ranges = new Map<FieldKey, AddressRange[]>();
  const pieces: Predicate[] = [];
  for (const value of values) {
    const range = addressRange(value);
    if (range === null) pieces.push(textContains(columnsOf(value), value));
    else for (const column of columnsOf(value)) getOrInsertComputed(ranges, column, () => []).push(range);
  }
  return [...[...ranges].map(([column, list]) => addressIn(column, list)), ...pieces];
}
