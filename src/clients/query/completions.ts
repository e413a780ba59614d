import { valueName } from '#clients/display-names.ts';
import { fold } from '#engine/fold.ts';
import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { fieldNamed, namesOf } from './field-names.ts';
import { FLAGS, OWN_NAMES, type OwnName, parseQuery } from './terms.ts';
import { formatValue, tokensOf } from './tokens.ts';

/** A suggestion for the term at the caret. */
export interface Completion {
  /** The completed term; one that ends in a colon still needs a value. */
  readonly term: string;
  readonly label: string;
  /** What it means, or null. */
  readonly detail: string | null;
  /** Clients that have the value; null for other suggestions. */
  readonly count: number | null;
}

export interface Completions {
  /** The place of the term at the caret, which a completion replaces. */
  readonly from: number;
  readonly to: number;
  readonly list: readonly Completion[];
}

type CountsOf = (field: FieldKey) => { readonly values: readonly string[]; readonly counts: ArrayLike<number> };

const MOST = 8;

const USAGE_FORMS = ['>1GB', '>100MB', '<1MB', '10MB..2GB'];
const TIME_FORMS = ['<1h', '<24h', '<7d', '>1d', '>7d', '>30d', 'today', 'yesterday'];

const plain = (term: string, label: string, detail: string | null): Completion => ({
  term,
  label,
  detail,
  count: null,
});

/** What follows the filter's own names. */
const AFTER: Readonly<Record<OwnName, string>> = {
  is: FLAGS.join(', '),
  no: 'a field is empty',
  has: 'a field is filled',
  any: 'a list of MACs, IPs, networks, names',
};

/** Fields with a name that begins so, those with the short name first. */
function fieldCompletions(begun: string, sign: string): Completion[] {
  const folded = begun.toLowerCase();
  const named = FIELD_KEYS.flatMap((key) => {
    const name = namesOf(key).find((one) => one.startsWith(folded));
    const { query, label } = FIELDS[key];
    return name === undefined ? [] : { isShort: name === query, of: plain(`${sign}${query}:`, `${query}:`, label) };
  });
  const fields = named.toSorted((a, b) => Number(b.isShort) - Number(a.isShort)).map(({ of }) => of);
  const others = OWN_NAMES.filter((name) => `${name}:`.startsWith(folded));
  const rest = others.map((name) => plain(`${sign}${name}:`, `${name}:`, AFTER[name]));
  return folded === '' ? [...fields, ...rest] : [...rest, ...fields];
}

function valueCompletions(field: FieldKey, begun: string, before: string, countsOf: CountsOf): Completion[] {
  const { kind, type } = FIELDS[field];
  if (kind === 'number') {
    const forms = type === 'usage' ? USAGE_FORMS : TIME_FORMS;
    const known = parseQuery(`${FIELDS[field].query}:${begun || '?'}`).every(({ problem }) => problem === null);
    if (known) return [];
    return forms.filter((form) => form.startsWith(begun)).map((form) => plain(before + form, form, null));
  }
  if (kind !== 'category' || begun.includes('*')) return [];
  const folded = fold(begun);
  const { values, counts } = countsOf(field);
  const order = values.map((_, index) => index).filter((index) => fold(values[index]).includes(folded));
  // A complete value needs no suggestion.
  if (folded !== '' && order.some((index) => fold(values[index]) === folded)) return [];
  order.sort((a, b) => counts[b] - counts[a] || (values[a] < values[b] ? -1 : 1));
  const present = order.filter((index) => counts[index] > 0);
  return (present.length === 0 ? order : present).slice(0, MOST).map((index) => ({
    term: before + formatValue(values[index], false),
    label: valueName(values[index]),
    detail: null,
    count: counts[index],
  }));
}

/**
 * Suggestions for the term at the caret: names of fields, the field's values with the most frequent first, or forms of ranges.
 * @param caret 0 to the text's length
 * @param countsOf the values of a category field, and how many clients the rest of the filter leaves for each
 */
export function completionsAt(text: string, caret: number, countsOf: CountsOf): Completions {
  const found = tokensOf(text).find(({ token, at }) => at <= caret && caret <= at + token.length);
  const { token, at: from } = found ?? { token: '', at: caret };
  return { from, to: from + token.length, list: completionsOf(token, countsOf).slice(0, MOST) };
}

function completionsOf(token: string, countsOf: CountsOf): readonly Completion[] {
  const sign = /^~?-?/.exec(token)?.[0] ?? '';
  const body = token.slice(sign.length);
  const colon = body.indexOf(':');
  if (body.startsWith('"')) return [];
  if (colon < 0) return fieldCompletions(body, sign);
  const name = body.slice(0, colon).toLowerCase();
  const rest = body.slice(colon + 1);
  const head = `${sign}${name}:`;
  if (name === 'is') return wordsBegunWith(rest, FLAGS, head);
  if (name === 'no' || name === 'has') return wordsBegunWith(rest, QUERIES, head);
  const field = fieldNamed(name);
  if (field === undefined) return [];
  const comma = rest.lastIndexOf(',') + 1;
  return valueCompletions(field, rest.slice(comma).replace(/^"/, ''), head + rest.slice(0, comma), countsOf);
}

const QUERIES = FIELD_KEYS.map((key) => FIELDS[key].query);

function wordsBegunWith(begun: string, words: readonly string[], head: string): Completion[] {
  const folded = begun.toLowerCase();
  if (words.includes(folded)) return [];
  return words.filter((word) => word.startsWith(folded)).map((word) => plain(head + word, word, null));
}

/** The text with the completion in place, and the new place of the caret. */
export function completed(
  text: string,
  { from, to }: Completions,
  { term }: Completion,
): { text: string; caret: number } {
  const done = term.endsWith(':') ? term : `${term} `;
  const rest = text.slice(to).trimStart();
  return { text: text.slice(0, from) + done + rest, caret: from + done.length };
}
