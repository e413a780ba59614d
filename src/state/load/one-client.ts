import { decodeClients } from '#clients/wire/client-block.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { ApiError } from '#meraki/api-error.ts';
import {
  getClientPolicy,
  getClientRecord,
  getConnectivityEvents,
  getTrafficHistory,
  getUsageHistory,
} from '#meraki/client-operations.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import type { AskedWindow } from '#meraki/read-answer.ts';
import { queryOptions, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { causeOf, retryCause, RETRIED } from './faults.ts';

export type { ClientPolicy, ConnectivityEvent, DayUsage, TrafficRow } from '#meraki/client-operations.ts';
export type { Listed } from '#meraki/read-answer.ts';

/** The client that is asked about. */
export interface ClientKey {
  readonly networkId: string;
  readonly clientId: string;
}

/** The time that the list was asked for: epoch t0 as ISO 8601, or seconds. */
export interface Span {
  readonly timespan: number;
  readonly t0: string | null;
}

/** The one of the two that Meraki is asked for. */
export const windowOf = ({ timespan, t0 }: Span): AskedWindow =>
  t0 === null ? ['timespan', String(timespan)] : ['t0', t0];

const FRESH_MS = 5 * 60_000;

/** How an operation is kept and retried. Meraki's data change every five minutes at most. */
export const KEPT = {
  staleTime: FRESH_MS,
  gcTime: FRESH_MS,
  refetchOnWindowFocus: false,
  ...RETRIED,
};

/** Each operation is asked, kept and retried by itself: one that fails takes nothing else with it. */
function operation<Data>(
  name: string,
  { networkId, clientId }: ClientKey,
  run: (signal: AbortSignal) => Promise<Data>,
  variant = '',
) {
  return queryOptions<Data, Error, Data, readonly string[]>({
    queryKey: ['client', name, networkId, clientId, variant],
    queryFn: ({ signal }) => run(signal),
    ...KEPT,
  });
}

/** One client as a store of one row, for a client that the list does not hold. */
export const clientRecord = (client: ClientKey) =>
  operation('record', client, async (signal) => {
    const store = new ColumnStore(CLIENT_SCHEMA, 'id');
    const record = await getClientRecord(client.networkId, client.clientId, signal);
    store.append(decodeClients([record], merakiNow()).block);
    return store;
  });

export const usageHistory = (client: ClientKey) =>
  operation('usage', client, (signal) => getUsageHistory(client.networkId, client.clientId, signal));

export const clientPolicy = (client: ClientKey) =>
  operation('policy', client, (signal) => getClientPolicy(client.networkId, client.clientId, signal));

export const connectivityEvents = (client: ClientKey, span: Span) =>
  operation(
    'events',
    client,
    (signal) => getConnectivityEvents(client.networkId, client.clientId, windowOf(span), signal),
    windowOf(span).join(' '),
  );

export const trafficHistory = (client: ClientKey) =>
  operation('traffic', client, (signal) => getTrafficHistory(client.networkId, client.clientId, signal));

export interface OperationFault {
  readonly message: string;
  /** Meraki answered 400: what was asked is not to be had, and asking again will not help. */
  readonly refused: boolean;
  /** What support asks for; '' when absent. */
  readonly requestId: string;
}

export interface Operation<Data> {
  /** Undefined until it came. */
  readonly data: Data | undefined;
  readonly fault: OperationFault | null;
  retry(): void;
}

function faultOf(error: Error): OperationFault {
  if (!(error instanceof ApiError)) return { message: error.message, refused: false, requestId: '' };
  const message =
    error.kind === 'not-found'
      ? `Meraki does not know this client (any more).${error.detail === '' ? '' : ` (${error.detail})`}`
      : error.message;
  return { message, refused: error.kind === 'bad-request', requestId: error.requestId };
}

/** Asks one operation for as long as the caller is shown. */
export function useOperation<Data>(
  options: UseQueryOptions<Data, Error, Data, readonly string[]>,
  enabled = true,
): Operation<Data> {
  const client = useQueryClient();
  const query = useQuery({ ...options, enabled });
  // While a failed operation is asked again it is loading, not failed.
  const failed = query.isError && !query.isFetching;
  return {
    data: query.data,
    fault: failed ? faultOf(query.error) : null,
    retry: () => {
      if (query.error !== null) retryCause(client, causeOf(query.error));
    },
  };
}
