import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { isRetryable, retryDelay } from '#meraki/api-error.ts';
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
  /** When the load's first page arrived, epoch ms. */
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
 * itself, however old they are: that would be all pages at once. A refresh is a generation of its own.
 */
export const clientPages = (scope: Scope, generation: number) =>
  infiniteQueryOptions<LoadedPage, Error, LoadedPages, QueryKey, string>({
    queryKey: ['clients', scope, generation],
    initialPageParam: firstQuery(scope),
    queryFn: ({ client, queryKey, pageParam, signal }) =>
      nextPage(scope.networkId, client.getQueryData<LoadedPages>(queryKey), pageParam, signal),
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

async function nextPage(
  networkId: string,
  so: LoadedPages | undefined,
  query: string,
  signal: AbortSignal,
): Promise<LoadedPage> {
  const before = so?.pages.at(-1);
  const queries = [...(so?.pageParams ?? []), query];
  const request =
    (before === undefined ? takeEarlyPage(networkId, query) : before.request.takeAhead(query)) ??
    new PageRequest(networkId, query);
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
    at: before?.at ?? at,
    request,
  };
}
