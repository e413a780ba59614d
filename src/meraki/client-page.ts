import { ApiError } from './api-error.ts';
import { getJson } from './get-json.ts';
import { type NextLink, parseNextLink } from './next-link.ts';

export interface ClientPage {
  readonly records: readonly unknown[];
  readonly next: NextLink;
}

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

/** Only perPage of a next link's query is ours to change. */
export function laterPageQuery(query: string): string {
  const params = new URLSearchParams(query);
  params.set('perPage', String(LATER_PAGE_SIZE));
  return params.toString();
}

/**
 * One page of getNetworkClients.
 * @param onNext called with the next link while this page's body is still on the way
 * @throws ApiError
 */
export async function getClientPage(
  networkId: string,
  query: string,
  signal: AbortSignal,
  onNext?: (next: NextLink) => void,
): Promise<ClientPage> {
  const path = `/networks/${encodeURIComponent(networkId)}/clients?${query}`;
  const { body, headers } = await getJson(path, signal, (early) => onNext?.(parseNextLink(early.get('link'))));
  if (!Array.isArray(body)) {
    throw new ApiError('not-json', 'not a list of clients', 200, headers.get('x-request-id') ?? '', null);
  }
  const link = headers.get('link');
  // A page that is full and has no Link header at all, not even `first`: the header was lost on the way.
  const lost = (link ?? '') === '' && body.length >= Number(new URLSearchParams(query).get('perPage'));
  return { records: body, next: lost ? { kind: 'unusable', why: 'missing' } : parseNextLink(link) };
}
