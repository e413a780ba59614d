import type { FieldKey } from '#clients/fields.ts';
import { formatQuery, formatTerm, parseQuery, type Term } from './query-terms.ts';

const isChoice = (term: Term, field: FieldKey) =>
  term.field === field && !term.negated && !term.off && term.problem === null;

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
  const patterns = before?.patterns ?? [];
  const none = values.length === 0 && patterns.length === 0;
  const text = none ? '' : formatTerm({ field, values, patterns, negated: false });
  const parts = terms.map((term) => (term === before ? text : term.text));
  if (before === undefined) parts.push(text);
  return parts.filter((part) => part !== '').join(' ');
}

export function removeTerm(q: string, text: string): string {
  const terms = parseQuery(q);
  return formatQuery(terms.filter((term) => term.text !== text));
}

/** Puts another text in a term's place. */
export function replaceTerm(q: string, text: string, next: string): string {
  return parseQuery(q)
    .map((term) => (term.text === text ? next : term.text))
    .join(' ');
}

/** The term that keeps what this one hides, and the other way round. */
export function invertedText(text: string): string {
  const [off, rest] = text.startsWith('~') ? ['~', text.slice(1)] : ['', text];
  if (rest.startsWith('no:')) return `${off}has:${rest.slice(3)}`;
  if (rest.startsWith('has:')) return `${off}no:${rest.slice(4)}`;
  return off + (rest.startsWith('-') ? rest.slice(1) : `-${rest}`);
}

/** The same term without effect, or with it again. */
export const switchedText = (text: string): string => (text.startsWith('~') ? text.slice(1) : `~${text}`);
