import { useMemo, useSyncExternalStore } from 'react';
import { useScope } from '#state/address/use-scope.ts';

interface Held {
  readonly networkId: string | null;
  /** Ids of selected clients; a client keeps its id across filter, sort and refresh. */
  readonly ids: ReadonlySet<string>;
  /** Where a range of rows begins: the row that was ticked last. */
  readonly anchor: string | null;
}

const NOTHING: ReadonlySet<string> = new Set();
let current: Held = { networkId: null, ids: NOTHING, anchor: null };
const listeners = new Set<() => void>();

function change(next: Held): void {
  current = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export interface SelectionState {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
  /** Ticks or unticks all of them; the last one becomes the anchor. */
  set(ids: readonly string[], selected: boolean): void;
  clear(): void;
}

/** The selected clients of the network on screen; another network starts with none. Nothing of it is kept. */
export function useSelection(): SelectionState {
  const { networkId } = useScope();
  const held = useSyncExternalStore(subscribe, () => current);
  const own = held.networkId === networkId;
  const ids = own ? held.ids : NOTHING;
  const anchor = own ? held.anchor : null;
  return useMemo(
    () => ({
      ids,
      anchor,
      set: (changed, selected) => {
        const next = new Set(ids);
        for (const id of changed) {
          if (selected) next.add(id);
          else next.delete(id);
        }
        change({ networkId, ids: next, anchor: changed.at(-1) ?? anchor });
      },
      clear: () => change({ networkId, ids: NOTHING, anchor: null }),
    }),
    [ids, anchor, networkId],
  );
}
