import { API_ERROR_WORDS, ApiError, isRetryable, retryDelay } from '#meraki/api-error.ts';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

/** A fault in words for the page. */
export interface LoadFault {
  /** Requests that failed for the same cause are retried together. */
  readonly cause: string;
  /** What happened, without a full stop. */
  readonly title: string;
  /** The sentence of Meraki's answer, or ''. */
  readonly detail: string;
  /** What it means and what to do next. */
  readonly advice: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The id that Meraki's support asks for; '' if the answer has none. */
  readonly requestId: string;
  /** Milliseconds that Meraki asks to wait, counted from the answer; null if it does not ask. */
  readonly retryAfterMs: number | null;
  /** Meraki refused the request itself (400). Half-way through the pages it means that the cursor is no longer valid. */
  readonly refused: boolean;
}

/** A fault of a load in words. */
export function faultOf(error: Error): LoadFault {
  const cause = causeOf(error);
  if (!(error instanceof ApiError)) {
    const words = { title: 'Clientscope met a fault of its own', advice: 'Reloading the page may help.' };
    return { cause, ...words, detail: error.message, status: 0, requestId: '', retryAfterMs: null, refused: false };
  }
  const { kind, own, detail, status, requestId, retryAfterMs } = error;
  const { title, advice } = own ?? API_ERROR_WORDS[kind];
  return { cause, title, advice, detail, status, requestId, retryAfterMs, refused: kind === 'bad-request' };
}

/** The text for a ticket: one fact per line. @param facts further facts by name */
export function faultDetails(fault: LoadFault, facts: Readonly<Record<string, string>>): string {
  const lines = {
    What: fault.title,
    Answer: fault.detail,
    'HTTP status': fault.status === 0 ? '' : String(fault.status),
    'X-Request-Id': fault.requestId,
    ...facts,
  };
  return Object.entries(lines)
    .flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
    .join('\n');
}

/** The cause of an error as a text. One Retry asks again for all that failed for the same cause. */
export const causeOf = (error: Error): string =>
  error instanceof ApiError ? `${error.kind} ${error.own?.title ?? ''}` : error.message;

const listeners = new Set<(cause: string) => void>();

/**
 * Asks again for everything on screen that failed for this cause. Pages of a load are left out, because react-query would ask for all of
 * them again; the load goes on by useRetries.
 */
export function retryCause(client: QueryClient, cause: string): void {
  void client.refetchQueries({
    type: 'active',
    predicate: ({ queryKey, state }) =>
      queryKey[0] !== 'clients' && state.status === 'error' && state.error !== null && causeOf(state.error) === cause,
  });
  for (const listener of listeners) listener(cause);
}

/** Calls `onRetry` when the user retries a cause. */
export function useRetries(onRetry: (cause: string) => void): void {
  const listener = useEffectEvent(onRetry);
  useEffect(() => {
    const heard = (cause: string) => listener(cause);
    listeners.add(heard);
    return () => void listeners.delete(heard);
  }, []);
}

/** Options of a query: a failed request is tried again if that may help. */
export const RETRIED = {
  retry: (failures: number, error: Error) => isRetryable(error, failures),
  retryDelay: (failures: number, error: Error) => retryDelay(failures, error),
};
