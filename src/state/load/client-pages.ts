import { pageQueryAfter, startOf, type AskedPage } from '#meraki/client-page.ts';
import type { NextLink } from '#meraki/next-link.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { isRetryable, retryDelay } from '#meraki/api-error.ts';
import type { Scope } from '#state/address/asked-scope.ts';
import {
  focusManager,
  type InfiniteData,
  infiniteQueryOptions,
  onlineManager,
  type QueryKey,
} from '@tanstack/react-query';
import { takeEarlyPage, firstQuery, type ArrivedPage, PageRequest } from './page-request.ts';

/** Why a load ended although clients may be missing. */
export type CutShort = 'unreadable' | 'missing' | 'loop' | 'nothing-new' | 'too-long';

/** What follows a page: ask for the next one, or end. */
export type Step =
  | { readonly kind: 'ask'; readonly query: string }
  | { readonly kind: 'whole' }
  | { readonly kind: 'cut-short'; readonly why: CutShort };

/** More than ten million clients are not loaded. */
const MOST_PAGES = 2000;

/** Meraki sometimes sends an empty page. After so many pages in a row without a new client the load ends. */
const MOST_WITHOUT_NEWS = 30;

/**
 * Decides what follows a page.
 * @param next what the page's Link header says
 * @param queries of the pages so far, this one included
 * @param withoutNews how many pages at the end, this one included, brought no new client
 */
function stepAfter(next: NextLink, queries: readonly string[], withoutNews: number): Step {
  if (next.kind === 'end') return { kind: 'whole' };
  if (next.kind === 'unusable') return { kind: 'cut-short', why: next.why };
  const query = pageQueryAfter(queries[queries.length - 1], next);
  const start = startOf(query);
  if (queries.some((asked) => startOf(asked) === start)) return { kind: 'cut-short', why: 'loop' };
  if (withoutNews >= MOST_WITHOUT_NEWS) return { kind: 'cut-short', why: 'nothing-new' };
  return queries.length >= MOST_PAGES ? { kind: 'cut-short', why: 'too-long' } : { kind: 'ask', query };
}

/** A load up to one of its pages. All pages share one store, which grows with each. */
export interface LoadedPage {
  readonly store: ColumnStore;
  /** Clients so far, each counted once. */
  readonly rows: number;
  /** Records so far that had no id. */
  readonly rejected: number;
  /** How many pages in a row, up to this one, brought no new client. */
  readonly withoutNews: number;
  readonly step: Step;
  /** When Meraki made the oldest page so far, epoch ms by Meraki's clock. */
  readonly at: number;
  /** The request that brought the page; it may have asked for the next one already. */
  readonly request: PageRequest;
}

export type LoadedPages = InfiniteData<LoadedPage, string>;

/** A scope that the user returns to within five minutes is shown without a request: Meraki's data change every five minutes at most. */
const KEPT_MS = 5 * 60_000;

const dueTimes = new WeakMap<Error, number>();

/** When the try after this failure is due, epoch ms. */
export const dueAt = (failure: Error): number => dueTimes.get(failure) ?? 0;

/**
 * The infinite query of all pages of getNetworkClients for one scope; a page's parameter is its whole query. react-query never fetches
 * it again by itself, which would ask for all pages at once. A refresh is a load of its own.
 * @param since when the refresh was asked for, by performance.now(): its pages are not older than that; 0 accepts pages that our server has kept
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

async function nextPage(asked: AskedPage, so: LoadedPages | undefined, signal: AbortSignal): Promise<LoadedPage> {
  const { networkId, query, since } = asked;
  const before = so?.pages.at(-1);
  const queries = [...(so?.pageParams ?? []), query];
  const request =
    (before !== undefined ? before.request.takeAhead(query) : since === 0 ? takeEarlyPage(networkId, query) : null) ??
    new PageRequest(asked);
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
  const added = store.append(block);
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
