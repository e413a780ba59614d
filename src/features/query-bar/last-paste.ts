import type { PastedList } from '#clients/query/pasted-list.ts';
import { useSyncExternalStore } from 'react';

let last: PastedList | null = null;
const listeners = new Set<() => void>();

/** Null: what was pasted last is no list. */
export function notePaste(list: PastedList | null): void {
  last = list;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The list that was pasted last, by its lines: the filter has its values alone. */
export const useLastPaste = (): PastedList | null => useSyncExternalStore(subscribe, () => last);
