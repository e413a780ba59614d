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
 * By value: how the filter spells it. A text that is a value means that one; any other means each value that differs from
 * it by case alone, as the filter itself reads it (clauses.ts).
 * @param values the distinct values of the column
 */
export function writtenAs(texts: ReadonlySet<string>, values: readonly string[]): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const text of texts) {
    const folded = text.toLowerCase();
    const found = values.includes(text) ? [text] : values.filter((value) => value.toLowerCase() === folded);
    for (const value of found.length === 0 ? [text] : found) spelled.set(value, text);
  }
  return spelled;
}
