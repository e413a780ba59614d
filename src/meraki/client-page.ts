import { ApiError } from './api-error.ts';
import { getJson } from './get-json.ts';
import { ageOf } from './meraki-clock.ts';
import { type NextLink, parseNextLink } from './next-link.ts';

/** perPage of the first page (soon something to see) and of the later ones (the API's maximum). */
const FIRST_PAGE_SIZE = 1000;
const LATER_PAGE_SIZE = 5000;

/** The query of the first page: either timespan (seconds) or t0, never both. */
export function firstPageQuery(scope: ReadonlyArray<readonly [string, string]>): string {
  const params = new URLSearchParams();
  for (const [key, value] of scope) params.append(key, value);
  params.set('perPage', String(FIRST_PAGE_SIZE));
  return params.toString();
}

/** The query of the page after this one: of the link that names it, only the cursor is taken. The rest of the question is ours. */
export function pageQueryAfter(query: string, { startingAfter }: { readonly startingAfter: string }): string {
  const params = new URLSearchParams(query);
  params.set('perPage', String(LATER_PAGE_SIZE));
  params.set('startingAfter', startingAfter);
  return params.toString();
}

/** The cursor at which the page of a query begins; '' for the first page. */
export const startOf = (query: string): string => new URLSearchParams(query).get('startingAfter') ?? '';

/** How many clients a page of this query may have. */
const pageSizeOf = (query: string): number => Number(new URLSearchParams(query).get('perPage'));

/** One page as it came. */
export interface ClientPage {
  readonly records: readonly unknown[];
  /** What follows it. */
  readonly next: NextLink;
  /** Milliseconds since Meraki made it: our server may have had it for a while. */
  readonly age: number;
}

const pathOf = (networkId: string, query: string) => `/networks/${encodeURIComponent(networkId)}/clients?${query}`;

/** What to ask for, and what answers are too old for it, see `Wish`. */
export interface PageWish {
  readonly networkId: string;
  readonly query: string;
  readonly since: number;
}

/**
 * One page of getNetworkClients.
 * @param named called with the next link while this page's body is still on the way; the body is read once what it returns is
 *   settled
 * @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network-clients/
 */
export async function getClientPage(
  { networkId, query, since }: PageWish,
  signal: AbortSignal,
  named: (next: NextLink) => Promise<void> | void,
): Promise<ClientPage> {
  const { body, headers } = await getJson(pathOf(networkId, query), signal, {
    since,
    onHeaders: (early) => named(parseNextLink(early.get('link'))),
  });
  if (!Array.isArray(body)) throw new ApiError('not-json', '', 200, headers.get('x-request-id') ?? '', null);
  const link = headers.get('link');
  // A page that is full and has no Link header at all, not even `first`: the header was lost on the way.
  const lost = (link ?? '') === '' && body.length >= pageSizeOf(query);
  return {
    records: body,
    age: ageOf(headers),
    next: lost ? { kind: 'unusable', why: 'missing' } : parseNextLink(link),
  };
}
