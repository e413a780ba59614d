import type { ColumnStore } from '#engine/column-store.ts';
import { InfiniteQueryObserver, type QueryClient } from '@tanstack/react-query';
import type { Scope } from '#state/address/use-scope.ts';
import { clientPages, dropAhead } from '#state/load/client-pages.ts';
import { whileSeen } from '#state/load/load-pause.ts';

/**
 * All clients of a scope, beside what the list shows; nothing of it is kept for others.
 * @param onPage clients so far
 * @throws ApiError, or the signal's reason
 */
export async function loadAll(
  client: QueryClient,
  scope: Scope,
  signal: AbortSignal,
  onPage: (rows: number) => void,
): Promise<{ readonly store: ColumnStore; readonly whole: boolean }> {
  const options = clientPages(scope, performance.now());
  const observer = new InfiniteQueryObserver(client, options);
  const end = () => {
    dropAhead(client, options.queryKey);
    void client.cancelQueries({ queryKey: options.queryKey, exact: true });
  };
  signal.addEventListener('abort', end);
  try {
    for (;;) {
      await whileSeen(signal);
      signal.throwIfAborted();
      const { data, error, isError, hasNextPage } = await observer.fetchNextPage({ cancelRefetch: false });
      signal.throwIfAborted();
      if (isError) throw error;
      const last = data?.pages.at(-1);
      if (last === undefined) throw new Error('Meraki sent no page.');
      onPage(last.rows);
      if (!hasNextPage) return { store: last.store, whole: last.step.kind === 'whole' };
    }
  } finally {
    signal.removeEventListener('abort', end);
    client.removeQueries({ queryKey: options.queryKey, exact: true });
  }
}
