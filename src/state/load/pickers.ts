import { ApiError } from '#meraki/api-error.ts';
import { getNetwork, getNetworks, getOrganizations, type Network } from '#meraki/organizations.ts';
import type { Listed } from '#meraki/read-answer.ts';
import { hearSource, subscribeToSource } from '#meraki/server-source.ts';
import { type QueryClient, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import * as v from 'valibot';
import { RETRIED } from './faults.ts';

const HOUR_MS = 3_600_000;

/** The lists rarely change, so they are asked for once an hour at most. */
const LISTED = { staleTime: HOUR_MS, ...RETRIED };

/** The query of all organizations of the key. */
export const organizations = () =>
  queryOptions({ queryKey: ['organizations'], queryFn: ({ signal }) => getOrganizations(signal), ...LISTED });

/** The query of an organization's networks. */
export const networksOf = (organizationId: string) =>
  queryOptions({
    queryKey: ['networks', organizationId],
    queryFn: ({ signal }) => getNetworks(organizationId, signal),
    ...LISTED,
    enabled: organizationId !== '',
  });

/** The query of one network: its name and organization. */
export const networkById = (networkId: string) =>
  queryOptions({
    queryKey: ['network', networkId],
    queryFn: ({ signal }) => getNetwork(networkId, signal),
    staleTime: HOUR_MS,
    enabled: networkId !== '',
    retry: false,
  });

/** The answer of our own server about itself (clientscope.json). */
const SERVER_MODE = v.object({
  mode: v.fallback(v.picklist(['simulator', 'live']), 'simulator'),
  defaultNetworkId: v.fallback(v.nullable(v.string()), null),
});

/** @throws Error if our server does not answer */
async function getServerMode(signal: AbortSignal) {
  const response = await fetch(`${import.meta.env.BASE_URL}clientscope.json`, { signal });
  hearSource(response.headers);
  if (!response.ok) throw new Error('The server did not say its mode.');
  return v.parse(SERVER_MODE, await response.json());
}

/** The query of our server's mode and of the network that it opens by default. */
export const serverMode = () =>
  queryOptions({
    queryKey: ['mode'],
    queryFn: ({ signal }) => getServerMode(signal),
    staleTime: Infinity,
    // A server that was started again may have another key; whoever started it comes back to this tab.
    refetchOnWindowFocus: 'always',
  });

/** Forgets what a key has brought once our server has another one. Loaded clients on screen stay until their refresh, which `useClientLoad` begins. */
export const forgetWithSource = (client: QueryClient): (() => void) =>
  subscribeToSource(() => {
    client.removeQueries({ type: 'inactive' });
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'clients' });
  });

/** Whether Meraki answered that the key does not see the network. */
export const isUnseen = (error: Error | null): boolean =>
  error instanceof ApiError && (error.kind === 'not-found' || error.kind === 'forbidden');

/** An organization that the user chose while the page still shows a network of another one. */
export interface OtherOrganization {
  readonly name: string;
  /** The network whose clients are on screen. */
  readonly shown: string;
  readonly networks: UseQueryResult<Listed<Network>>;
}

/** @param chosen the organization that the user chose last without a network of it; null for none */
export function useOtherOrganization(networkId: string, chosen: string | null): OtherOrganization | null {
  // The header asks for both later. Before the first rows, two more requests would delay them.
  const enabled = chosen !== null;
  const current = useQuery({ ...networkById(networkId), enabled }).data;
  const orgs = useQuery({ ...organizations(), enabled }).data;
  const networks = useQuery(networksOf(chosen ?? ''));
  if (chosen === null || chosen === current?.organizationId) return null;
  const name = orgs?.items.find(({ id }) => id === chosen)?.name ?? chosen;
  return { name, shown: current?.name ?? networkId, networks };
}

/** The requests of all users that wait for their turn at Meraki's rate limit; null if the server does not say. */
const TURN_WAIT = v.fallback(v.nullable(v.object({ requests: v.number(), seconds: v.number() })), null);

const AGAIN_MS = 2000;

async function getTurnWait(networkId: string, signal: AbortSignal) {
  const url = `${import.meta.env.BASE_URL}queue.json?network=${encodeURIComponent(networkId)}`;
  const response = await fetch(url, { signal });
  return v.parse(TURN_WAIT, response.ok ? await response.json() : null);
}

/** How many requests wait for a turn. While it is shown, our own server is asked every two seconds. */
export const turnWait = (networkId: string) =>
  queryOptions({
    queryKey: ['turn-wait', networkId],
    queryFn: ({ signal }) => getTurnWait(networkId, signal),
    refetchInterval: AGAIN_MS,
    gcTime: 0,
    retry: false,
  });
