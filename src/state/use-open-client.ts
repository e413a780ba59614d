import { parseAsString, useQueryState } from 'nuqs';

/** The client whose details are open, in the URL. */
export function useOpenClient(): { id: string | null; open(id: string): void; close(): void } {
  const [id, setId] = useQueryState('client', parseAsString);
  return { id, open: (next) => void setId(next, { history: 'push' }), close: () => void setId(null) };
}
