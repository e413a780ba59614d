import { ApiError } from '#meraki/api-error.ts';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

/** What failed for the same cause is asked again by one Retry. */
export const causeOf = (error: Error): string =>
  error instanceof ApiError ? `${error.kind} ${error.own?.title ?? ''}` : error.message;

const listeners = new Set<(cause: string) => void>();

/**
 * Asks again for all on screen that failed for this cause. The pages of a load are not asked by react-query, which would ask for
 * all of them: the load goes on by itself.
 */
export function retryCause(client: QueryClient, cause: string): void {
  void client.refetchQueries({
    type: 'active',
    predicate: ({ queryKey, state }) =>
      queryKey[0] !== 'clients' && state.status === 'error' && state.error !== null && causeOf(state.error) === cause,
  });
  for (const listener of listeners) listener(cause);
}

/** Calls back when somebody asks again for what failed for a cause. */
export function useRetries(onRetry: (cause: string) => void): void {
  const listener = useEffectEvent(onRetry);
  useEffect(() => {
    const heard = (cause: string) => listener(cause);
    listeners.add(heard);
    return () => void listeners.delete(heard);
  }, []);
}
