import { ApiError } from '#meraki/api-error.ts';
import {
  getApplicationUsage,
  getBandwidthHistory,
  getClientCountHistory,
  getUsageHistories,
} from '#meraki/network-histories.ts';
import type { AskedWindow } from '#meraki/read-answer.ts';
import { queryOptions, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { KEPT, type Span, windowOf } from './one-client.ts';

export type { ClientApplications, ClientUsage, CountPoint, TrafficPoint } from '#meraki/network-histories.ts';

/** More are not asked at a time: their ids stand in the request's address. */
export const MOST_ASKED_CLIENTS = 50;

/** The load whose clients the history is of: a refresh asks anew. */
export interface HistoryOf extends Span {
  /** Null before the address names it. */
  readonly networkId: string | null;
  /** Epoch ms; null before the first page. */
  readonly loadedAt: number | null;
}

function history<Data>(
  name: string,
  of: HistoryOf,
  clientIds: readonly string[],
  run: (networkId: string, window: AskedWindow, signal: AbortSignal) => Promise<Data>,
) {
  const window = windowOf(of);
  const networkId = of.networkId ?? '';
  return queryOptions<Data, Error, Data, readonly string[]>({
    queryKey: ['history', name, networkId, ...window, String(of.loadedAt), clientIds.join(',')],
    queryFn: ({ signal }) => run(networkId, window, signal),
    enabled: networkId !== '',
    ...KEPT,
  });
}

export const trafficOverTime = (of: HistoryOf) => history('traffic', of, [], getBandwidthHistory);

export const wirelessOverTime = (of: HistoryOf) => history('wireless', of, [], getClientCountHistory);

/** @param clientIds at most MOST_ASKED_CLIENTS */
export const usageOverTime = (of: HistoryOf, clientIds: readonly string[]) =>
  history('usage', of, clientIds, (networkId, window, signal) =>
    getUsageHistories(networkId, clientIds, window, signal),
  );

/** @param clientIds at most MOST_ASKED_CLIENTS */
export const applicationsOf = (of: HistoryOf, clientIds: readonly string[]) =>
  history('applications', of, clientIds, (networkId, window, signal) =>
    getApplicationUsage(networkId, clientIds, window, signal),
  );

export interface History<Data> {
  /** Undefined until it came. */
  readonly data: Data | undefined;
  /** What happened, in words; null while all is well. */
  readonly fault: string | null;
  /** Meraki has no such history of this network: asking again will not help. */
  readonly absent: boolean;
  retry(): void;
}

const ABSENT: readonly string[] = ['bad-request', 'not-found', 'no-clients'];

/** Asks for a history for as long as the caller is shown. One that fails takes nothing else with it. */
export function useHistory<Data>(
  options: UseQueryOptions<Data, Error, Data, readonly string[]>,
  enabled: boolean,
): History<Data> {
  const { data, isError, isFetching, error, refetch } = useQuery({
    ...options,
    enabled: enabled && options.enabled !== false,
  });
  const failed = isError && !isFetching;
  return {
    data,
    fault: failed ? error.message : null,
    absent: failed && error instanceof ApiError && ABSENT.includes(error.kind),
    retry: () => void refetch(),
  };
}
