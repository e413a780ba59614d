import {
  categoryIs,
  not,
  NOTHING,
  numberBetween,
  or,
  type Predicate,
  spelledContains,
  textContains,
  textTest,
} from '#engine/predicate.ts';
import type { Clause } from '#engine/view.ts';
import { FIELD_KEYS, type FieldKey, FIELDS } from './fields.ts';
import { addressKey, cidrTest } from './ip-address.ts';
import { bareHex } from './mac-address.ts';
import { timeRange, usageRange } from './query-ranges.ts';
import type { Term } from './query-terms.ts';

const SEARCHED = FIELD_KEYS.filter((key) => FIELDS[key].searched);
/** MACs without separators. */
const BARE = { name: 'bare', respell: bareHex };

const ADDRESSES: readonly FieldKey[] = ['ip', 'ip6', 'ip6Local'];

/** Four or more hex digits in any notation may be a piece of a MAC. */
function macPiece(word: string): string | null {
  const bare = bareHex(word);
  return /^[0-9a-f]{4,12}$/.test(bare) ? bare : null;
}

function addressIs(column: FieldKey, key: string): Predicate {
  return textTest(column, (text) => text !== '' && addressKey(text) === key, `address=${key}`);
}

function wordPredicate(word: string): Predicate {
  const whole = addressKey(word);
  if (whole !== null) return or(ADDRESSES.map((column) => addressIs(column, whole)));
  const contains = textContains(SEARCHED, word);
  const piece = macPiece(word);
  if (piece === null) return contains;
  return or([contains, spelledContains('mac', piece, BARE)]);
}

function addressPredicate(field: FieldKey, value: string): Predicate {
  const whole = addressKey(value);
  if (whole !== null) return addressIs(field, whole);
  const inside = cidrTest(value);
  if (inside !== null) return textTest(field, inside, `cidr:${value}`);
  const prefix = value.toLowerCase();
  if (!/[.:]$/.test(prefix)) return textContains([field], prefix);
  return textTest(field, (text) => text.toLowerCase().startsWith(prefix), `prefix:${prefix}`);
}

function numberPredicate(field: FieldKey, value: string, now: number): Predicate {
  if (value === '') return not(numberBetween(field, -Infinity, Infinity));
  const range = FIELDS[field].type === 'time' ? timeRange(value, now) : usageRange(value);
  return range === null ? NOTHING : numberBetween(field, range.min, range.max);
}

function valuePredicate(field: FieldKey, value: string, now: number): Predicate {
  const { kind, type } = FIELDS[field];
  if (kind === 'number') return numberPredicate(field, value, now);
  if (kind === 'category') return categoryIs(field, value);
  if (value === '') return textTest(field, (text) => text === '', 'empty');
  if (type === 'address') return addressPredicate(field, value);
  const piece = type === 'mac' ? bareHex(value) : '';
  if (piece !== '') return spelledContains(field, piece, BARE);
  return textContains([field], value);
}

function predicateOf(term: Term, now: number): Predicate {
  if (term.problem !== null) return NOTHING;
  const { field } = term;
  const some =
    field === null ? wordPredicate(term.values[0]) : or(term.values.map((value) => valuePredicate(field, value, now)));
  return term.negated ? not(some) : some;
}

/**
 * The engine's clauses of a filter text, one a term.
 * @param now epoch ms; ages such as `seen:<2h` count from it
 */
export function clausesOf(terms: readonly Term[], now = Date.now()): readonly Clause[] {
  return terms.map((term) => ({
    id: term.text,
    facet: term.field !== null && FIELDS[term.field].facet ? term.field : null,
    predicate: predicateOf(term, now),
  }));
}
