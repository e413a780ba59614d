import { readJson } from './get-json.ts';
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

/** Only perPage of a next link's query is ours to change. */
export function laterPageQuery(query: string): string {
  const params = new URLSearchParams(query);
  params.set('perPage', String(LATER_PAGE_SIZE));
  return params.toString();
}

/** How many clients a page of this query may have. */
export const pageSizeOf = (query: string): number => Number(new URLSearchParams(query).get('perPage'));

/** Takes a page's bytes while they come in. */
export interface PageReader {
  /** @throws SyntaxError when they are no JSON array */
  push(bytes: Uint8Array): void;
  /** @returns how many elements the page had. @throws SyntaxError when it is not whole */
  end(): number;
}

const pathOf = (networkId: string, query: string) => `/networks/${encodeURIComponent(networkId)}/clients?${query}`;

/**
 * One page of getNetworkClients.
 * @param readerFor called with the next link while this page's body is still on the way; what it returns then reads the body
 * @returns what follows it
 * @throws ApiError
 */
export async function getClientPage(
  networkId: string,
  query: string,
  signal: AbortSignal,
  readerFor: (next: NextLink) => Promise<PageReader>,
): Promise<NextLink> {
  let count = 0;
  const headers = await readJson(pathOf(networkId, query), signal, async (early) => {
    const reader = await readerFor(parseNextLink(early.get('link')));
    return {
      push: (bytes) => reader.push(bytes),
      end: () => {
        count = reader.end();
      },
    };
  });
  const link = headers.get('link');
  // A page that is full and has no Link header at all, not even `first`: the header was lost on the way.
  const lost = (link ?? '') === '' && count >= pageSizeOf(query);
  return lost ? { kind: 'unusable', why: 'missing' } : parseNextLink(link);
}
