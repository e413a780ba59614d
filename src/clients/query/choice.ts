import { fold } from '#engine/fold.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { isKeeping, isOn, type Term } from './terms.ts';

/** What the filter says about the values of one field, as the filter spells them. */
export interface Choice {
  /** Rows with any of these are kept. */
  readonly chosen: ReadonlySet<string>;
  /** Rows with any of these are hidden. */
  readonly excluded: ReadonlySet<string>;
  /** How many wildcards keep or hide further values. */
  readonly patterns: number;
}

/** Whether a term is about the field and has an effect. Edits of the field change only such terms. */
export const isAbout = (term: Term, field: FieldKey): boolean => term.field === field && isOn(term);

/** The terms about a field that have an effect. */
export const termsAbout = (terms: readonly Term[], field: FieldKey): readonly Term[] =>
  terms.filter((term) => isAbout(term, field));

/** What the filter says about the values of a field. */
export function choiceOf(terms: readonly Term[], field: FieldKey): Choice {
  const own = termsAbout(terms, field);
  const valuesWhere = (negated: boolean) =>
    new Set(own.filter((term) => term.negated === negated).flatMap((term) => term.values));
  const patterns = own.reduce((sum, term) => sum + term.patterns.length, 0);
  return { chosen: valuesWhere(false), excluded: valuesWhere(true), patterns };
}

/** The distinct values of a category field, for edits.ts and means; a text field has none. */
export const valuesIn = (store: ColumnStore, field: FieldKey): readonly string[] =>
  FIELDS[field].kind === 'category' ? store.category(field).values : [];

/**
 * Whether a text of the filter means this value. A text that is a value of the column means that value; any other means each value
 * that fold makes equal to it, as in clauses.ts.
 * @param values the distinct values of the column; without them a text means itself alone
 */
export const means = (text: string, value: string, values: readonly string[]): boolean =>
  text === value || (values.length > 0 && fold(text) === fold(value) && !values.includes(text));

/** The values that the texts mean, and those texts that mean none of them. @param values see means */
export function meantBy(texts: ReadonlySet<string>, values: readonly string[]): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const text of texts) {
    const found = values.includes(text) ? [] : values.filter((value) => means(text, value, values));
    for (const value of found.length === 0 ? [text] : found) meant.add(value);
  }
  return meant;
}

/** By field: the value that only absent clients have, which are not in the load. */
const ABSENT: Readonly<Partial<Record<FieldKey, string>>> = { change: 'gone', roster: 'missing' };

/** Whether a filter asks for absent clients; without it none are listed. */
export const asksForAbsent = (terms: readonly Term[]): boolean =>
  terms.filter(isKeeping).some(({ field, values, patterns }) => {
    const mark = field === null ? undefined : ABSENT[field];
    if (mark === undefined) return false;
    return patterns.length > 0 || values.some((value) => value.toLowerCase() === mark);
  });
