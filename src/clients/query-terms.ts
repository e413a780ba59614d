import { FIELD_KEYS, type FieldKey, FIELDS } from './fields.ts';
import { timeRange, usageRange } from './query-ranges.ts';

/** One condition of the filter text; all terms must hold. */
export interface Term {
  /** Null: a plain word that may be in any searched field. */
  readonly field: FieldKey | null;
  /** Any of them; '' is the empty value. */
  readonly values: readonly string[];
  readonly negated: boolean;
  /** The term in its canonical spelling. */
  readonly text: string;
  /** Why the term cannot be understood; such a term matches nothing. */
  readonly problem: string | null;
}

const BY_QUERY_NAME = new Map<string, FieldKey>(FIELD_KEYS.map((key) => [FIELDS[key].query, key]));

const IS: Readonly<Record<string, readonly [FieldKey, string]>> = {
  online: ['status', 'Online'],
  offline: ['status', 'Offline'],
  wired: ['connection', 'Wired'],
  wireless: ['connection', 'Wireless'],
  random: ['macKind', 'Random'],
};

/** A run without blanks in which quoted parts may hold anything; a quote left open runs to the end. */
const TOKEN = /(?:"(?:[^"\\]|\\.)*(?:"|$)|[^\s"])+/g;
const PIECE = /"((?:[^"\\]|\\.)*)(?:"|$)|([^",]+)|(,)/g;

const quoted = (value: string) =>
  value === '' || /[\s",\\:]/.test(value) || value.startsWith('-')
    ? `"${value.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`
    : value;

const unescape = (text: string) => text.replaceAll(/\\(.)/gs, '$1');

function listOf(text: string): string[] {
  const values: string[] = [];
  let current: string | null = null;
  for (const [, inQuotes, plain, comma] of text.matchAll(PIECE)) {
    if (comma !== undefined) {
      if (current !== null) values.push(current);
      current = null;
    } else current = (current ?? '') + (plain ?? unescape(inQuotes ?? ''));
  }
  if (current !== null) values.push(current);
  return values;
}

/** The canonical text: what parseQuery makes of it is the same term again. */
export function formatTerm(term: Pick<Term, 'field' | 'values' | 'negated'>): string {
  const sign = term.negated ? '-' : '';
  if (term.field === null) return sign + quoted(term.values[0]);
  const values = term.values.map((value) => (/[\s",\\]/.test(value) || value === '' ? quoted(value) : value));
  return `${sign}${FIELDS[term.field].query}:${values.join(',')}`;
}

const termOf = (field: FieldKey | null, values: readonly string[], negated: boolean): Term => ({
  field,
  values,
  negated,
  text: formatTerm({ field, values, negated }),
  problem: null,
});

/** Numbers and times take ranges; the other fields any text. */
function isRange(field: FieldKey, value: string): boolean {
  const { type } = FIELDS[field];
  if (type === 'usage') return usageRange(value) !== null;
  return type !== 'time' || timeRange(value, 0) !== null;
}

const rangeHelp = (field: FieldKey) =>
  FIELDS[field].type === 'usage'
    ? `${FIELDS[field].query}: takes >1GB, <=500MB, 10MB..2GB`
    : `${FIELDS[field].query}: takes <2h, >30d, 2026-11-01..2026-11-20`;

const problemOf = (text: string, problem: string): Term => ({ field: null, values: [], negated: false, text, problem });

function parseToken(token: string): Term {
  const negated = token.startsWith('-') && token.length > 1;
  const body = negated ? token.slice(1) : token;
  const match = /^([a-z][a-z0-9]*):(.*)$/is.exec(body);
  // A MAC or an IPv6 address has colons too: only what no hex digits could be is a field name.
  if (match === null || (/^[0-9a-f]{1,4}$/i.test(match[1]) && /^[0-9a-f:.*?[\]-]*$/i.test(match[2]))) {
    return termOf(null, [listOf(body).join(',')], negated);
  }
  const name = match[1].toLowerCase();
  const values = listOf(match[2]);
  if (values.length === 0) return problemOf(token, `${name}: needs a value`);
  if (name === 'is') {
    const flag = IS[values[0].toLowerCase()];
    if (flag === undefined) return problemOf(token, `is: knows ${Object.keys(IS).join(', ')}`);
    return termOf(flag[0], [flag[1]], negated);
  }
  if (name === 'no' || name === 'has') {
    const field = BY_QUERY_NAME.get(values[0].toLowerCase());
    if (field === undefined) return problemOf(token, `There is no field ${values[0]}`);
    return termOf(field, [''], negated !== (name === 'has'));
  }
  const field = BY_QUERY_NAME.get(name);
  if (field === undefined) return problemOf(token, `There is no field ${name}`);
  if (values.some((value) => value !== '' && !isRange(field, value))) return problemOf(token, rangeHelp(field));
  return termOf(field, values, negated);
}

/** Never throws; what cannot be understood is a term with a problem. */
export function parseQuery(text: string): readonly Term[] {
  return (text.match(TOKEN) ?? []).map(parseToken);
}

export function formatQuery(terms: readonly Term[]): string {
  return terms.map((term) => term.text).join(' ');
}
