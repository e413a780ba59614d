import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { getJson, networkPath } from './get-json.ts';
import { type Listed, listedItems, objectOf, text, wireObject } from './read-answer.ts';
import { undirected } from './wire-values.ts';
import type { WireNetwork, WireOrganization } from './wire.ts';

const organization = wireObject<WireOrganization>()({ id: text, name: text });
const network = wireObject<WireNetwork>()({
  id: text,
  organizationId: text,
  name: text,
  productTypes: v.fallback(v.array(text), []),
});

export interface Organization {
  readonly id: string;
  readonly name: string;
}

export interface Network extends Organization {
  readonly organizationId: string;
  readonly productTypes: readonly string[];
}

/** No administrator has more pages. */
const MOST_PAGES = 200;

/** The name, or the id where there is none. */
const nameOf = ({ id, name }: Organization): string => undirected(name) || id;

/** Throws the error again. A 404 of these lists is about an organization, so it gets its own words. */
function ofOrganization(error: unknown): never {
  if (!(error instanceof ApiError) || error.kind !== 'not-found') throw error;
  throw new ApiError('no-organization', error.detail, error.status, error.requestId, null);
}

/** All items with an id, each once: the lists change while their pages are read. An item with other odd fields is kept, and one without a name is named by its id. */
async function getAll<Item extends Organization>(
  path: string,
  schema: v.GenericSchema<unknown, Item>,
  signal: AbortSignal,
): Promise<Listed<Item>> {
  const { items, more } = await listedItems(path, 'perPage=1000', schema, MOST_PAGES, signal).catch(ofOrganization);
  const named = items.flatMap((item) => (item.id === '' ? [] : [{ ...item, name: nameOf(item) }]));
  return { items: [...new Map(named.map((item) => [item.id, item])).values()], more };
}

/**
 * getOrganizations, all pages. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-organizations/
 */
export const getOrganizations = (signal: AbortSignal): Promise<Listed<Organization>> =>
  getAll('/organizations', organization, signal);

/**
 * getOrganizationNetworks, all pages. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-organization-networks/
 */
export async function getNetworks(organizationId: string, signal: AbortSignal): Promise<Listed<Network>> {
  const { items, more } = await getAll(
    `/organizations/${encodeURIComponent(organizationId)}/networks`,
    network,
    signal,
  );
  return { items: items.map((one) => ({ ...one, organizationId: one.organizationId || organizationId })), more };
}

/**
 * getNetwork, which finds the organization of a network in the URL. @throws ApiError
 * @see https://developer.cisco.com/meraki/api-v1/get-network/
 */
export async function getNetwork(networkId: string, signal: AbortSignal): Promise<Network> {
  const answer = await getJson(networkPath(networkId), signal);
  const named = { ...objectOf(answer, network, 'network'), id: networkId };
  return { ...named, name: nameOf(named) };
}
