import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { isRetryable, retryDelay } from '#meraki/api-error.ts';
import type { PageWish } from '#meraki/client-page.ts';
import type { Scope } from '#state/address/use-scope.ts';
import {
  focusManager,
  type InfiniteData,
  infiniteQueryOptions,
  onlineManager,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { takeEarlyPage } from './early-page.ts';
import { firstQuery } from './first-query.ts';
import type { ArrivedPage } from './load-page.ts';
import { type Step, stepAfter } from './next-step.ts';
import { PageRequest } from './page-request.ts';

/** A load as far as one of its pages. The store is one for all of them, and grows with each. */
export interface LoadedPage {
  readonly store: ColumnStore;
  /** Clients so far, each counted once. */
  readonly rows: number;
  /** Records so far that had no id. */
  readonly rejected: number;
  /** How many pages at the end brought no client that was not there before. */
  readonly withoutNews: number;
  readonly step: Step;
  /** When Meraki made the oldest of its pages, epoch ms by Meraki's clock. */
  readonly at: number;
  /** Brought the page; the next one may be asked ahead by it. */
  readonly request: PageRequest;
}

export type LoadedPages = InfiniteData<LoadedPage, string>;

/** The data change at most every five minutes: so long a scope that was left is answered without a request. */
const KEPT_MS = 5 * 60_000;

const dueTimes = new WeakMap<Error, number>();

/** When the try after this failure is due, epoch ms. */
export const dueAt = (failure: Error): number => dueTimes.get(failure) ?? 0;

/**
 * All pages of getNetworkClients for one scope; a page's parameter is its whole query. Nothing fetches them a second time by
 * itself, however old they are: that would be all pages at once. A refresh is a load of its own.
 * @param since when the refresh was asked for, by performance.now(): its pages are not older; 0 takes what our server has
 */
export const clientPages = (scope: Scope, since: number) =>
  infiniteQueryOptions<LoadedPage, Error, LoadedPages, QueryKey, string>({
    queryKey: ['clients', scope, since],
    initialPageParam: firstQuery(scope),
    queryFn: ({ client, queryKey, pageParam, signal }) =>
      nextPage(
        { networkId: scope.networkId, query: pageParam, since },
        client.getQueryData<LoadedPages>(queryKey),
        signal,
      ),
    getNextPageParam: ({ step }) => (step.kind === 'ask' ? step.query : undefined),
    staleTime: 'static',
    gcTime: KEPT_MS,
    structuralSharing: false,
    retry: (failures, error) => isRetryable(error, failures),
    retryDelay: (failures, error) => {
      const delay = retryDelay(failures, error);
      dueTimes.set(error, Date.now() + delay);
      return delay;
    },
  });

/** Ends the request that runs ahead of a load. */
export function dropAhead(client: QueryClient, key: QueryKey): void {
  client.getQueryData<LoadedPages>(key)?.pages.at(-1)?.request.dropAhead();
}

async function nextPage(wish: PageWish, so: LoadedPages | undefined, signal: AbortSignal): Promise<LoadedPage> {
  const { networkId, query, since } = wish;
  const before = so?.pages.at(-1);
  const queries = [...(so?.pageParams ?? []), query];
  const request =
    (before !== undefined ? before.request.takeAhead(query) : since === 0 ? takeEarlyPage(networkId, query) : null) ??
    new PageRequest(wish);
  const page = await request.take(signal, (next) => {
    if (!focusManager.isFocused() || !onlineManager.isOnline()) return null;
    const step = stepAfter(next, queries, 0);
    return step.kind === 'ask' ? step.query : null;
  });
  signal.throwIfAborted();
  return withPage(before, page, request, queries);
}

/** Puts a page into the load's store. */
function withPage(
  before: LoadedPage | undefined,
  { block, rejected, next, at }: ArrivedPage,
  request: PageRequest,
  queries: readonly string[],
): LoadedPage {
  const store = before?.store ?? new ColumnStore(CLIENT_SCHEMA, 'id');
  const { added } = store.append(block);
  const withoutNews = before === undefined || added > 0 ? 0 : before.withoutNews + 1;
  const step = stepAfter(next, queries, withoutNews);
  if (step.kind !== 'ask') store.trim();
  return {
    store,
    rows: store.rowCount,
    rejected: (before?.rejected ?? 0) + rejected,
    withoutNews,
    step,
    at: Math.min(before?.at ?? at, at),
    request,
  };
}
