import { queryOptions } from '@tanstack/react-query';

/** Requests of all users that wait for their turn at Meraki's rate limit. */
export interface TurnWait {
  readonly requests: number;
  readonly seconds: number;
}

const AGAIN_MS = 2000;

async function getTurnWait(networkId: string, signal: AbortSignal): Promise<TurnWait | null> {
  const response = await fetch(`${import.meta.env.BASE_URL}queue.json?network=${encodeURIComponent(networkId)}`, {
    signal,
  });
  const body: unknown = response.ok ? await response.json() : null;
  if (typeof body !== 'object' || body === null || !('requests' in body) || !('seconds' in body)) return null;
  const { requests, seconds } = body;
  return typeof requests === 'number' && typeof seconds === 'number' ? { requests, seconds } : null;
}

/** How many wait for a turn now, asked of our own server again and again while somebody wants to know. */
export const turnWait = (networkId: string) =>
  queryOptions({
    queryKey: ['turn-wait', networkId],
    queryFn: ({ signal }) => getTurnWait(networkId, signal),
    refetchInterval: AGAIN_MS,
    gcTime: 0,
    retry: false,
  });
