import type { ColumnStore } from '#engine/column-store.ts';
import { useEffect, useState } from 'react';

/** So long the old list stands for a new one whose derived columns are not there yet. */
const LONGEST_MS = 3000;

/**
 * The store that the list shows: of a refresh the new one, but while the filter waits for what is derived from it, still the
 * one before. Else a list of `change:new` would be empty for a moment and lose its place.
 * @param question what was asked of Meraki: another question's list is never held
 */
export function useHeldStore(store: ColumnStore | null, question: string, waits: boolean): ColumnStore | null {
  const [held, setHeld] = useState({ store, question });
  const [late, setLate] = useState<ColumnStore | null>(null);
  const holds = waits && store !== null && store !== late && held.store !== null && held.question === question;
  useEffect(() => {
    if (!holds) return undefined;
    const timer = setTimeout(() => setLate(store), LONGEST_MS);
    return () => clearTimeout(timer);
  }, [holds, store]);
  if (!holds && (held.store !== store || held.question !== question)) setHeld({ store, question });
  return holds ? held.store : store;
}
