import { hashKey, type QueryKey, useQueryClient, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { dropAhead, type LoadedPages } from './client-pages.ts';
import { whileSeen } from './load-pause.ts';

export type PagesQuery = UseInfiniteQueryResult<LoadedPages>;

export interface Walk {
  /** The user stopped it; what came is kept. */
  readonly stopped: boolean;
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
        // Without data the load was given up meanwhile.
        if (signal.aborted || isError || data === undefined) return;
        if (!hasNextPage) return finish();
      }
    };
    load.current = { id, end: () => controller.abort() };
    void walk();
    return () => controller.abort();
  }, [id, stopped, ended, fetchNextPage, client]);

  return {
    stopped,
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
