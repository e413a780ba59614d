import type { FieldKey } from '#clients/fields.ts';
import type { Pattern } from './query-pattern.ts';
import { formatTerm, parseQuery, type Term } from './query-terms.ts';

/** What the filter text says about the values of one field, in the text's own spelling. */
export interface Choice {
  /** Asked for: any of them. */
  readonly chosen: ReadonlySet<string>;
  /** Kept out. */
  readonly excluded: ReadonlySet<string>;
  /** Wildcards, which ask for or keep out more than they name. */
  readonly patterns: number;
}

const isOf = (term: Term, field: FieldKey) => term.field === field && term.problem === null && !term.off;

export function choiceOf(terms: readonly Term[], field: FieldKey): Choice {
  const own = terms.filter((term) => isOf(term, field));
  const valuesWhere = (negated: boolean) =>
    new Set(own.filter((term) => term.negated === negated).flatMap((term) => term.values));
  const patterns = own.reduce((sum, term) => sum + term.patterns.length, 0);
  return { chosen: valuesWhere(false), excluded: valuesWhere(true), patterns };
}

/** The part of the filter text that is about the field; equal texts mean equal choices. */
export const textAbout = (terms: readonly Term[], field: FieldKey): string =>
  terms
    .filter((term) => isOf(term, field))
    .map((term) => term.text)
    .join(' ');

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

const textOf = (
  field: FieldKey,
  values: readonly string[],
  negated: boolean,
  patterns: readonly Pattern[] = [],
): string => (values.length + patterns.length === 0 ? '' : formatTerm({ field, values, patterns, negated }));

/** A new term stands after the field terms that lead the text, so that typed words stay together at its end. */
function inserted(terms: readonly Term[], text: string): string {
  const word = terms.findIndex((term) => term.field === null);
  const at = word < 0 ? terms.length : word;
  const texts = terms.map((term) => term.text);
  return joined([...texts.slice(0, at), text, ...texts.slice(at)]);
}

/** All that the text says about the field becomes this one piece of text, where the first such term stood. */
function replaceField(q: string, field: FieldKey, text: string): string {
  const terms = parseQuery(q);
  const first = terms.findIndex((term) => isOf(term, field));
  if (first < 0) return inserted(terms, text);
  return joined(terms.map((term, index) => (index === first ? text : isOf(term, field) ? '' : term.text)));
}

/** Takes the value out of the field's terms of that sign; a term goes with its last value. */
function without(q: string, field: FieldKey, value: string, negated: boolean): string {
  return joined(
    parseQuery(q).map((term) =>
      isOf(term, field) && term.negated === negated && term.values.includes(value)
        ? textOf(
            field,
            term.values.filter((other) => other !== value),
            negated,
            term.patterns,
          )
        : term.text,
    ),
  );
}

/** Puts the value into the field's first term of that sign, or into a new one. */
function including(q: string, field: FieldKey, value: string, negated: boolean): string {
  const terms = parseQuery(q);
  const home = terms.find((term) => isOf(term, field) && term.negated === negated);
  if (home === undefined) return inserted(terms, textOf(field, [value], negated));
  return joined(
    terms.map((term) => (term === home ? textOf(field, [...home.values, value], negated, home.patterns) : term.text)),
  );
}

/** Ticks a value, or takes the tick off; an excluded value that is ticked is excluded no more. */
export function tickValue(q: string, field: FieldKey, value: string): string {
  if (choiceOf(parseQuery(q), field).chosen.has(value)) return without(q, field, value, false);
  return including(without(q, field, value, true), field, value, false);
}

/** This value and no other of the field; asked again, the field is free. */
export function onlyValue(q: string, field: FieldKey, value: string): string {
  const text = textOf(field, [value], false);
  const own = parseQuery(q).filter((term) => isOf(term, field));
  return replaceField(q, field, own.length === 1 && own[0].text === text ? '' : text);
}

/** Keeps a value out, or lets it in again; a tick on it goes. */
export function excludeValue(q: string, field: FieldKey, value: string): string {
  if (choiceOf(parseQuery(q), field).excluded.has(value)) return without(q, field, value, true);
  return including(without(q, field, value, false), field, value, true);
}

/** The field holds to this range and nothing else; '' frees it. */
export const setRange = (q: string, field: FieldKey, range: string): string =>
  replaceField(q, field, range === '' ? '' : textOf(field, [range], false));

/** The field is free again. */
export const clearField = (q: string, field: FieldKey): string => replaceField(q, field, '');
