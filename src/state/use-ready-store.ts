import type { ColumnStore } from '#engine/column-store.ts';
import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * Has a whole load prepared for what is asked of it first, while nobody waits.
 * @returns whether that is done, or cannot be
 */
export function useReadyStore(store: ColumnStore | null, loading: boolean): boolean {
  const [ready, setReady] = useState<ColumnStore | null>(null);
  useEffect(() => {
    if (store === null || loading) return undefined;
    let gone = false;
    let stop = () => {};
    const done = () => {
      if (!gone) setReady(store);
    };
    const begin = async () => {
      try {
        const { readyStore } = await import('./ready-store.ts');
        if (!gone) stop = readyStore(store, done);
      } catch {
        // Without its code nothing is lost but time.
        done();
      }
    };
    // Not before the last page is seen.
    const cancel = afterPaint(() => void begin());
    return () => {
      gone = true;
      cancel();
      stop();
    };
  }, [store, loading]);
  return store !== null && ready === store;
}
