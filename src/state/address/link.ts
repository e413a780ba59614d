import { createSerializer } from 'nuqs';
import { KEYS } from './keys.ts';

const opened = new URLSearchParams(globalThis.location?.search ?? '');

/** What a key of the address held when the page was opened; '' for nothing. For settings that an address lends a value for the visit. */
export const openedWith = (key: string): string => opened.get(key) ?? '';

export const openedKeys = (): readonly string[] => [...opened.keys()];

const ORDER = Object.keys(KEYS);
const isKnown = (key: string) => Object.hasOwn(KEYS, key);

let strangersStay = true;

/** Keys of the opened address that are none of ours. */
export const strangeKeys = (): readonly string[] =>
  strangersStay ? [...new Set(openedKeys().filter((key) => !isKnown(key)))] : [];

/** From now on the address loses them with its next change. */
export function dropStrangeKeys(): void {
  strangersStay = false;
}

/** The address in the table's order, for nuqs: it asks at each change. */
export function inOrder(search: URLSearchParams): URLSearchParams {
  const entries = [...search].filter(([key]) => strangersStay || isKnown(key));
  return new URLSearchParams(entries.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
}

/** Whether an address is cut nowhere by chat programs: it is in the table's order. @param search with or without question mark */
export const isInOrder = (search = globalThis.location.search): boolean =>
  inOrder(new URLSearchParams(search)).toString() === new URLSearchParams(search).toString();

const serialize = createSerializer(KEYS, { processUrlSearchParams: inOrder });

/** Letters that a link may hold as they are; chat programs read others as its end, or as bold text (`*guest*`). */
const READABLE = /[^\w~:,/.%+=&-]/g;

const encoded = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * The page's address with other values of some keys, to be shared: null takes a key off, one that is not named stays.
 * @param here the address to start from
 */
export function linkWith(values: Parameters<typeof serialize>[1], here = globalThis.location.href): string {
  const url = new URL(serialize(new URL(here), values));
  return url.origin + url.pathname + (url.search === '' ? '' : `?${url.search.slice(1).replaceAll(READABLE, encoded)}`);
}
