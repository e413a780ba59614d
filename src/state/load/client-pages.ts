import { isRetryable, retryDelay } from '#meraki/api-error.ts';
import type { NextLink } from '#meraki/next-link.ts';
import {
  focusManager,
  type InfiniteData,
  infiniteQueryOptions,
  onlineManager,
  type QueryClient,
} from '@tanstack/react-query';
import { takePage } from './early-page.ts';
import { firstQuery } from './first-query.ts';
import type { LoadedPage } from './load-page.ts';
import { type Step, stepAfter } from './page-walk.ts';
import { PagesAhead } from './pages-ahead.ts';
import { pagesWithoutNews } from './store-of-pages.ts';
import type { Scope } from '#state/address/use-scope.ts';

/** The data change at most every five minutes: so long a scope that was left is answered without a request. */
const KEPT_MS = 5 * 60_000;

const readersAhead = new WeakMap<object, PagesAhead<LoadedPage, NextLink>>();

const cursorsOf = (client: QueryClient, key: readonly unknown[]): readonly string[] =>
  client.getQueryData<InfiniteData<LoadedPage, string>>(key)?.pageParams ?? [];

/** Lives and dies with the query in the cache. */
function pagesAhead(client: QueryClient, key: readonly unknown[], networkId: string) {
  const query = client.getQueryCache().find({ queryKey: key, exact: true });
  const owner: object = query ?? key;
  const known = readersAhead.get(owner);
  if (known !== undefined) return known;
  const made = new PagesAhead<LoadedPage, NextLink>(
    (cursor, signal, named) => takePage(networkId, cursor, signal, named),
    (next, cursor) => {
      if (!focusManager.isFocused() || !onlineManager.isOnline()) return null;
      const step = stepAfter(next, { cursors: [...cursorsOf(client, key), cursor], withoutNews: 0 });
      return step.kind === 'ask' ? step.cursor : null;
    },
  );
  readersAhead.set(owner, made);
  return made;
}

/** Ends the request that is ahead of the walk. */
export function dropAhead(client: QueryClient, key: readonly unknown[]): void {
  const query = client.getQueryCache().find({ queryKey: key, exact: true });
  if (query !== undefined) readersAhead.get(query)?.drop();
}

/** Where the walk goes after these pages. */
export const stepOf = (pages: readonly LoadedPage[], cursors: readonly string[]): Step =>
  stepAfter(pages[pages.length - 1].next, { cursors, withoutNews: pagesWithoutNews(pages) });

const dueTimes = new WeakMap<Error, number>();

/** When the try after this failure is due, epoch ms. */
export const dueAt = (failure: Error): number => dueTimes.get(failure) ?? 0;

/**
 * All pages of getNetworkClients for one scope. Nothing fetches them a second time by itself, however old they are:
 * that would be all pages at once. A refresh is a generation of its own.
 */
export const clientPages = (scope: Scope, generation: number) =>
  infiniteQueryOptions<LoadedPage, Error, InfiniteData<LoadedPage, string>, readonly unknown[], string>({
    queryKey: ['clients', scope, generation],
    initialPageParam: firstQuery(scope),
    queryFn: ({ client, queryKey, pageParam, signal }): Promise<LoadedPage> =>
      pagesAhead(client, queryKey, scope.networkId).get(pageParam, signal),
    getNextPageParam: (_last, pages, _param, cursors) => {
      const step = stepOf(pages, cursors);
      return step.kind === 'ask' ? step.cursor : undefined;
    },
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
