import { SEARCHED } from '#clients/query-clauses.ts';
import { rankClientColumn } from '#clients/rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { prepareSearch } from '#engine/predicate.ts';
import { prepareSort } from '#engine/view.ts';
import { useEffect } from 'react';
import { whenIdle } from './use-machine-pace.ts';

/** The columns of every list whose first sort takes longest: each row has a value of its own. */
const SORTED = ['name', 'mac', 'ip'];

/**
 * Makes what a word is looked for in, and the longest orders, while nobody waits, a column at a time: the first letter and the
 * first click find them made.
 */
export function useReadyStore(store: ColumnStore | null, loading: boolean): void {
  useEffect(() => {
    if (store === null || loading) return undefined;
    const tasks = [
      ...SEARCHED.map((column) => () => prepareSearch(store, column)),
      ...SORTED.map((column) => () => prepareSort(store, column, rankClientColumn)),
    ];
    let cancel = () => {};
    const next = (at: number) => {
      if (at === tasks.length) return;
      cancel = whenIdle(() => {
        tasks[at]();
        next(at + 1);
      });
    };
    next(0);
    return () => cancel();
  }, [store, loading]);
}
