import { API_ERROR_WORDS, ApiError, isRetryable, retryDelay } from '#meraki/api-error.ts';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

/** A fault in words for the page; never a word of the key, which the browser does not have. */
export interface LoadFault {
  /** What else failed for the same cause is asked again with it. */
  readonly cause: string;
  /** What happened, without a full stop. */
  readonly title: string;
  /** The answer's own sentence, or ''. */
  readonly detail: string;
  /** What it means and what to do next. */
  readonly advice: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** What Meraki's support asks for; '' when absent. */
  readonly requestId: string;
  /** Milliseconds that Meraki asked to wait, counted from the answer; null when it did not say. */
  readonly retryAfterMs: number | null;
  /** The request itself was refused: half-way through the pages its cursor is no longer taken. */
  readonly refused: boolean;
}

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

/** What to paste into a ticket: one fact a line. */
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

/** For a query: what failed is tried again where that may help. */
export const RETRIED = {
  retry: (failures: number, error: Error) => isRetryable(error, failures),
  retryDelay: (failures: number, error: Error) => retryDelay(failures, error),
};
