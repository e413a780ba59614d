import { useSyncExternalStore } from 'react';

let missing = false;
const listeners = new Set<() => void>();

/** Says whether a part of the program could not be loaded; see `MissingPart`. */
export function setPartMissing(next: boolean): void {
  if (missing === next) return;
  missing = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePartMissing = (): boolean => useSyncExternalStore(subscribe, () => missing);
