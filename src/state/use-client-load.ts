import type { ColumnStore } from '#engine/column-store.ts';
import { ApiError } from '#meraki/api-error.ts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { clientPages, isLoop } from './client-pages.ts';
import { storeOfPages } from './store-of-pages.ts';
import type { Scope } from './use-scope.ts';

/** A fault in words for the page: what happened and what support asks for. */
export interface LoadFault {
  readonly message: string;
  readonly requestId: string;
}

export interface ClientLoad {
  /** What is shown: null before the first page. While a refresh runs it is still what was there before. */
  readonly store: ColumnStore | null;
  /** The store's row count at this render; it makes a new view after an append. */
  readonly rows: number;
  readonly phase: 'loading' | 'stopped' | 'failed' | 'whole';
  /** A refresh loads beside what is shown. */
  readonly refreshing: boolean;
  /** Clients that the running load has brought so far. */
  readonly arrived: number;
  readonly fault: LoadFault | null;
  /** A try failed and the next one is due. */
  readonly retrying: LoadFault | null;
  /** The last next link could not be followed, so that clients may be missing. */
  readonly cutShort: boolean;
  readonly rejected: number;
  /** Epoch ms of the shown load's first page; null before it. */
  readonly loadedAt: number | null;
  stop(): void;
  resume(): void;
  refresh(): void;
}

const faultOf = (error: Error | null): LoadFault | null =>
  error === null ? null : { message: error.message, requestId: error instanceof ApiError ? error.requestId : '' };

/** A fetch after a fault is loading again: react-query keeps the old error until it ends. */
function phaseOf(query: {
  stopped: boolean;
  isFetching: boolean;
  isError: boolean;
  more: boolean;
}): ClientLoad['phase'] {
  if (query.stopped) return 'stopped';
  if (query.isFetching) return 'loading';
  if (query.isError) return 'failed';
  return query.more ? 'loading' : 'whole';
}

interface Held {
  readonly key: string;
  readonly store: ColumnStore;
  readonly loadedAt: number;
  readonly rejected: number;
}

/** Walks all pages of the scope, one at a time, until the last, a fault or Stop; what came always stays. */
export function useClientLoad(scope: Scope): ClientLoad {
  const key = JSON.stringify(scope);
  const [generation, setGeneration] = useState(0);
  const [held, setHeld] = useState<Held | null>(null);
  const [stoppedKey, setStoppedKey] = useState('');
  const queryClient = useQueryClient();
  const options = clientPages(scope, generation);
  const query = useInfiniteQuery(options);
  const { hasNextPage, isFetching, isError, fetchNextPage, data } = query;
  const stopped = stoppedKey === `${key}#${generation}`;

  useEffect(() => {
    if (data !== undefined && hasNextPage && !isFetching && !isError && !stopped) void fetchNextPage();
  }, [data, hasNextPage, isFetching, isError, stopped, fetchNextPage]);

  const pages = data?.pages;
  const fresh = useMemo(() => (pages === undefined ? null : storeOfPages(pages)), [pages]);
  const phase = phaseOf({ stopped, isFetching, isError, more: pages === undefined || hasNextPage });
  const behind = held !== null && held.key === key && phase !== 'whole' ? held : null;
  const rejectedFresh = pages?.reduce((sum, page) => sum + page.rejected, 0) ?? 0;
  const store = behind?.store ?? fresh;
  const last = pages?.at(-1);
  return {
    store,
    rows: store?.rowCount ?? 0,
    phase,
    refreshing: behind !== null && phase === 'loading',
    arrived: fresh?.rowCount ?? 0,
    fault: phase === 'failed' ? faultOf(query.error) : null,
    retrying: isFetching ? faultOf(query.failureReason) : null,
    cutShort:
      phase === 'whole' &&
      last !== undefined &&
      (last.next.kind === 'unusable' || isLoop(last.next, data?.pageParams ?? [])),
    rejected: behind?.rejected ?? rejectedFresh,
    loadedAt: behind?.loadedAt ?? pages?.[0].at ?? null,
    stop: () => {
      setStoppedKey(`${key}#${generation}`);
      void queryClient.cancelQueries({ queryKey: options.queryKey });
    },
    resume: () => {
      setStoppedKey('');
      if (data === undefined) void query.refetch();
      else void fetchNextPage();
    },
    refresh: () => {
      if (fresh !== null && behind === null && pages !== undefined) {
        setHeld({ key, store: fresh, loadedAt: pages[0].at, rejected: rejectedFresh });
      }
      setStoppedKey('');
      setGeneration(generation + 1);
    },
  };
}
