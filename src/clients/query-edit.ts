import type { FieldKey } from './fields.ts';
import { formatQuery, formatTerm, parseQuery, type Term } from './query-terms.ts';

const isChoice = (term: Term, field: FieldKey) => term.field === field && !term.negated && term.problem === null;

/** The values that the text asks for in a field. */
export function selectedValues(q: string, field: FieldKey): ReadonlySet<string> {
  return new Set(
    parseQuery(q)
      .filter((term) => isChoice(term, field))
      .flatMap((term) => term.values),
  );
}

/** Ticks or unticks a value: values of one field stand in one term, which goes with its last value. */
export function toggleValue(q: string, field: FieldKey, value: string): string {
  const terms = parseQuery(q);
  const before = terms.find((term) => isChoice(term, field));
  const old = before?.values ?? [];
  const values = old.includes(value) ? old.filter((other) => other !== value) : [...old, value];
  const text = values.length === 0 ? '' : formatTerm({ field, values, negated: false });
  const parts = terms.map((term) => (term === before ? text : term.text));
  if (before === undefined) parts.push(text);
  return parts.filter((part) => part !== '').join(' ');
}

export function removeTerm(q: string, text: string): string {
  const terms = parseQuery(q);
  return formatQuery(terms.filter((term) => term.text !== text));
}

export const clearTerms = (): string => '';
