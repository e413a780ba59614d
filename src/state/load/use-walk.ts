import { hashKey, type InfiniteData, useQueryClient, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { painted } from '#state/after-paint.ts';
import { dropAhead } from './client-pages.ts';
import type { LoadedPage } from './load-page.ts';
import { whileSeen } from './load-pause.ts';
import { walkPages } from './walk-pages.ts';

export type PagesQuery = UseInfiniteQueryResult<InfiniteData<LoadedPage, string>>;

export interface Walk {
  /** The user stopped it; what came is kept. */
  readonly stopped: boolean;
  /** Ends it at once, also while it waits for another try. */
  stop(): void;
  /** Goes on with the page that is missing. */
  resume(): void;
}

/** Walks the pages of a query for as long as it is shown; onWhole when the last one came. */
export function useWalk(key: readonly unknown[], query: PagesQuery, onWhole: () => void): Walk {
  const client = useQueryClient();
  const hash = hashKey(key);
  const [stoppedHash, setStoppedHash] = useState('');
  const [attempt, setAttempt] = useState(0);
  const running = useRef<{ readonly id: string; end(): void } | null>(null);
  const keyNow = useEffectEvent(() => key);
  const finish = useEffectEvent(onWhole);
  const stopped = stoppedHash === hash;
  const id = `${hash} ${attempt}`;
  const ended = query.data !== undefined && !query.hasNextPage;
  const { fetchNextPage } = query;

  useEffect(() => {
    if (stopped || ended) return undefined;
    const walk = new AbortController();
    const walked = keyNow();
    const run = async () => {
      let pages = 0;
      const watched = async (signal: AbortSignal) => {
        await whileSeen(signal);
        // The first rows are painted before anything is rendered for the second page.
        if (pages++ === 1) await painted();
      };
      const whole = await walkPages(() => fetchNextPage({ cancelRefetch: false }), watched, walk.signal);
      dropAhead(client, walked);
      if (whole) finish();
    };
    running.current = { id, end: () => walk.abort() };
    void run();
    return () => {
      walk.abort();
      dropAhead(client, walked);
    };
  }, [id, stopped, ended, fetchNextPage, client]);

  return {
    stopped,
    stop: () => {
      running.current?.end();
      setStoppedHash(hash);
      void client.cancelQueries({ queryKey: key, exact: true });
      dropAhead(client, key);
    },
    resume: () => {
      setStoppedHash('');
      setAttempt(attempt + 1);
    },
  };
}
