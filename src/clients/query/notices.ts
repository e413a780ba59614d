import type { ColumnStore } from '#engine/column-store.ts';
import { textsOf } from '#engine/text-chunk.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { addressRange, isInRange } from '#clients/address/ip-address.ts';
import { NAMED_BY_WORDS, phraseOf, SEARCHED, wordIn, fieldPredicate } from './clauses.ts';
import { nearest } from './field-names.ts';
import { literalPattern } from './pattern.ts';
import { isKeeping, isOn, isWord, type Term, termOf } from './terms.ts';
import { macIn, bareMac } from '#clients/address/mac-address.ts';
import { type TimeContext, timeRange } from './ranges.ts';
import { fold } from '#engine/fold.ts';
import { addressKeysIn } from '#clients/address/address-predicate.ts';

/** A word that some clients contain only in columns that are not shown. */
export interface HiddenMatch {
  readonly word: string;
  /** How many clients. */
  readonly rows: number;
  /** The hidden columns with the word, the one with most clients first. */
  readonly fields: ReadonlyArray<{ readonly field: FieldKey; readonly rows: number }>;
}

/** Whether a word is no address; addresses are looked for in their own columns. */
const isText = ({ values: [word] }: Term) => addressRange(word) === null && macIn(word) === null;

const ALL: readonly FieldKey[] = [...SEARCHED, ...NAMED_BY_WORDS];

/**
 * The words of the filter that match only in hidden columns.
 * @param rows the matching ones @param visible the shown columns
 */
export function hiddenMatches(
  store: ColumnStore,
  terms: readonly Term[],
  rows: ArrayLike<number>,
  visible: ReadonlySet<string>,
): readonly HiddenMatch[] {
  const shown = ALL.filter((key) => visible.has(key));
  const phrase = phraseOf(terms);
  const hidden = ALL.filter((key) => !visible.has(key));
  return terms
    .filter((term) => isWord(term) && isText(term))
    .flatMap(({ values: [word] }) => {
      const explained = wordIn(shown, word, phrase).mark(store);
      const unexplained = Array.from(rows).filter((row) => explained[row] === 0);
      if (unexplained.length === 0) return [];
      const somewhere = new Set<number>();
      const fields = hidden.flatMap((field) => {
        const marks = wordIn([field], word, phrase).mark(store);
        const found = unexplained.filter((row) => marks[row] === 1);
        for (const row of found) somewhere.add(row);
        return found.length === 0 ? [] : { field, rows: found.length };
      });
      return fields.length === 0
        ? []
        : { word, rows: somewhere.size, fields: fields.toSorted((a, b) => b.rows - a.rows) };
    });
}

/** Meraki sends the clients seen since the span began, so these fields are never older in a load. */
const LAST: readonly FieldKey[] = ['lastSeen', 'offlineSince'];

/** Ages are counted in whole seconds; a span of 7 days is enough for `seen:<7d`. */
const SLACK_MS = 1000;

/** The terms that ask for clients last seen before the loaded span began (`seen:>7d` in a load of one day). */
export function beyondSpan(terms: readonly Term[], times: TimeContext): readonly Term[] {
  return terms.filter((term) => {
    if (term.field === null || !LAST.includes(term.field) || !isOn(term)) return false;
    return term.values.some((value) => {
      const range = timeRange(value, times);
      if (range === null) return false;
      const start = times.spanStart - SLACK_MS;
      return range.max < start || (Number.isFinite(range.min) && range.min < start);
    });
  });
}

/** A term with a list of values, and the values that no loaded client has. */
export interface Misses {
  readonly term: string;
  readonly asked: number;
  readonly missing: readonly string[];
}

interface Known {
  readonly version: number;
  readonly values: ReadonlySet<string>;
}

/** Memoizes a set of a column's values until the store changes, because every view asks for it. */
function kept(make: (store: ColumnStore) => ReadonlySet<string>): (store: ColumnStore) => ReadonlySet<string> {
  const known = new WeakMap<ColumnStore, Known>();
  return (store) => {
    const old = known.get(store);
    if (old !== undefined && old.version === store.version) return old.values;
    const values = make(store);
    known.set(store, { version: store.version, values });
    return values;
  };
}

const macsIn = kept((store) => new Set(textsOf(store.textChunks('mac')).map(bareMac)));
const namesIn = kept((store) => new Set(textsOf(store.textChunks('name')).map((name) => fold(name.trim()))));
const addressesIn = kept(
  (store) => new Set((['ip', 'ip6', 'ip6Local'] as const).flatMap((column) => [...addressKeysIn(store, column)])),
);

/** With more values of a text field, none is looked up: each costs a search of the whole column. */
const MOST_SEARCHED = 100;

const NO_TIMES = { now: 0, spanStart: 0 };

function hasAddress(store: ColumnStore, value: string): boolean {
  const range = addressRange(value);
  if (range === null) return false;
  const known = addressesIn(store);
  if (range.low === range.high) return known.has(range.low);
  for (const key of known) if (isInRange(key, range)) return true;
  return false;
}

/** Whether any client has what a value of an `any:` list names. */
function isListed(store: ColumnStore, value: string): boolean {
  const mac = macIn(value);
  if (mac !== null) return macsIn(store).has(mac);
  return addressRange(value) === null ? namesIn(store).has(fold(value.trim())) : hasAddress(store, value);
}

/** The values that no client has; null where that is not looked up. */
function missingOf(store: ColumnStore, { field, values, list }: Term): readonly string[] | null {
  if (list) return values.filter((value) => !isListed(store, value));
  if (field === null || FIELDS[field].kind === 'number') return null;
  const filled = values.filter((value) => value !== '');
  if (field === 'id') return filled.filter((id) => store.rowOf(id) < 0);
  if (field === 'mac' && filled.every((value) => macIn(value) !== null)) {
    return filled.filter((value) => !macsIn(store).has(macIn(value) ?? ''));
  }
  if (field === 'ip' && filled.every((value) => addressRange(value) !== null)) {
    return filled.filter((value) => !hasAddress(store, value));
  }
  if (FIELDS[field].kind === 'category' && FIELDS[field].type !== 'mac') {
    const known = new Set(store.category(field).values.map(fold));
    return filled.filter((value) => !known.has(fold(value)));
  }
  if (filled.length > MOST_SEARCHED) return null;
  return filled.filter((value) => !fieldPredicate(field, [value], [], NO_TIMES).mark(store).includes(1));
}

/** For each term with two values or more: the values that no loaded client has, whatever else is filtered. */
export function missesOf(store: ColumnStore, terms: readonly Term[]): Misses[] {
  return terms.flatMap((term) => {
    if (!isKeeping(term) || term.values.length < 2) return [];
    const missing = missingOf(store, term);
    return missing === null || missing.length === 0 ? [] : { term: term.text, asked: term.values.length, missing };
  });
}

/** A term whose one value no loaded client has, and the term that was probably meant. */
export interface Meant {
  readonly term: Term;
  readonly instead: Term;
}

/** For terms whose values are whole ones: the known values that contain the one asked for, else the most similar one. */
export function meantInstead(store: ColumnStore, terms: readonly Term[]): Meant[] {
  return terms.flatMap((term) => {
    const { field, values, patterns } = term;
    const [value] = values;
    if (field === null || !isKeeping(term) || values.length !== 1 || patterns.length > 0 || value === '') return [];
    if (FIELDS[field].kind !== 'category' || missingOf(store, term)?.length !== 1) return [];
    const known = store.category(field).values;
    const containing = known.filter((one) => fold(one).includes(fold(value)));
    if (containing.length > 1) return { term, instead: termOf(field, [], undefined, [`*${literalPattern(value)}*`]) };
    const near =
      containing[0] ??
      nearest(
        value,
        known.filter((one) => one !== ''),
      );
    return near === null ? [] : { term, instead: termOf(field, [near]) };
  });
}

/** The words of other query languages that this filter looks for as text. */
export const foreignWords = (terms: readonly Term[]): string[] =>
  terms.filter((term) => isWord(term) && /^(and|or|not|&&|\|\|)$/i.test(term.values[0])).map(({ values }) => values[0]);
