import type { ClientData } from '#state/view/use-client-view.ts';
import { useSelection } from '#state/view/page-state.ts';
import { useMemo } from 'react';
import { clientAt, type Entries } from '../groups/list-entries.ts';

/** Selecting in the list: one line, a range of lines, all matching clients. */
export function useListSelection(data: ClientData | null, entries: Entries) {
  const { ids, anchor, set, clear } = useSelection();
  const matching = useMemo(() => {
    if (data === null || ids.size === 0) return 0;
    let count = 0;
    for (const id of ids) {
      const row = data.store.rowOf(id);
      if (row >= 0 && data.view.has(row)) count++;
    }
    return count;
  }, [data, ids]);
  const idAt = (index: number): string | null => {
    const row = clientAt(entries, index);
    return data === null || row === null ? null : data.store.textAt('id', row);
  };
  const setMatching = (selected: boolean) => {
    if (data === null) return;
    const { store, view } = data;
    set(
      Array.from(view.order, (row) => store.textAt('id', row)),
      selected,
    );
  };
  const all = data !== null && matching > 0 && matching === data.view.order.length;
  return {
    ids,
    clear,
    state: matching === 0 ? ('none' as const) : all ? ('all' as const) : ('some' as const),
    /** @param range up to the line that was ticked last, with the state of that line */
    toggle: (index: number, range: boolean) => {
      const id = idAt(index);
      if (data === null || id === null) return;
      const from = range && anchor !== null ? entries.indexOf(data.store.rowOf(anchor)) : -1;
      if (from < 0 || anchor === null) {
        set([id], !ids.has(id));
        return;
      }
      const lines = Array.from({ length: Math.abs(index - from) + 1 }, (_, i) => Math.min(index, from) + i);
      const inRange = lines.flatMap((line) => idAt(line) ?? []);
      set([...inRange.filter((one) => one !== id), id], ids.has(anchor));
    },
    selectAll: () => setMatching(true),
    /** Selects all matching clients, or none of them if all are. */
    toggleAll: () => setMatching(!all),
  };
}
