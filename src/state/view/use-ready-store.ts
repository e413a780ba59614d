import type { ColumnStore } from '#engine/column-store.ts';
import { useEffect } from 'react';
import { afterPaint } from './pacing.ts';

/** Has a whole load prepared for what is asked of it first, while nobody waits. */
export function useReadyStore(store: ColumnStore | null, loading: boolean): void {
  useEffect(() => {
    if (store === null || loading) return undefined;
    let gone = false;
    let stop = () => {};
    const begin = async () => {
      // Without its code nothing is lost but time.
      const module = await import('./ready-store.ts').catch(() => null);
      if (!gone && module !== null) stop = module.readyStore(store);
    };
    // Not before the last page is seen.
    const cancel = afterPaint(() => void begin());
    return () => {
      gone = true;
      cancel();
      stop();
    };
  }, [store, loading]);
}
