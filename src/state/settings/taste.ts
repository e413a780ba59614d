import { useSyncExternalStore } from 'react';

/** A choice that the browser keeps, and how it is read and changed. */
export interface Taste<Value> {
  use(): Value;
  change(edit: (value: Value) => Value): void;
}

function kept(key: string): unknown {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Taste lives in the browser's storage, not in the URL, and holds no client data.
 * @param checked makes a usable value of whatever the storage holds; null when it holds nothing or no JSON
 */
export function keptTaste<Value>(key: string, checked: (kept: unknown) => Value): Taste<Value> {
  const listeners = new Set<() => void>();
  let current = checked(kept(key));
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    use: () => useSyncExternalStore(subscribe, () => current),
    change: (edit) => {
      current = edit(current);
      try {
        globalThis.localStorage?.setItem(key, JSON.stringify(current));
      } catch {
        // A full or forbidden storage only costs the memory of the choice.
      }
      for (const listener of listeners) listener();
    },
  };
}
