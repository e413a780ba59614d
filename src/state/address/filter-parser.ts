import { formatQuery, parseQuery, type Term } from '#clients/query/terms.ts';
import { sameFilter } from '#clients/query/edits.ts';
import { createParser } from 'nuqs';

/** No filter; one object, so that an empty filter is the same one before and after. */
export const NO_TERMS: readonly Term[] = [];

/** The terms of an address: those about fields that lead the text are chips alone, what follows stands in the search box. */
export function termsOfText(q: string): readonly Term[] {
  const terms = parseQuery(q);
  const firstWord = terms.findIndex((term) => (term.field === null && !term.list) || term.problem !== null);
  return firstWord < 0 ? terms : terms.map((term, index) => (index < firstWord ? term : { ...term, typed: true }));
}

/** The whole filter as the one text of `q`. */
export const filterParser = createParser<readonly Term[]>({
  parse: termsOfText,
  serialize: formatQuery,
  eq: sameFilter,
}).withDefault(NO_TERMS);
