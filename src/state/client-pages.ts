import { decodeClients } from '#clients/client-block.ts';
import { askParams } from '#clients/server-filters.ts';
import type { ColumnBlock } from '#engine/column-block.ts';
import { isRetryable, retryDelay } from '#meraki/api-error.ts';
import { firstPageQuery, getClientPage, laterPageQuery } from '#meraki/client-page.ts';
import type { NextLink } from '#meraki/next-link.ts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Scope } from './use-scope.ts';

/** One page as columns: records become columns at once, so that 100,000 objects never live together. */
export interface LoadedPage {
  readonly block: ColumnBlock;
  readonly rejected: number;
  readonly next: NextLink;
  /** When it arrived, epoch ms. */
  readonly at: number;
}

/** The data change at most every five minutes. */
const FRESH_MS = 5 * 60_000;

/** Endless chains of empty pages end here. */
const MOST_PAGES = 2000;

/** The cursor was there before: a loop at Meraki's side; following it would never end. */
export function isLoop(next: NextLink, cursors: readonly unknown[]): boolean {
  return next.kind === 'next' && cursors.includes(laterPageQuery(next.query));
}

const queryOf = (scope: Scope): string =>
  firstPageQuery([
    scope.t0 === null ? ['timespan', String(scope.timespan)] : ['t0', scope.t0],
    ...askParams(scope.asked),
  ]);

/**
 * All pages of getNetworkClients for one scope.
 * @param generation counts refreshes: a refresh loads beside what is shown and replaces it when it is whole
 */
export const clientPages = (scope: Scope, generation: number) =>
  infiniteQueryOptions({
    queryKey: ['clients', scope, generation],
    initialPageParam: queryOf(scope),
    queryFn: async ({ pageParam, signal }): Promise<LoadedPage> => {
      const page = await getClientPage(scope.networkId, pageParam, signal);
      return { ...decodeClients(page.records), next: page.next, at: Date.now() };
    },
    getNextPageParam: (last, pages, _param, params) =>
      last.next.kind !== 'next' || pages.length >= MOST_PAGES || isLoop(last.next, params)
        ? undefined
        : laterPageQuery(last.next.query),
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    structuralSharing: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: false,
    retry: (failures, error) => isRetryable(error, failures),
    retryDelay: (failures, error) => retryDelay(failures, error),
  });
