import { json, refused } from './answers.ts';

/** Client ids grow by seven, so that a cursor can also stand between two clients (the empty pages of the Fault lab). */
const FIRST_ID = 0x10000;
const ID_STEP = 7;

/** The token of the first page of getNetworkClients, as Meraki's own Link header has it. */
export const FIRST_TOKEN = 'a000000';

const tokenOf = (number: number) => `k${number.toString(16).padStart(6, '0')}`;

/** The id of the client of a row, which is also the token behind it. */
export const idOf = (row: number): string => tokenOf(FIRST_ID + row * ID_STEP);

/** A cursor right behind `token` and before the next client. */
export const justAfter = (token: string): string => tokenOf(Number.parseInt(token.slice(1), 16) + 1);

/** The row behind a token; null for what was never a token. */
export function rowAfter(token: string): number | null {
  if (token === FIRST_TOKEN) return 0;
  if (!/^k[0-9a-f]{6,8}$/.test(token)) return null;
  return Math.max(0, Math.floor((Number.parseInt(token.slice(1), 16) - FIRST_ID) / ID_STEP) + 1);
}

/** The row of a client's id; null when no client has it. */
export function rowOf(id: string): number | null {
  const after = rowAfter(id);
  return after !== null && after > 0 && idOf(after - 1) === id ? after - 1 : null;
}

/** The URL of a page as Meraki's Link header has it: its host is the organization's shard, such as n1.meraki.com. */
export function linkTo(url: URL, token: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('endingBefore');
  query.set('startingAfter', token);
  return `https://n1.meraki.com${url.pathname}?${query.toString()}`;
}

/** The Link header: first before next, rel unquoted, as Meraki writes it. */
export function linkHeader(url: URL, first: string, next: string | null): string {
  const start = `<${linkTo(url, first)}>; rel=first`;
  return next === null ? start : `${start}, <${linkTo(url, next)}>; rel=next`;
}

/** The token of the first page of any other list. */
const FIRST_OF_LIST = '0';

/**
 * One page of a whole list, as Meraki pages lists. The token of an item is its number unless `tokenOf` gives another one.
 * perPage is from 3 to `most`, or `usual` where the request has none.
 */
export function pagedList<Item>(
  url: URL,
  items: readonly Item[],
  most = 1000,
  usual = most,
  tokenOf: (item: Item, index: number) => string = (_, index) => String(index + 1),
): Response {
  const perPage = Number(url.searchParams.get('perPage') ?? usual);
  if (!Number.isInteger(perPage) || perPage < 3 || perPage > most) {
    return refused(400, `'perPage' must be between 3 and ${most}`);
  }
  const token = url.searchParams.get('startingAfter') ?? FIRST_OF_LIST;
  const start = token === FIRST_OF_LIST ? 0 : items.findIndex((item, index) => tokenOf(item, index) === token) + 1;
  if (start === 0 && token !== FIRST_OF_LIST) return refused(400, 'Invalid startingAfter');
  const end = start + perPage;
  const next = end < items.length ? tokenOf(items[end - 1], end - 1) : null;
  return json(200, items.slice(start, end), { link: linkHeader(url, FIRST_OF_LIST, next) });
}
