import { SEARCHED } from '#clients/query-clauses.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { prepareSearch } from '#engine/predicate.ts';
import { useEffect } from 'react';
import { whenIdle } from './use-machine-pace.ts';

/** Makes what a word is looked for in while nobody waits, a column at a time, so that the first letter finds it made. */
export function useReadySearch(store: ColumnStore | null, loading: boolean): void {
  useEffect(() => {
    if (store === null || loading) return undefined;
    let next = 0;
    let cancel = () => {};
    const prepare = () => {
      prepareSearch(store, SEARCHED[next++]);
      if (next < SEARCHED.length) cancel = whenIdle(prepare);
    };
    cancel = whenIdle(prepare);
    return () => cancel();
  }, [store, loading]);
}
