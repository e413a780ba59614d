import type { FieldKey } from '#clients/fields.ts';
import { choiceOf, isAbout, means, termsAbout } from './choice.ts';
import { formatQuery, type Term, termOf } from './terms.ts';

/**
 * A change of the filter. Every gesture (facet, chart mark, value menu, details, chip, palette, finding) uses one of those
 * below, so that the same gesture gives the same terms wherever it is made.
 */
export type Edit = (terms: readonly Term[]) => readonly Term[];

/** A new term stands before what was typed and before the plain words, so that the search box keeps its text. */
function inserted(terms: readonly Term[], term: Term): readonly Term[] {
  const at = terms.findIndex(({ typed, field, list }) => typed || (field === null && !list));
  return at < 0 ? [...terms, term] : terms.toSpliced(at, 0, term);
}

/** The term with other values, where it stands; null when none is left. */
function withValues(term: Term, field: FieldKey, values: readonly string[]): Term | null {
  if (values.length + term.patterns.length === 0) return null;
  return { ...termOf(field, values, { negated: term.negated, off: false }, term.patterns), typed: term.typed };
}

/** Takes the spellings of a value out of the field's terms of that sign; a term goes with its last value. */
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

/** Puts the value into the field's first term of that sign, or into a new one. */
function including(terms: readonly Term[], field: FieldKey, value: string, negated: boolean): readonly Term[] {
  const home = terms.find((term) => isAbout(term, field) && term.negated === negated);
  if (home === undefined) return inserted(terms, termOf(field, [value], { negated, off: false }));
  return terms.map((term) => (term === home ? (withValues(home, field, [...home.values, value]) ?? term) : term));
}

/** How the terms of that sign spell the value: none where they don't name it. */
function spellingsIn(
  terms: readonly Term[],
  field: FieldKey,
  value: string,
  { negated, values }: { readonly negated: boolean; readonly values: readonly string[] },
): readonly string[] {
  const { chosen, excluded } = choiceOf(terms, field);
  return [...(negated ? excluded : chosen)].filter((text) => means(text, value, values));
}

/** How a gesture's value is looked up: the column's distinct values, by which `ssid:guest` is known as a tick on Guest. */
type ValueEdit = (field: FieldKey, value: string, values?: readonly string[]) => Edit;

/**
 * The value goes into the terms of one sign and, however it is spelled there, out of those of the other.
 * @param toggles a value that is in them already goes out again; else nothing changes
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

/** Ticks a value, or takes the tick off; an excluded value that is ticked is excluded no more. */
export const tickValue = intoTerms(false, true);

/** Keeps a value out, or lets it in again; a tick on it goes. */
export const excludeValue = intoTerms(true, true);

/** "Filter for": ticks the value unless it is ticked. */
export const filterFor = intoTerms(false, false);

/** "Filter out": excludes the value unless it is excluded. */
export const filterOut = intoTerms(true, false);

/** All terms about the field become this one, where the first of them stood; null frees the field. */
function replacedField(terms: readonly Term[], field: FieldKey, term: Term | null): readonly Term[] {
  const first = terms.find((one) => isAbout(one, field));
  if (first === undefined) return term === null ? terms : inserted(terms, term);
  return terms.flatMap((one) => {
    if (one === first) return term === null ? [] : { ...term, typed: first.typed };
    return isAbout(one, field) ? [] : one;
  });
}

/** This value and no other of the field; asked again, the field is free. */
export const onlyValue =
  (field: FieldKey, value: string): Edit =>
  (terms) => {
    const term = termOf(field, [value]);
    const own = termsAbout(terms, field);
    return replacedField(terms, field, own.length === 1 && own[0].text === term.text ? null : term);
  };

/** The field holds to any of these ranges (as ranges.ts reads them) and to nothing else; none, or '', frees it. */
export const setRange =
  (field: FieldKey, ...ranges: readonly string[]): Edit =>
  (terms) =>
    replacedField(terms, field, ranges.join('') === '' ? null : termOf(field, ranges));

/** The fields are free again. */
export const clearFields =
  (...fields: readonly FieldKey[]): Edit =>
  (terms) =>
    terms.filter((term) => !fields.some((field) => isAbout(term, field)));

/** @param text of the term or terms to take off */
export const removeTerms =
  (...texts: readonly string[]): Edit =>
  (terms) =>
    terms.filter((term) => !texts.includes(term.text));

/** The whole filter is off. */
export const clearFilter: Edit = () => [];

/** In place of the whole filter. */
export const showOnly =
  (next: readonly Term[]): Edit =>
  () =>
    next;

/** Beside what is there, before what was typed; a term that is there already is not put in twice. */
export const addTerms =
  (added: readonly Term[]): Edit =>
  (terms) =>
    added.reduce((all, term) => (all.some(({ text }) => text === term.text) ? all : inserted(all, term)), terms);

const changedTerm =
  (text: string, change: (term: Term) => Term): Edit =>
  (terms) =>
    terms.map((term) => (term.text === text ? change(term) : term));

/** `-` before a text, after the `~` of one that is switched off, or taken away; `no:` and `has:` are each other's negation. */
function invertedText(text: string): string {
  const [off, rest] = text.startsWith('~') ? ['~', text.slice(1)] : ['', text];
  if (rest.startsWith('no:')) return `${off}has:${rest.slice(3)}`;
  if (rest.startsWith('has:')) return `${off}no:${rest.slice(4)}`;
  return off + (rest.startsWith('-') ? rest.slice(1) : `-${rest}`);
}

/** Keeps what the term hides, and the other way round. */
export const invertTerm = (text: string): Edit =>
  changedTerm(text, (term) => ({ ...term, negated: !term.negated, text: invertedText(term.text) }));

/** The same term without effect, or with it again. */
export const switchTerm = (text: string): Edit =>
  changedTerm(text, (term) => ({ ...term, off: !term.off, text: term.off ? term.text.slice(1) : `~${term.text}` }));

/** Takes terms into the search box, behind what stands there. */
const intoBox =
  (isWanted: (term: Term) => boolean): Edit =>
  (terms) => {
    const moved = (term: Term) => !term.typed && isWanted(term);
    return [...terms.filter((term) => !moved(term)), ...terms.filter(moved).map((term) => ({ ...term, typed: true }))];
  };

/** Takes a term into the search box, where it can be edited. */
export const takeIntoBox = (text: string): Edit => intoBox((term) => term.text === text);

/** Takes the whole filter into the search box. */
export const takeAllIntoBox: Edit = intoBox(() => true);

/** What stands in the search box becomes these terms. */
export const setTyped =
  (typed: readonly Term[]): Edit =>
  (terms) => [...terms.filter((term) => !term.typed), ...typed.map((term) => ({ ...term, typed: true }))];

/** Equal filters, wherever their terms stand. */
export const sameFilter = (a: readonly Term[], b: readonly Term[]): boolean =>
  a === b || formatQuery(a) === formatQuery(b);
