import {
  focusManager,
  onlineManager,
  hashKey,
  type QueryKey,
  useQueryClient,
  type UseInfiniteQueryResult,
  InfiniteQueryObserver,
  type QueryClient,
} from '@tanstack/react-query';
import { useSyncExternalStore, useEffect, useEffectEvent, useRef, useState } from 'react';
import { dropAhead, type LoadedPages, clientPages } from './client-pages.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { Scope } from '#state/address/asked-scope.ts';

/** Why a load rests: no connection, or nobody looks at the tab. */
export type Pause = 'offline' | 'hidden' | null;

const pauseNow = (): Pause => (!onlineManager.isOnline() ? 'offline' : focusManager.isFocused() ? null : 'hidden');

function subscribe(listener: () => void): () => void {
  const ends = [onlineManager.subscribe(listener), focusManager.subscribe(listener)];
  return () => {
    for (const end of ends) end();
  };
}

export const useLoadPause = (): Pause => useSyncExternalStore(subscribe, pauseNow);

/** Resolves at once while the tab is seen, else when it is seen again or the signal fires. */
export function whileSeen(signal: AbortSignal): Promise<void> {
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

export interface Walk {
  /** The user stopped it; what came is kept. */
  readonly stopped: boolean;
  /** It ended at a fault. */
  readonly failed: boolean;
  /** Ends it at once, also while it waits for another try. */
  stop(): void;
  /** Goes on with the page that is missing. */
  resume(): void;
}

/**
 * The one loop over a load's pages, for as long as the load is shown: one page after another until the last one or a fault.
 * It rests while nobody looks.
 * @param onWhole called when the last page came
 */
export function useWalk(key: QueryKey, query: PagesQuery, onWhole: () => void): Walk {
  const client = useQueryClient();
  const hash = hashKey(key);
  const [stoppedHash, setStoppedHash] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failedId, setFailedId] = useState('');
  const load = useRef<{ readonly id: string; end(): void } | null>(null);
  const keyNow = useEffectEvent(() => key);
  const finish = useEffectEvent(onWhole);
  const stopped = stoppedHash === hash;
  const id = `${hash} ${attempt}`;
  const ended = query.data !== undefined && !query.hasNextPage;
  const { fetchNextPage } = query;

  useEffect(() => {
    if (stopped || ended) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const walked = keyNow();
    signal.addEventListener('abort', () => dropAhead(client, walked));
    const walk = async () => {
      for (;;) {
        await whileSeen(signal);
        if (signal.aborted) return;
        // While the first page is under way, this is that one.
        const { isError, hasNextPage, data } = await fetchNextPage({ cancelRefetch: false });
        if (signal.aborted) return;
        if (isError) return setFailedId(id);
        // Without data the load was given up meanwhile.
        if (data === undefined) return;
        if (!hasNextPage) return finish();
      }
    };
    load.current = { id, end: () => controller.abort() };
    void walk();
    return () => controller.abort();
  }, [id, stopped, ended, fetchNextPage, client]);

  return {
    stopped,
    failed: failedId === id,
    stop: () => {
      setStoppedHash(hash);
      void client.cancelQueries({ queryKey: key, exact: true });
      load.current?.end();
    },
    resume: () => {
      setStoppedHash('');
      setAttempt(attempt + 1);
    },
  };
}

/**
 * All clients of a scope, beside what the list shows; nothing of it is kept for others.
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
  const observer = new InfiniteQueryObserver(client, options);
  const end = () => {
    dropAhead(client, options.queryKey);
    void client.cancelQueries({ queryKey: options.queryKey, exact: true });
  };
  signal.addEventListener('abort', end);
  try {
    for (;;) {
      await whileSeen(signal);
      signal.throwIfAborted();
      const { data, error, isError, hasNextPage } = await observer.fetchNextPage({ cancelRefetch: false });
      signal.throwIfAborted();
      if (isError) throw error;
      const last = data?.pages.at(-1);
      if (last === undefined) throw new Error('Meraki sent no page.');
      onPage(last.rows);
      if (!hasNextPage) return { store: last.store, whole: last.step.kind === 'whole' };
    }
  } finally {
    signal.removeEventListener('abort', end);
    client.removeQueries({ queryKey: options.queryKey, exact: true });
  }
}
