import { fold } from '#engine/fold.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { addressRange } from '#clients/address/ip-address.ts';
import { bareWord } from '#clients/address/bare-word.ts';
import { bareHex, macsIn } from '#clients/address/mac-address.ts';
import { macPatternTest, isMacPattern } from '#clients/address/mac-pattern.ts';
import { fieldNamed, nearest, noSuchField } from './field-names.ts';
import { asOperators, signsOf } from '#clients/look-alikes.ts';
import { type Pattern, patternTest } from './pattern.ts';
import { isUnit, timeRange, usageRange } from './ranges.ts';
import {
  closed,
  formatPattern,
  formatValue,
  formatWord,
  inQuotes,
  type ListedValue,
  listOf,
  tokensOf,
  wordOf,
} from './tokens.ts';

/** One condition of the filter text; all terms that are on must hold. */
export interface Term {
  /** Null for a plain word, an `any:` list, and a term whose field is not known. */
  readonly field: FieldKey | null;
  /** Whether it is an `any:` list, whose values are MACs, IPs, networks and whole names. */
  readonly list: boolean;
  /** A client must have any of these; '' is the empty value. */
  readonly values: readonly string[];
  /** Wildcards; a client that fits one of these also matches. */
  readonly patterns: readonly Pattern[];
  readonly negated: boolean;
  /** Switched off (`~ssid:Guest`): it stays in the filter without effect. */
  readonly off: boolean;
  /** The term in its canonical spelling. */
  readonly text: string;
  /** Why the term cannot be understood; such a term matches nothing. */
  readonly problem: string | null;
  /** The problem is only that the value is missing. Such a term has no effect, because it is still being typed. */
  readonly waits: boolean;
  /** Whether it is in the search box. The others are chips and come before the typed ones. */
  readonly typed: boolean;
}

/** Whether a term has an effect: it is switched on and understood. */
export const isOn = ({ off, problem }: Pick<Term, 'off' | 'problem'>): boolean => !off && problem === null;

/** Whether a term keeps what it names; a negated one hides it. */
export const isKeeping = (term: Pick<Term, 'off' | 'problem' | 'negated'>): boolean => isOn(term) && !term.negated;

/** Whether a term is a plain word that clients must have. */
export const isWord = (term: Omit<Term, 'values' | 'patterns' | 'text' | 'waits' | 'typed'>): boolean =>
  term.field === null && !term.list && isKeeping(term);

type TermShape = Pick<Term, 'field' | 'values' | 'negated'> & Partial<Pick<Term, 'patterns' | 'off' | 'list'>>;

const IS: Readonly<Record<string, readonly [FieldKey, string]>> = {
  online: ['status', 'Online'],
  offline: ['status', 'Offline'],
  wired: ['connection', 'Wired'],
  wireless: ['connection', 'Wireless'],
  random: ['macKind', 'Random'],
  new: ['firstSeen', 'new'],
};

/** What may stand before a colon in place of a field's name. */
export const OWN_NAMES = ['is', 'no', 'has', 'any'] as const;
export type OwnName = (typeof OWN_NAMES)[number];

/** Whether a name before a colon is none of a field, but one of the filter's own. */
export const isOwnName = (name: string): name is OwnName => OWN_NAMES.some((own) => own === name);

/** What may follow `is:`. */
export const FLAGS = Object.keys(IS);

/** `field:rest`, or a comparison, `usage>1GB`. */
const NAMED = /^([a-z][\w.-]*)([:：]|[!！][=＝]|≠|[<>＜＞][=＝]?|[≤≥]|[=＝])(.*)$/is;

/** The field's name, the operator in ASCII, and what follows it; null for a plain word. */
function namedParts(text: string): { readonly name: string; readonly operator: string; readonly rest: string } | null {
  const [, name, operator, rest] = NAMED.exec(text) ?? [];
  return name === undefined ? null : { name, operator: asOperators(operator), rest };
}

/** Whether `name:rest` may be a MAC or an IPv6 address, also one with a zone, which have colons too, and so is no field name. */
const isAddressLike = (name: string, rest: string) =>
  /^[0-9a-f]{1,4}$/i.test(name) && /^[0-9a-f:.*?/[\],;()-]*(?:%\w+)?$/i.test(bareWord(asOperators(rest)));

/** Whether a text is read as being about a field. A comparison without a colon is so only after a field's name. */
function isAboutField(text: string): boolean {
  const parts = namedParts(text);
  if (parts === null) return false;
  const { name, operator, rest } = parts;
  return operator === ':' ? !isAddressLike(name, rest) : fieldNamed(name) !== undefined;
}

const signOf = ({ off, negated }: Pick<TermShape, 'off' | 'negated'>) => (off ? '~' : '') + (negated ? '-' : '');

/** The canonical text of a term: parseQuery reads it as the same term. */
function formatTerm(term: TermShape): string {
  const { field, values, patterns = [] } = term;
  if (term.list === true) {
    return `${signOf(term)}any:${[...values.map((value) => formatValue(value, false)), ...patterns.map(formatPattern)].join(',')}`;
  }
  if (field === null) return signOf(term) + formatWord(values[0] ?? '', isAboutField);
  if (values.length === 1 && values[0] === '' && patterns.length === 0) {
    return `${term.off ? '~' : ''}${term.negated ? 'has' : 'no'}:${FIELDS[field].query}`;
  }
  if (field === 'firstSeen' && values.length === 1 && values[0] === 'new') return `${signOf(term)}is:new`;
  const ranges = FIELDS[field].kind === 'number';
  const spelled = (value: string) => (isKnown(field, value) ? formatValue(value, ranges) : inQuotes(value));
  const list = [...values.map(spelled), ...patterns.map(formatPattern)];
  return `${signOf(term)}${FIELDS[field].query}:${list.join(',')}`;
}

/**
 * Whether a field can have the value; true where its values are not known beforehand. A cell with several findings or changes shows
 * them with commas between, and its text is a value too.
 */
function isKnown(field: FieldKey, value: string): boolean {
  const known = FIELDS[field].values?.map(fold);
  return known === undefined || value.split(', ').every((one) => known.includes(fold(one)));
}

/** Why a field with known values cannot have this one, or null. */
function unknownValue(field: FieldKey, { text, pattern, quoted, wild }: ListedValue): string | null {
  const { values, others, query } = FIELDS[field];
  if (values === undefined || (others && quoted)) return null;
  if (wild ? values.some(patternTest(pattern)) : isKnown(field, text)) return null;
  const meant = nearest(text, values);
  const hints = [
    `${query}: knows ${values.join(', ')}.`,
    meant === null ? '' : ` Did you mean ${query}:${formatValue(meant, false)}?`,
    others ? ' Put any other value in quotes.' : '',
  ];
  return hints.join('');
}

/** Why the field cannot have the value, or null. */
function valueProblem(field: FieldKey, value: ListedValue): string | null {
  const { text, quoted, wild } = value;
  const { type, kind, query } = FIELDS[field];
  if (text === '') return null;
  if (type === 'usage') return usageRange(text) === null ? `${query}: takes >1GB, <=500MB, 10MB..2GB` : null;
  if (type === 'time') {
    const known = field === 'firstSeen' || text.toLowerCase() !== 'new';
    const range = known ? timeRange(text, { now: 0, spanStart: 0 }) : null;
    return range === null ? `${query}: takes <2h, >30d, today, 2026-11-01..2026-11-20` : null;
  }
  if (kind !== 'number' && !quoted && /^[<>=]/.test(asOperators(text[0]))) {
    return `${query}: knows no ${asOperators(text[0])}; it takes values, ${query}:a,b, or with wildcards, ${query}:a*`;
  }
  const unknown = unknownValue(field, value);
  if (unknown !== null) return unknown;
  if (type === 'mac') {
    const known = isWildMac({ text, wild }) ? macPatternTest(text) !== null : /^[0-9a-f]{1,12}$/.test(bareHex(text));
    return known ? null : `${query}: takes hex digits, * for any, ? for one, [1-4] for one of those`;
  }
  if (wild) return null;
  if (type === 'address' && addressRange(text) === null && !isAddressPiece(text)) {
    return `${query}: takes 10.1.2.3, 10.1., 10.1.0.0/16, 10.1.2.10-10.1.2.90, or the same of IPv6`;
  }
  return null;
}

const isWildMac = ({ text, wild }: Pick<ListedValue, 'text' | 'wild'>) => wild || /[?[\]]/.test(text);

/** Whether a text is a part of an address, which is looked for as text. */
const isAddressPiece = (text: string) => /^[0-9a-f.:]+$/i.test(text) && !/^\d+\.\d+\.\d+\.\d+$/.test(text);

type Signs = Pick<Term, 'negated' | 'off'>;

const REST = { list: false, values: [], patterns: [], problem: null, waits: false, typed: false } as const;

/** A term made of its parts. @param field null for a plain word or a list @param patterns wildcards beside the values */
export const termOf = (
  field: FieldKey | null,
  values: readonly string[],
  signs: Signs = { negated: false, off: false },
  patterns: readonly Pattern[] = [],
  list = false,
): Term => {
  const shape = { field, list, values, patterns, ...signs };
  return { ...REST, ...shape, text: formatTerm(shape) };
};

const problemOf = (token: string, signs: Signs, problem: string, field: FieldKey | null = null): Term => ({
  ...REST,
  ...signs,
  field,
  text: closed(token),
  problem,
});

function flagTerm(token: string, values: readonly ListedValue[], signs: Signs): Term {
  const names = values.map((value) => value.text.toLowerCase());
  const unknown = names.find((name) => !FLAGS.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, FLAGS);
    return problemOf(
      token,
      signs,
      `is: knows ${FLAGS.join(', ')}${meant === null ? '' : `. Did you mean is:${meant}?`}`,
    );
  }
  const flags = names.map((name) => IS[name]);
  const [[field]] = flags;
  if (flags.some((flag) => flag[0] !== field)) {
    return problemOf(token, signs, 'is: takes one of these at a time; for both write is:online is:wired');
  }
  const term = termOf(
    field,
    flags.map(([, value]) => value),
    signs,
  );
  return { ...term, text: `${signOf(signs)}is:${names.join(',')}` };
}

/** The term of listed values, some of which are wildcards. @param field null for an `any:` list */
function listedTerm(
  field: FieldKey | null,
  listed: readonly ListedValue[],
  signs: Signs,
  isWild: (value: ListedValue) => boolean,
): Term {
  const isPattern = (value: ListedValue) => value.text !== '' && isWild(value);
  const values = listed.flatMap((value) => (isPattern(value) ? [] : value.text));
  const patterns = listed.flatMap((value) => (isPattern(value) ? value.pattern : []));
  return termOf(field, values, signs, patterns, field === null);
}

function emptyTerm(name: 'no' | 'has', token: string, values: readonly ListedValue[], signs: Signs): Term {
  if (values.length > 1) return problemOf(token, signs, `${name}: takes one field: ${name}:name`);
  const field = fieldNamed(values[0].text);
  if (field === undefined) return problemOf(token, signs, noSuchField(values[0].text));
  return termOf(field, [''], { ...signs, negated: signs.negated !== (name === 'has') });
}

function fieldTerm(field: FieldKey, token: string, listed: readonly ListedValue[], signs: Signs): Term {
  const { type, kind } = FIELDS[field];
  // In ranges and addresses every look-alike stands for an operator.
  const values =
    kind === 'number' || type === 'address' || type === 'mac'
      ? listed.map((one) => ({ ...one, text: asOperators(one.text), pattern: asOperators(one.pattern) }))
      : listed;
  if (
    type === 'usage' &&
    values.some(({ text }, i) => i > 0 && /^\d+ *[a-z]/i.test(text) && /\d$/.test(values[i - 1].text))
  ) {
    return problemOf(token, signs, `${FIELDS[field].query}: takes a decimal point, >1.5GB`, field);
  }
  for (const value of values) {
    const problem = valueProblem(field, value);
    if (problem !== null) return problemOf(token, signs, problem, field);
  }
  const isWild = type === 'mac' ? isWildMac : ({ wild }: ListedValue) => wild && kind !== 'number';
  return listedTerm(field, values, signs, isWild);
}

type TermReader = (token: string, values: readonly ListedValue[], signs: Signs) => Term;

/** How the filter's own names read what follows their colon. */
const OWN_READERS: Readonly<Record<OwnName, TermReader>> = {
  is: flagTerm,
  no: (...read) => emptyTerm('no', ...read),
  has: (...read) => emptyTerm('has', ...read),
  any: (_, values, signs) => listedTerm(null, values, signs, ({ wild }) => wild),
};

function parseToken(token: string): Term | null {
  const { off, negated, body } = signsOf(token);
  const signs = { negated, off };
  const spelled = signOf(signs) + body;
  const parts = namedParts(body);
  if (parts === null || !isAboutField(body)) {
    const word = wordOf(body);
    return word === '' ? null : wordTerm(word, signs);
  }
  const { name, operator, rest } = parts;
  const field = fieldNamed(name);
  const flipped = operator === '!=' ? { ...signs, negated: !negated } : signs;
  const values = listOf(/[<>]/.test(operator) ? operator + rest : rest);
  const folded = name.toLowerCase();
  const read: TermReader | undefined = isOwnName(folded)
    ? OWN_READERS[folded]
    : field && ((...of) => fieldTerm(field, ...of));
  if (read === undefined) return problemOf(spelled, signs, noSuchField(name));
  if (values.length === 0 || (!values[0].quoted && /^[<>=]+$/.test(asOperators(values[0].text)))) {
    return {
      ...problemOf(spelled, signs, `${folded}: needs a value, without a blank before it`, field ?? null),
      waits: true,
    };
  }
  return read(spelled, values, flipped);
}

/** `10.1.*` as a prefix, `10.1.`; null for any other word. */
const addressPrefix = (word: string): string | null => /^((?:\d{1,3}\.){1,3})\*$/.exec(word)?.[1] ?? null;

/** The term of a plain word; a MAC or an IP with a wildcard gets its field. */
function wordTerm(word: string, signs: Signs): Term {
  if (isMacPattern(word)) return termOf('mac', [], signs, [word]);
  const prefix = addressPrefix(word);
  if (prefix !== null) return termOf('ip', [prefix], signs);
  const macs = macsIn(word) ?? [];
  return macs.length > 1 ? termOf('mac', macs, signs) : termOf(null, [word], signs);
}

/** Joins MACs side by side to a list, because no client has two. */
function withMacLists(terms: readonly Term[]): readonly Term[] {
  const merged: Term[] = [];
  let run: string[] = [];
  for (const term of terms) {
    const macs = isWord(term) ? macsIn(term.values[0]) : null;
    run = macs === null ? [] : [...run, ...macs];
    if (run.length > 1) merged.pop();
    merged.push(run.length > 1 ? termOf('mac', [...new Set(run)]) : term);
  }
  return merged;
}

/** Reads a filter text. It never throws: what cannot be understood becomes a term with a problem. */
export function parseQuery(text: string): readonly Term[] {
  const tokens = tokensOf(text).map(({ token }) => token);
  const isSplit = (i: number) => i > 0 && i < tokens.length && isUnit(tokens[i]) && lacksUnit(tokens[i - 1]);
  const read = (token: string, i: number) => parseToken(isSplit(i + 1) ? token + tokens[i + 1] : token);
  return withMacLists(tokens.flatMap((token, i) => (isSplit(i) ? [] : (read(token, i) ?? []))));
}

/** Whether a token is an amount of data without its unit, `usage:>1.5`; cells write the unit behind a blank. */
const lacksUnit = (token: string): boolean =>
  /[<>:=.\d]\d$/.test(token) &&
  FIELDS[fieldNamed(namedParts(signsOf(token).body)?.name ?? '') ?? 'id'].type === 'usage';

/** The text of a filter, which parseQuery reads as the same terms. */
export function formatQuery(terms: readonly Term[]): string {
  return terms.map((term) => term.text).join(' ');
}

/** Letters, about 9,000 MACs: the server accepts 128 kB of address and headers. */
const LONGEST_IN_LINK = 120_000;

/** Whether an address with the filter would be refused when it is opened. */
export const isTooLongForLink = (terms: readonly Term[]): boolean => formatQuery(terms).length > LONGEST_IN_LINK;
