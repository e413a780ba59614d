import { fold } from '#engine/fold.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { Term } from './terms.ts';

/** What the filter says about the values of one field, in the filter's own spelling. */
export interface Choice {
  /** Asked for: any of them. */
  readonly chosen: ReadonlySet<string>;
  /** Kept out. */
  readonly excluded: ReadonlySet<string>;
  /** Wildcards, which ask for or keep out more than they name. */
  readonly patterns: number;
}

/** A term about the field that has an effect: the only ones that an edit of the field changes. */
export const isAbout = (term: Term, field: FieldKey): boolean =>
  term.field === field && term.problem === null && !term.off;

export const termsAbout = (terms: readonly Term[], field: FieldKey): readonly Term[] =>
  terms.filter((term) => isAbout(term, field));

export function choiceOf(terms: readonly Term[], field: FieldKey): Choice {
  const own = termsAbout(terms, field);
  const valuesWhere = (negated: boolean) =>
    new Set(own.filter((term) => term.negated === negated).flatMap((term) => term.values));
  const patterns = own.reduce((sum, term) => sum + term.patterns.length, 0);
  return { chosen: valuesWhere(false), excluded: valuesWhere(true), patterns };
}

/** The distinct values of a field that has them, for edits.ts and writtenAs; a text field has none. */
export const valuesIn = (store: ColumnStore, field: FieldKey): readonly string[] =>
  FIELDS[field].kind === 'category' ? store.category(field).values : [];

/**
 * Does a text of the filter mean this value? A text that is a value means that one; any other means each value that differs
 * from it only in what fold makes equal, as the filter itself reads it (clauses.ts).
 * @param values the distinct values of the column; without them a text means itself alone
 */
export const means = (text: string, value: string, values: readonly string[]): boolean =>
  text === value || (values.length > 0 && fold(text) === fold(value) && !values.includes(text));

/** The values that the texts mean, and the texts that mean none of them. @param values as of means */
export function meantBy(texts: ReadonlySet<string>, values: readonly string[]): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const text of texts) {
    const found = values.includes(text) ? [] : values.filter((value) => means(text, value, values));
    for (const value of found.length === 0 ? [text] : found) meant.add(value);
  }
  return meant;
}

/** By field: the mark that only clients have which are not in the load. */
const ABSENT: Readonly<Partial<Record<FieldKey, string>>> = { change: 'gone', roster: 'missing' };

/** Whether a filter asks for clients that are not in the load; whoever asks for none of them sees none. */
export const asksForAbsent = (terms: readonly Term[]): boolean =>
  terms.some(({ field, values, patterns, negated, off, problem }) => {
    const mark = field === null ? undefined : ABSENT[field];
    if (mark === undefined || negated || off || problem !== null) return false;
    return patterns.length > 0 || values.some((value) => value.toLowerCase() === mark);
  });
