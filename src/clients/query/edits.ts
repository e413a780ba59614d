import type { FieldKey } from '#clients/fields.ts';
import { choiceOf, isAbout, means, termsAbout } from './choice.ts';
import { formatQuery, type Term, termOf } from './terms.ts';

/**
 * A change of the filter. Every gesture (facet, chart mark, value menu, details, chip, palette, finding) uses one of the edits
 * below, so the same gesture gives the same terms wherever it is made.
 */
export type Edit = (terms: readonly Term[]) => readonly Term[];

/** Inserts a term before typed terms and plain words, so that the search box keeps its text. */
function inserted(terms: readonly Term[], term: Term): readonly Term[] {
  const at = terms.findIndex(({ typed, field, list }) => typed || (field === null && !list));
  return at < 0 ? [...terms, term] : terms.toSpliced(at, 0, term);
}

/** The term with other values; null when neither values nor patterns are left. */
function withValues(term: Term, field: FieldKey, values: readonly string[]): Term | null {
  if (values.length + term.patterns.length === 0) return null;
  return { ...termOf(field, values, { negated: term.negated, off: false }, term.patterns), typed: term.typed };
}

/** Removes the spellings of a value from the field's terms of that sign, and terms without values. */
const without = (
  terms: readonly Term[],
  field: FieldKey,
  spellings: readonly string[],
  negated: boolean,
): readonly Term[] =>
  terms.flatMap((term) =>
    isAbout(term, field) && term.negated === negated && term.values.some((value) => spellings.includes(value))
      ? (withValues(
          term,
          field,
          term.values.filter((value) => !spellings.includes(value)),
        ) ?? [])
      : term,
  );

/** Adds the value to the field's first term of that sign, or a new term. */
function including(terms: readonly Term[], field: FieldKey, value: string, negated: boolean): readonly Term[] {
  const home = terms.find((term) => isAbout(term, field) && term.negated === negated);
  if (home === undefined) return inserted(terms, termOf(field, [value], { negated, off: false }));
  return terms.map((term) => (term === home ? (withValues(home, field, [...home.values, value]) ?? term) : term));
}

/** The spellings of the value in the field's terms of that sign. */
function spellingsIn(
  terms: readonly Term[],
  field: FieldKey,
  value: string,
  { negated, values }: { readonly negated: boolean; readonly values: readonly string[] },
): readonly string[] {
  const { chosen, excluded } = choiceOf(terms, field);
  return [...(negated ? excluded : chosen)].filter((text) => means(text, value, values));
}

/** An edit of one value. @param values the column's distinct values, by which `ssid:guest` counts as Guest being ticked */
type ValueEdit = (field: FieldKey, value: string, values?: readonly string[]) => Edit;

/**
 * Adds the value to the terms of one sign and removes it from those of the other.
 * @param toggles whether a value that is in them already is removed; otherwise nothing changes
 */
const intoTerms =
  (negated: boolean, toggles: boolean): ValueEdit =>
  (field, value, values = []) =>
  (terms) => {
    const spelled = spellingsIn(terms, field, value, { negated, values });
    if (spelled.length > 0) return toggles ? without(terms, field, spelled, negated) : terms;
    const opposite = spellingsIn(terms, field, value, { negated: !negated, values });
    return including(without(terms, field, opposite, !negated), field, value, negated);
  };

/** Ticks a value or unticks it; ticking ends its exclusion. */
export const tickValue = intoTerms(false, true);

/** Excludes a value or ends its exclusion; excluding unticks it. */
export const excludeValue = intoTerms(true, true);

/** "Filter for": ticks the value unless it is ticked. */
export const filterFor = intoTerms(false, false);

/** "Filter out": excludes the value unless it is excluded. */
export const filterOut = intoTerms(true, false);

/** Replaces all terms about the field by one, in the place of the first; null removes them. */
function replacedField(terms: readonly Term[], field: FieldKey, term: Term | null): readonly Term[] {
  const first = terms.find((one) => isAbout(one, field));
  if (first === undefined) return term === null ? terms : inserted(terms, term);
  return terms.flatMap((one) => {
    if (one === first) return term === null ? [] : { ...term, typed: first.typed };
    return isAbout(one, field) ? [] : one;
  });
}

/** Keeps only this value of the field; done again, it removes all terms about the field. */
export const onlyValue =
  (field: FieldKey, value: string): Edit =>
  (terms) => {
    const term = termOf(field, [value]);
    const own = termsAbout(terms, field);
    return replacedField(terms, field, own.length === 1 && own[0].text === term.text ? null : term);
  };

/** Sets the field to any of these ranges (as ranges.ts reads them), replacing its other terms; none, or '', removes them. */
export const setRange =
  (field: FieldKey, ...ranges: readonly string[]): Edit =>
  (terms) =>
    replacedField(terms, field, ranges.join('') === '' ? null : termOf(field, ranges));

/** Removes all terms about the fields. */
export const clearFields =
  (...fields: readonly FieldKey[]): Edit =>
  (terms) =>
    terms.filter((term) => !fields.some((field) => isAbout(term, field)));

/** Removes terms. @param texts of the terms */
export const removeTerms =
  (...texts: readonly string[]): Edit =>
  (terms) =>
    terms.filter((term) => !texts.includes(term.text));

/** Removes all terms. */
export const clearFilter: Edit = () => [];

/** Replaces the whole filter. */
export const showOnly =
  (next: readonly Term[]): Edit =>
  () =>
    next;

/** Adds terms before typed ones; a term that is there already is not added again. */
export const addTerms =
  (added: readonly Term[]): Edit =>
  (terms) =>
    added.reduce((all, term) => (all.some(({ text }) => text === term.text) ? all : inserted(all, term)), terms);

const changedTerm =
  (text: string, change: (term: Term) => Term): Edit =>
  (terms) =>
    terms.map((term) => (term.text === text ? change(term) : term));

/** Adds or removes the `-` of a term's text, which stands after a `~`; `no:` and `has:` negate each other. */
function invertedText(text: string): string {
  const [off, rest] = text.startsWith('~') ? ['~', text.slice(1)] : ['', text];
  if (rest.startsWith('no:')) return `${off}has:${rest.slice(3)}`;
  if (rest.startsWith('has:')) return `${off}no:${rest.slice(4)}`;
  return off + (rest.startsWith('-') ? rest.slice(1) : `-${rest}`);
}

/** Negates a term: what it hid is kept, and the reverse. */
export const invertTerm = (text: string): Edit =>
  changedTerm(text, (term) => ({ ...term, negated: !term.negated, text: invertedText(term.text) }));

/** Switches a term off or on again. */
export const switchTerm = (text: string): Edit =>
  changedTerm(text, (term) => ({ ...term, off: !term.off, text: term.off ? term.text.slice(1) : `~${term.text}` }));

/** Moves terms into the search box, behind its text. */
const intoBox =
  (isWanted: (term: Term) => boolean): Edit =>
  (terms) => {
    const moved = (term: Term) => !term.typed && isWanted(term);
    return [...terms.filter((term) => !moved(term)), ...terms.filter(moved).map((term) => ({ ...term, typed: true }))];
  };

/** Moves a term into the search box, where it can be edited. */
export const takeIntoBox = (text: string): Edit => intoBox((term) => term.text === text);

/** Moves the whole filter into the search box. */
export const takeAllIntoBox: Edit = intoBox(() => true);

/** Replaces the terms of the search box. */
export const setTyped =
  (typed: readonly Term[]): Edit =>
  (terms) => [...terms.filter((term) => !term.typed), ...typed.map((term) => ({ ...term, typed: true }))];

/** Whether two filters are equal, whether their terms are typed or chips. */
export const sameFilter = (a: readonly Term[], b: readonly Term[]): boolean =>
  a === b || formatQuery(a) === formatQuery(b);
