import { storeOf } from '#clients/wire/client-store.ts';
import { ApiError } from '#meraki/api-error.ts';
import {
  getClientPolicy,
  getClientRecord,
  getConnectivityEvents,
  getTrafficHistory,
  getUsageHistory,
} from '#meraki/client-operations.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import {
  getApplicationUsage,
  getBandwidthHistory,
  getClientCountHistory,
  getUsageHistories,
} from '#meraki/network-histories.ts';
import type { AskedWindow } from '#meraki/read-answer.ts';
import type { AskedTime } from '#state/address/asked-scope.ts';
import { queryOptions, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { causeOf, retryCause, RETRIED } from './faults.ts';

export type { ClientPolicy, ConnectivityEvent, TrafficRow } from '#meraki/client-operations.ts';
export type { ClientApplications, CountPoint } from '#meraki/network-histories.ts';
export type { Listed, SentAndReceived } from '#meraki/read-answer.ts';

const FRESH_MS = 5 * 60_000;

/** The query of one operation. Each is asked, kept and retried by itself, so that one failure affects nothing else. Answers are kept for five minutes: Meraki's data change no sooner. */
const operation = <Data>(queryKey: readonly string[], run: (signal: AbortSignal) => Promise<Data>) =>
  queryOptions<Data, Error, Data, readonly string[]>({
    queryKey,
    queryFn: ({ signal }) => run(signal),
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    refetchOnWindowFocus: false,
    ...RETRIED,
  });

const windowOf = ({ timespan, t0 }: AskedTime): AskedWindow =>
  t0 === null ? ['timespan', String(timespan)] : ['t0', t0];

/** The client that is asked about. */
export interface ClientKey {
  readonly networkId: string;
  readonly clientId: string;
}

const ofClient =
  <Data>(name: string, run: (networkId: string, clientId: string, signal: AbortSignal) => Promise<Data>) =>
  ({ networkId, clientId }: ClientKey) =>
    operation(['client', name, networkId, clientId], (signal) => run(networkId, clientId, signal));

/** One client as a store of one row, for a client that is not in the list. */
export const clientRecord = ofClient('record', async (...asked) =>
  storeOf([await getClientRecord(...asked)], merakiNow()),
);

/** getNetworkClientUsageHistory: kilobytes per day. */
export const usageHistory = ofClient('usage', getUsageHistory);

/** getNetworkClientPolicy. */
export const clientPolicy = ofClient('policy', getClientPolicy);

/** getNetworkClientTrafficHistory: kilobytes per application. */
export const trafficHistory = ofClient('traffic', getTrafficHistory);

/** getNetworkWirelessClientConnectivityEvents of the list's time span. */
export function connectivityEvents({ networkId, clientId }: ClientKey, time: AskedTime) {
  const window = windowOf(time);
  return operation(['client', 'events', networkId, clientId, ...window], (signal) =>
    getConnectivityEvents(networkId, clientId, window, signal),
  );
}

/** The most clients of one request: their ids stand in its URL. */
export const MOST_ASKED_CLIENTS = 50;

/** The load that a history belongs to; after a refresh it is asked for again. */
export interface HistoryOf extends AskedTime {
  /** Null until the address names a network. */
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
  const key = ['history', name, networkId, ...window, String(of.loadedAt), clientIds.join(',')];
  return { ...operation(key, (signal) => run(networkId, window, signal)), enabled: networkId !== '' };
}

/** getNetworkClientsBandwidthUsageHistory: the traffic of the whole network. */
export const trafficOverTime = (of: HistoryOf) => history('traffic', of, [], getBandwidthHistory);

/** getNetworkWirelessClientCountHistory: wireless clients over time. */
export const wirelessOverTime = (of: HistoryOf) => history('wireless', of, [], getClientCountHistory);

/** getNetworkClientsUsageHistories: the traffic of some clients over time. @param clientIds at most MOST_ASKED_CLIENTS */
export const usageOverTime = (of: HistoryOf, clientIds: readonly string[]) =>
  history('usage', of, clientIds, (networkId, window, signal) =>
    getUsageHistories(networkId, clientIds, window, signal),
  );

/** getNetworkClientsApplicationUsage: the traffic of some clients by application. @param clientIds at most MOST_ASKED_CLIENTS */
export const applicationsOf = (of: HistoryOf, clientIds: readonly string[]) =>
  history('applications', of, clientIds, (networkId, window, signal) =>
    getApplicationUsage(networkId, clientIds, window, signal),
  );

export interface OperationFault {
  readonly message: string;
  /** Meraki answered 400: it does not have what was asked, and a retry does not help. */
  readonly refused: boolean;
  /** Meraki has no such answer for this client or network. */
  readonly absent: boolean;
  /** The id that Meraki's support asks for; '' if the answer has none. */
  readonly requestId: string;
}

export interface Operation<Data> {
  /** Undefined until the answer came. */
  readonly data: Data | undefined;
  readonly fault: OperationFault | null;
  retry(): void;
}

const ABSENT: readonly string[] = ['bad-request', 'not-found', 'no-clients'];

function operationFault(error: Error): OperationFault {
  if (!(error instanceof ApiError)) return { message: error.message, refused: false, absent: false, requestId: '' };
  const { kind, detail, message, requestId } = error;
  return {
    message:
      kind === 'not-found'
        ? `Meraki does not know this client (any more).${detail === '' ? '' : ` (${detail})`}`
        : message,
    refused: kind === 'bad-request',
    absent: ABSENT.includes(kind),
    requestId,
  };
}

/** Runs the query of an operation while the component is mounted. */
export function useOperation<Data>(
  options: UseQueryOptions<Data, Error, Data, readonly string[]>,
  enabled = true,
): Operation<Data> {
  const client = useQueryClient();
  const query = useQuery({ ...options, enabled: enabled && options.enabled !== false });
  // While a failed operation is retried, it counts as loading.
  const failed = query.isError && !query.isFetching;
  return {
    data: query.data,
    fault: failed ? operationFault(query.error) : null,
    retry: () => {
      if (query.error !== null) retryCause(client, causeOf(query.error));
    },
  };
}
