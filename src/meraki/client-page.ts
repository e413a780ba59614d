import { ApiError } from './api-error.ts';
import { getJson, networkPath } from './get-json.ts';
import { ageOf } from './meraki-clock.ts';
import { type NextLink, nextOf, parseNextLink, queryAfter } from './next-link.ts';

/** perPage: small for the first page, so that rows are soon shown; the API's maximum for the later ones. */
const FIRST_PAGE_SIZE = 1000;
const LATER_PAGE_SIZE = 5000;

/** The query of the first page: either timespan (seconds) or t0, never both. */
export function firstPageQuery(scope: ReadonlyArray<readonly [string, string]>): string {
  const params = new URLSearchParams();
  for (const [key, value] of scope) params.append(key, value);
  params.set('perPage', String(FIRST_PAGE_SIZE));
  return params.toString();
}

/** The query of the page after this one. Of the next link only the cursor is used; the rest of the query is ours. */
export function pageQueryAfter(query: string, { startingAfter }: { readonly startingAfter: string }): string {
  const params = new URLSearchParams(queryAfter(query, startingAfter));
  params.set('perPage', String(LATER_PAGE_SIZE));
  return params.toString();
}

/** The cursor at which the page of a query begins; '' for the first page. */
export const startOf = (query: string): string => new URLSearchParams(query).get('startingAfter') ?? '';

/** One page of getNetworkClients, unread. */
export interface ClientPage {
  readonly records: readonly unknown[];
  /** The next page. */
  readonly next: NextLink;
  /** Milliseconds since Meraki made the answer, which our server may have cached. */
  readonly age: number;
}

/** The page to ask for. */
export interface AskedPage {
  readonly networkId: string;
  readonly query: string;
  /** See GetOptions. */
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
  { networkId, query, since }: AskedPage,
  signal: AbortSignal,
  named: (next: NextLink) => Promise<void> | void,
): Promise<ClientPage> {
  const { body, headers } = await getJson(`${networkPath(networkId)}/clients?${query}`, signal, {
    since,
    onHeaders: (early) => named(parseNextLink(early.get('link'))),
  });
  if (!Array.isArray(body)) throw new ApiError('not-json', '', 200, headers.get('x-request-id') ?? '', null);
  return { records: body, age: ageOf(headers), next: nextOf(headers.get('link'), body.length, query) };
}
