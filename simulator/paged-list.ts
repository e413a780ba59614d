import { json, refused } from './answers.ts';
import { linkHeader } from './link-header.ts';

interface Paging<Item> {
  tokenOf(item: Item, index: number): string;
  /** perPage: from 3 to `most`, `usual` when it is left out. */
  readonly most: number;
  readonly usual: number;
}

/** The token of the first page of a list other than getNetworkClients. */
const FIRST = '0';

/** A short list as Meraki pages it. */
export function pagedList<Item>(url: URL, items: readonly Item[], { tokenOf, most, usual }: Paging<Item>): Response {
  const perPage = Number(url.searchParams.get('perPage') ?? usual);
  if (!Number.isInteger(perPage) || perPage < 3 || perPage > most) {
    return refused(400, `'perPage' must be between 3 and ${most}`);
  }
  const token = url.searchParams.get('startingAfter') ?? FIRST;
  const before = token === FIRST ? -1 : items.findIndex((item, index) => tokenOf(item, index) === token);
  if (before < 0 && token !== FIRST) return refused(400, 'Invalid startingAfter');
  const end = before + 1 + perPage;
  const next = end < items.length ? tokenOf(items[end - 1], end - 1) : null;
  return json(200, items.slice(before + 1, end), { link: linkHeader(url, FIRST, next) });
}
