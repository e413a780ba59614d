import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { getJson } from './get-json.ts';
import { itemsOf, text, wireObject } from './listed.ts';
import { parseNextLink, queryAfter } from './next-link.ts';
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

/** More pages than any administrator has; a bound against cursor loops. */
const MOST_PAGES = 200;

/** All that has an id: one whose other fields are odd is still there, and is named by its id. @throws ApiError */
async function getAll<Item extends Organization>(
  path: string,
  schema: v.GenericSchema<unknown, Item>,
  signal: AbortSignal,
): Promise<Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let query = 'perPage=1000';
  while (!seen.has(query) && seen.size < MOST_PAGES) {
    seen.add(query);
    const answer = await getJson(`${path}?${query}`, signal);
    for (const item of itemsOf(answer, schema)) if (item.id !== '') items.push({ ...item, name: item.name || item.id });
    const next = parseNextLink(answer.headers.get('link'));
    if (next.kind !== 'next') break;
    query = queryAfter(query, next.startingAfter);
  }
  return items;
}

/** getOrganizations, all pages. @throws ApiError */
export const getOrganizations = (signal: AbortSignal): Promise<readonly Organization[]> =>
  getAll('/organizations', organization, signal);

/** getOrganizationNetworks, all pages. @throws ApiError */
export async function getNetworks(organizationId: string, signal: AbortSignal): Promise<readonly Network[]> {
  const networks = await getAll(`/organizations/${encodeURIComponent(organizationId)}/networks`, network, signal);
  return networks.map((one) => ({ ...one, organizationId: one.organizationId || organizationId }));
}

/** getNetwork: for an id that came by URL, so that the pickers know its organization. @throws ApiError */
export async function getNetwork(networkId: string, signal: AbortSignal): Promise<Network> {
  const { body, headers } = await getJson(`/networks/${encodeURIComponent(networkId)}`, signal);
  const parsed = v.safeParse(network, body);
  if (!parsed.success) throw new ApiError('not-json', 'not a network', 200, headers.get('x-request-id') ?? '', null);
  return { ...parsed.output, id: networkId, name: parsed.output.name || networkId };
}
