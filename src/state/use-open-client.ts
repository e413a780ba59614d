import { parseAsString, useQueryState } from 'nuqs';
import { useCallback } from 'react';

/** The client whose details are open, in the URL; open and close are stable. */
export function useOpenClient(): { id: string | null; open: (id: string) => void; close: () => void } {
  const [id, setId] = useQueryState('client', parseAsString);
  const open = useCallback((next: string) => void setId(next, { history: 'push' }), [setId]);
  const close = useCallback(() => void setId(null), [setId]);
  return { id, open, close };
}
