import { useQueryState } from 'nuqs';
import { useCallback } from 'react';
import { VIEW_KEYS } from './keys.ts';

export interface OpenClientState {
  readonly id: string | null;
  /** One step of Back. */
  open(id: string): void;
  /** Goes on to another client without a step of its own: Back leaves the details. */
  swap(id: string): void;
  close(): void;
}

/** The client whose details are open, in the URL; the functions are stable. */
export function useOpenClient(): OpenClientState {
  const [id, setId] = useQueryState('client', VIEW_KEYS.client);
  const open = useCallback((next: string) => void setId(next, { history: 'push' }), [setId]);
  const swap = useCallback((next: string) => void setId(next, { history: 'replace' }), [setId]);
  const close = useCallback(() => void setId(null), [setId]);
  return { id, open, swap, close };
}
