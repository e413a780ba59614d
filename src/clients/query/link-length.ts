import { formatQuery, type Term } from './terms.ts';

/** Letters; the server takes an address of 128 kB, headers included. About 9,000 MACs. */
const LONGEST_IN_LINK = 120_000;

/** Whether the filter works here and now, but an address that holds it is refused when it is opened or loaded anew. */
export const isTooLongForLink = (terms: readonly Term[]): boolean => formatQuery(terms).length > LONGEST_IN_LINK;
