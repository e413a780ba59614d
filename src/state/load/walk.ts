import {
  focusManager,
  hashKey,
  InfiniteQueryObserver,
  onlineManager,
  type QueryClient,
  type QueryKey,
  useQueryClient,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { ColumnStore } from '#engine/column-store.ts';
import type { Scope } from '#state/address/asked-scope.ts';
import { clientPages, type LoadedPage, type LoadedPages } from './client-pages.ts';

/** Why a load pauses: the computer is offline, or the tab is hidden. */
export type Pause = 'offline' | 'hidden' | null;

const pauseNow = (): Pause => (!onlineManager.isOnline() ? 'offline' : focusManager.isFocused() ? null : 'hidden');

function subscribe(listener: () => void): () => void {
  const ends = [onlineManager.subscribe(listener), focusManager.subscribe(listener)];
  return () => {
    for (const end of ends) end();
  };
}

/** Why loads pause now; null if they run. */
export const useLoadPause = (): Pause => useSyncExternalStore(subscribe, pauseNow);

/** Resolves at once while the tab is seen, else when it is seen again or the signal fires. */
function whileSeen(signal: AbortSignal): Promise<void> {
  if (focusManager.isFocused() || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = focusManager.subscribe((seen) => {
      if (seen) done();
    });
    const done = () => {
      end();
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done);
  });
}

export type PagesQuery = UseInfiniteQueryResult<LoadedPages>;

/**
 * The one loop over a load's pages, one after another. It pauses while the tab is hidden.
 * @param signal ends it at once: the page that is under way, the one that is asked ahead, and any wait
 * @returns the last page
 * @throws ApiError, or the signal's reason
 */
async function walkPages(
  client: QueryClient,
  key: QueryKey,
  fetchNextPage: PagesQuery['fetchNextPage'],
  signal: AbortSignal,
  onPage: (page: LoadedPage) => void = () => {},
): Promise<LoadedPage> {
  const end = () => {
    client.getQueryData<LoadedPages>(key)?.pages.at(-1)?.request.dropAhead();
    void client.cancelQueries({ queryKey: key, exact: true });
  };
  signal.addEventListener('abort', end);
  try {
    for (;;) {
      await whileSeen(signal);
      signal.throwIfAborted();
      // While the first page is under way, this is that one.
      const { data, error, isError, hasNextPage } = await fetchNextPage({ cancelRefetch: false });
      signal.throwIfAborted();
      if (isError) throw error;
      const last = data?.pages.at(-1);
      if (last === undefined) throw new Error('Meraki sent no page.');
      onPage(last);
      if (!hasNextPage) return last;
    }
  } finally {
    signal.removeEventListener('abort', end);
  }
}

export interface Walk {
  /** The user stopped the load; what came is kept. */
  readonly stopped: boolean;
  /** The load ended with a fault. */
  readonly failed: boolean;
  /** Ends the load at once, also while it waits for another try. */
  stop(): void;
  /** Goes on with the page that is missing. */
  resume(): void;
}

/**
 * Walks over a load's pages for as long as the load is shown.
 * @param onWhole called when the last page came
 */
export function useWalk(key: QueryKey, query: PagesQuery, onWhole: () => void): Walk {
  const client = useQueryClient();
  const hash = hashKey(key);
  const [stoppedHash, setStoppedHash] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failedId, setFailedId] = useState('');
  const keyNow = useEffectEvent(() => key);
  const finish = useEffectEvent(onWhole);
  const stopped = stoppedHash === hash;
  const id = `${hash} ${attempt}`;
  const ended = query.data !== undefined && !query.hasNextPage;
  const { fetchNextPage } = query;

  // By the query and not by the walk: the render that shows the last page ends the walk before that can say so.
  useEffect(() => {
    if (ended) finish();
  }, [ended]);

  useEffect(() => {
    if (stopped || ended) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const walk = async () => {
      try {
        await walkPages(client, keyNow(), fetchNextPage, signal);
      } catch {
        // The query has the fault.
        if (!signal.aborted) setFailedId(id);
      }
    };
    void walk();
    return () => controller.abort();
  }, [id, stopped, ended, fetchNextPage, client]);

  return {
    stopped,
    failed: failedId === id,
    stop: () => setStoppedHash(hash),
    resume: () => {
      setStoppedHash('');
      setAttempt(attempt + 1);
    },
  };
}

/**
 * Loads all clients of a scope beside the list; the pages are not kept afterwards.
 * @param onPage clients so far
 * @throws ApiError, or the signal's reason
 */
export async function loadAll(
  client: QueryClient,
  scope: Scope,
  signal: AbortSignal,
  onPage: (rows: number) => void,
): Promise<{ readonly store: ColumnStore; readonly whole: boolean }> {
  const options = clientPages(scope, performance.now());
  const { fetchNextPage } = new InfiniteQueryObserver(client, options);
  try {
    const last = await walkPages(client, options.queryKey, fetchNextPage, signal, ({ rows }) => onPage(rows));
    return { store: last.store, whole: last.step.kind === 'whole' };
  } finally {
    client.removeQueries({ queryKey: options.queryKey, exact: true });
  }
}
