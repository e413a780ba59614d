import { useSyncExternalStore } from 'react';

/** A value that several parts of the page share until the page is left. `setting` makes one that the browser keeps. */
export interface SharedValue<Value> {
  read(): Value;
  use(): Value;
  /** A part of it; whoever uses it is rendered again only when that part changes. */
  usePart<Part>(select: (value: Value) => Part): Part;
  change(edit: (value: Value) => Value): void;
}

export function sharedValue<Value>(initial: Value): SharedValue<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const read = () => current;
  return {
    read,
    use: () => useSyncExternalStore(subscribe, read),
    usePart: (select) => useSyncExternalStore(subscribe, () => select(current)),
    change: (edit) => {
      const next = edit(current);
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of listeners) listener();
    },
  };
}
