import type { ColumnStore } from '#engine/column-store.ts';
import { useEffect } from 'react';

/** Has a whole load prepared for what is asked of it first, while nobody waits. */
export function useReadyStore(store: ColumnStore | null, loading: boolean): void {
  useEffect(() => {
    if (store === null || loading) return undefined;
    let gone = false;
    let stop = () => {};
    const begin = async () => {
      const { readyStore } = await import('./ready-store.ts');
      if (!gone) stop = readyStore(store);
    };
    // Without its code nothing is lost but time.
    begin().catch(() => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [store, loading]);
}
