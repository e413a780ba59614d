import { nameInSentence } from '#clients/display-names.ts';
import type { FieldKey } from '#clients/fields.ts';
import { isKeeping, type Term } from './terms.ts';
import { type Asked, SERVER_FILTERS } from './server-filters.ts';

/** A term that Meraki could apply itself, so that it sends less. */
export interface NarrowerAsk {
  /** The name of the server filter. */
  readonly name: string;
  readonly value: string;
  /** The words in `Ask Meraki for … only`. */
  readonly words: string;
}

/** The fields with a server filter of the same name that keeps at least all clients that a term of the field matches. */
const SAME: readonly FieldKey[] = ['vlan', 'status', 'connection', 'os', 'namedVlan', 'pskGroup'];

/** The asks for terms with one value of a field that Meraki can filter by, unless it already does. */
export function narrowerAsks(terms: readonly Term[], asked: Asked): NarrowerAsk[] {
  return SAME.flatMap((name) => {
    if (name in asked) return [];
    const value = terms.find((term) => term.field === name && isOneValue(term))?.values[0];
    const filter = SERVER_FILTERS.find((one) => one.name === name);
    if (value === undefined || filter === undefined) return [];
    const known =
      filter.choices === null ? value : filter.choices.find((one) => one.toLowerCase() === value.toLowerCase());
    return known === undefined ? [] : [{ name, value: known, words: `${filter.label} ${nameInSentence(known)}` }];
  });
}

const isOneValue = (term: Term) =>
  term.values.length === 1 && term.values[0] !== '' && term.patterns.length === 0 && isKeeping(term);
