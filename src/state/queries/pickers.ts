import { isRetryable, retryDelay } from '#meraki/api-error.ts';
import { getNetwork, getNetworks, getOrganizations } from '#meraki/organizations.ts';
import { queryOptions } from '@tanstack/react-query';

const HOUR_MS = 3_600_000;

/** The lists change seldom; what failed is tried again where that may help. */
const LISTED = {
  staleTime: HOUR_MS,
  retry: (failures: number, error: Error) => isRetryable(error, failures),
  retryDelay: (failures: number, error: Error) => retryDelay(failures, error),
};

export const organizations = () =>
  queryOptions({ queryKey: ['organizations'], queryFn: ({ signal }) => getOrganizations(signal), ...LISTED });

export const networksOf = (organizationId: string) =>
  queryOptions({
    queryKey: ['networks', organizationId],
    queryFn: ({ signal }) => getNetworks(organizationId, signal),
    ...LISTED,
    enabled: organizationId !== '',
  });

export const networkById = (networkId: string) =>
  queryOptions({
    queryKey: ['network', networkId],
    queryFn: ({ signal }) => getNetwork(networkId, signal),
    staleTime: HOUR_MS,
    enabled: networkId !== '',
    retry: false,
  });

export interface ServerMode {
  readonly mode: 'simulator' | 'live';
  readonly defaultNetworkId: string | null;
}

/** What our own server says of itself. @throws when it cannot be asked */
async function getServerMode(signal: AbortSignal): Promise<ServerMode> {
  const response = await fetch(`${import.meta.env.BASE_URL}clientscope.json`, { signal });
  if (!response.ok) throw new Error('The server did not say its mode.');
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new Error('The server did not say its mode.');
  return {
    mode: 'mode' in body && body.mode === 'live' ? 'live' : 'simulator',
    defaultNetworkId:
      'defaultNetworkId' in body && typeof body.defaultNetworkId === 'string' ? body.defaultNetworkId : null,
  };
}

export const serverMode = () =>
  queryOptions({ queryKey: ['mode'], queryFn: ({ signal }) => getServerMode(signal), staleTime: Infinity });
