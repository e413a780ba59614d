import type { FieldKey } from '#clients/fields.ts';
import { removeTerm, toggleValue } from '#clients/query/query-edit.ts';
import { formatQuery, parseQuery } from '#clients/query/query-terms.ts';

/** The one filter text in two parts: what was ticked or clicked stands first, then what stands in the search box. */
export interface FilterText {
  readonly clicked: string;
  readonly typed: string;
}

export const wholeText = ({ clicked, typed }: FilterText): string =>
  clicked === '' || typed === '' ? clicked + typed : `${clicked} ${typed}`;

/** Cuts a text where it was cut before, if it still ends so; else after its leading terms about fields. */
export function splitText(q: string, lastTyped: string): FilterText {
  if (lastTyped !== '' && (q === lastTyped || q.endsWith(` ${lastTyped}`))) {
    return { clicked: q.slice(0, q.length - lastTyped.length).trimEnd(), typed: lastTyped };
  }
  const terms = parseQuery(q);
  const firstWord = terms.findIndex((term) => term.field === null || term.problem !== null);
  const cut = firstWord < 0 ? terms.length : firstWord;
  return { clicked: formatQuery(terms.slice(0, cut)), typed: formatQuery(terms.slice(cut)) };
}

const has = (text: string, term: string) => parseQuery(text).some((one) => one.text === term);

/** Changes the part or parts in which a term stands; the other part stays as it was written. */
export function changeTerm(text: FilterText, term: string, change: (part: string) => string): FilterText {
  const changed = (part: string) => (has(part, term) ? change(part) : part);
  return { clicked: changed(text.clicked), typed: changed(text.typed) };
}

/** Ticks or unticks a value: in the search box if the field is spoken of there, else among the clicked terms. */
export function toggleIn(text: FilterText, field: FieldKey, value: string): FilterText {
  const inTyped = parseQuery(text.typed).some((term) => term.field === field && term.problem === null);
  return inTyped
    ? { ...text, typed: toggleValue(text.typed, field, value) }
    : { ...text, clicked: toggleValue(text.clicked, field, value) };
}

/** Moves a clicked term into the search box, where it can be edited. */
export function termToBox(text: FilterText, term: string): FilterText {
  if (!has(text.clicked, term)) return text;
  return { clicked: removeTerm(text.clicked, term), typed: wholeText({ clicked: text.typed.trim(), typed: term }) };
}
