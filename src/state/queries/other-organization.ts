import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Network } from '#meraki/organizations.ts';
import { networkById, networksOf, organizations } from './pickers.ts';

/** An organization that was chosen while the clients on screen are of a network of another one. */
export interface OtherOrganization {
  readonly name: string;
  /** The network whose clients are on screen. */
  readonly shown: string;
  readonly networks: UseQueryResult<readonly Network[]>;
}

/** @param chosen the organization that the user chose last without a network of it; null for none */
export function useOtherOrganization(networkId: string, chosen: string | null): OtherOrganization | null {
  const current = useQuery(networkById(networkId)).data;
  const orgs = useQuery(organizations()).data;
  const networks = useQuery(networksOf(chosen ?? ''));
  if (chosen === null || chosen === current?.organizationId) return null;
  const name = orgs?.find(({ id }) => id === chosen)?.name ?? chosen;
  return { name, shown: current?.name ?? networkId, networks };
}
