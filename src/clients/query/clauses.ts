import {
  keyIn,
  categoryIn,
  not,
  NOTHING,
  numberBetween,
  or,
  type Predicate,
  spelledContains,
  textContains,
  textTest,
} from '#engine/predicate.ts';
import { fold } from '#engine/fold.ts';
import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import type { Clause } from '#engine/view.ts';
import { bareWord } from '#clients/address/bare-word.ts';
import { addressValues, addressWord } from '#clients/address/address-predicate.ts';
import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { addressRange } from '#clients/address/ip-address.ts';
import { bareHex, bareMac, macPiece, macIn } from '#clients/address/mac-address.ts';
import { macPatternTest } from '#clients/address/mac-pattern.ts';
import { patternTest } from './pattern.ts';
import { shownAgain, type TimeContext, timeRange, usageRange } from './ranges.ts';
import { isWord, type Term } from './terms.ts';

const anyOf = (predicates: readonly Predicate[]): Predicate =>
  predicates.length === 1 ? predicates[0] : or(predicates);

/** Whether the values of a field are words of this program and not texts of Meraki's. */
const isOurs = (key: FieldKey) => FIELDS[key].wire === null || FIELDS[key].type === 'flag';

/** The fields in whose texts a word is looked for. */
export const SEARCHED: readonly FieldKey[] = FIELD_KEYS.filter((key) => FIELDS[key].searched && !isOurs(key));
/** The fields whose values are words of this program, which a word may name (`random`, `Wi-Fi`, `installed`). */
export const NAMED_BY_WORDS: readonly FieldKey[] = FIELD_KEYS.filter((key) => FIELDS[key].searched && isOurs(key));

/** The least letters of a word that names such a value: shorter ones begin too many of them. */
const LEAST_NAMING = 4;

/** The plain words of the filter, in their order. Several may spell out one value (`not installed`). */
export const phraseOf = (terms: readonly Term[]): string =>
  terms
    .filter(isWord)
    .map(({ values: [word] }) => word)
    .join(' ');

/**
 * Rows with the word in any of the fields: anywhere in a text of Meraki's, or at the beginning of one of our words. A word of
 * few letters must be a whole word of a value that the phrase spells out.
 */
export function wordIn(fields: readonly FieldKey[], word: string, phrase: string): Predicate {
  const needle = fold(word);
  const texts = fields.filter((key) => !isOurs(key));
  const begins = (value: string) => ` ${fold(value)}`.includes(` ${needle}`);
  const spelled = (value: string) =>
    ` ${fold(value)} `.includes(` ${needle} `) && ` ${fold(phrase)} `.includes(` ${fold(value)} `);
  const ours = fields.filter(isOurs).flatMap((key) => {
    if (needle.length >= LEAST_NAMING) return categoryIn(key, begins, needle);
    const meant = FIELDS[key].values?.filter(spelled) ?? [];
    return meant.length === 0 ? [] : categoryIn(key, (value) => meant.includes(value), `${needle} of ${meant.join()}`);
  });
  return anyOf([...(texts.length === 0 ? [] : [textContains(texts, word)]), ...ours]);
}

/** MACs without separators, for a search. */
const BARE = { name: 'bare', respell: bareMac, keepsPlaces: () => false };

function wordPredicate(word: string, phrase: string): Predicate {
  const range = addressRange(bareWord(word));
  if (range !== null && range.low === range.high) return addressWord(range);
  const contains = wordIn([...SEARCHED, ...NAMED_BY_WORDS], word, phrase);
  // A prefix (10.1.) is found as text; a network or run also holds addresses with other texts.
  if (range !== null && /[/-]/.test(word)) return or([contains, addressWord(range)]);
  const piece = macIn(word) ?? macPiece(word);
  return piece === null ? contains : or([contains, spelledContains('mac', piece, BARE)]);
}

function numberPredicate(field: FieldKey, value: string, context: TimeContext): Predicate {
  if (value === '') return not(numberBetween(field, -Infinity, Infinity));
  const ranges = FIELDS[field].type === 'time' ? [timeRange(value, context), shownAgain(value)] : [usageRange(value)];
  const some = ranges.flatMap((range) => (range === null ? [] : numberBetween(field, range.min, range.max)));
  return some.length === 0 ? NOTHING : anyOf(some);
}

/**
 * Rows with any of the values or patterns. A value means exactly itself if the column has it, else the values that fold makes equal.
 * Each distinct value of the column is tested once.
 */
function categoryPredicate(field: FieldKey, values: readonly string[], patterns: readonly string[]): Predicate {
  const key = `${field}:${JSON.stringify([values, patterns])}`;
  const tests = patterns.map(patternTest);
  return {
    key: `whole:${key}`,
    mark: (store) => {
      const known = new Set(store.category(field).values);
      const exact = new Set(values.filter((value) => known.has(value)));
      const folded = new Set(values.filter((value) => !known.has(value)).map(fold));
      const accepts = (value: string) =>
        exact.has(value) || (folded.size > 0 && folded.has(fold(value))) || tests.some((test) => test(value));
      return categoryIn(field, accepts, key).mark(store);
    },
  };
}

/** Whole MACs are looked up in a set, because a pasted list has many; parts of MACs one by one; patterns are tested on the bare digits. */
function macPredicates(field: FieldKey, values: readonly string[], patterns: readonly string[]): Predicate[] {
  const whole = new Set(values.flatMap((value) => macIn(value) ?? []));
  const pieces = values.filter((value) => macIn(value) === null).map(bareHex);
  const tests = patterns.map((pattern) => macPatternTest(pattern) ?? (() => false));
  const accepts = (text: string) => {
    const bare = bareMac(text);
    return bare !== '' && (whole.has(bare) || tests.some((test) => test(bare)));
  };
  const key = JSON.stringify([values, patterns]);
  if (FIELDS[field].kind === 'category') {
    return [categoryIn(field, (text) => accepts(text) || pieces.some((piece) => bareHex(text).includes(piece)), key)];
  }
  const rare = whole.size > 0 || tests.length > 0 ? [textTest(field, accepts, `mac:${key}`)] : [];
  return [...rare, ...pieces.map((piece) => spelledContains(field, piece, BARE))];
}

function textPredicates(field: FieldKey, values: readonly string[], patterns: readonly string[]): Predicate[] {
  const found = patterns.map((pattern) => textTest(field, patternTest(pattern), `pattern:${pattern}`));
  if (FIELDS[field].type === 'address') found.push(...addressValues(field, values));
  else if (FIELDS[field].type === 'id') found.push(keyIn(values));
  else found.push(...values.map((value) => textContains([field], value)));
  return found;
}

/** Rows whose field has any of the values or fits any of the patterns. @param context what ages count from */
export function fieldPredicate(
  field: FieldKey,
  values: readonly string[],
  patterns: readonly string[],
  context: TimeContext,
): Predicate {
  const { kind, type } = FIELDS[field];
  if (kind === 'number') return anyOf(values.map((value) => numberPredicate(field, value, context)));
  const filled = values.filter((value) => value !== '');
  const empty = filled.length < values.length;
  if (type === 'mac' && (filled.length > 0 || patterns.length > 0)) {
    const some = macPredicates(field, filled, patterns);
    return anyOf(empty ? [...some, emptyPredicate(field)] : some);
  }
  if (kind === 'category') return categoryPredicate(field, values, patterns);
  const some = filled.length === 0 && patterns.length === 0 ? [] : textPredicates(field, filled, patterns);
  return anyOf(empty ? [...some, emptyPredicate(field)] : some);
}

const emptyPredicate = (field: FieldKey): Predicate =>
  FIELDS[field].kind === 'category'
    ? categoryPredicate(field, [''], [])
    : textTest(field, (text) => text === '', 'empty');

/** Rows that any value of an `any:` list names: a MAC, an IP, a network, or a whole name. */
function listPredicate(values: readonly string[], patterns: readonly string[], context: TimeContext): Predicate {
  const [macs, addresses, names]: [string[], string[], string[]] = [[], [], []];
  for (const value of values) {
    const kind = macIn(value) !== null ? macs : addressRange(value) !== null ? addresses : names;
    kind.push(value);
  }
  const known = new Set(names.map((name) => fold(name.trim())));
  const macPatterns = patterns.filter((pattern) => macPatternTest(pattern) !== null);
  const some: Predicate[] = [...macPredicates('mac', macs, macPatterns), ...addressValues('ip', addresses)];
  if (known.size > 0)
    some.push(textTest('name', (name) => known.has(fold(name.trim())), `list:${JSON.stringify(names)}`));
  const namePatterns = patterns.filter((pattern) => !macPatterns.includes(pattern));
  if (namePatterns.length > 0) some.push(fieldPredicate('name', [], namePatterns, context));
  return anyOf(some);
}

function termPredicate(term: Term, phrase: string, context: TimeContext): Predicate {
  if (term.problem !== null) return NOTHING;
  const { field, values, patterns, list } = term;
  if (list) {
    const listed = listPredicate(values, patterns, context);
    return term.negated ? not(listed) : listed;
  }
  const some = field === null ? wordPredicate(values[0], phrase) : fieldPredicate(field, values, patterns, context);
  return term.negated ? not(some) : some;
}

/** Whether the field has a facet: values to tick, or a range for numbers and times. */
const hasFacet = (field: FieldKey) => FIELDS[field].facet || FIELDS[field].kind === 'number';

/**
 * The engine's clauses of a filter, one per term that is on.
 * @param context what ages (`seen:<2h`) and `is:new` count from
 */
export function clausesOf(terms: readonly Term[], context: TimeContext): readonly Clause[] {
  const phrase = phraseOf(terms);
  return terms
    .filter((term) => !term.off && !term.waits)
    .map((term) => ({
      id: term.text,
      facet: term.field !== null && hasFacet(term.field) ? term.field : null,
      predicate: termPredicate(term, phrase, context),
    }));
}

/** The rows of the load that match the terms, in the order of the store. @param times see clausesOf */
export function rowsMatching(store: ColumnStore, terms: readonly Term[], times: TimeContext): StoreRow[] {
  const marks = clausesOf(terms, times).map(({ predicate }) => predicate.mark(store));
  const rows: StoreRow[] = [];
  for (let row = 0; row < store.presentCount; row++) if (marks.every((mark) => mark[row] === 1)) rows.push(row);
  return rows;
}
