import * as v from 'valibot';
import { getJson } from './get-json.ts';
import { parseNextLink, queryAfter } from './next-link.ts';

const organization = v.object({ id: v.string(), name: v.string() });
const network = v.object({
  id: v.string(),
  organizationId: v.string(),
  name: v.string(),
  productTypes: v.fallback(v.array(v.string()), []),
});

export type Network = v.InferOutput<typeof network>;

/** More pages than any administrator has; a bound against cursor loops. */
const MOST_PAGES = 200;

async function getAll<Item>(
  path: string,
  schema: v.GenericSchema<unknown, Item>,
  signal: AbortSignal,
): Promise<Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let query = 'perPage=1000';
  while (!seen.has(query) && seen.size < MOST_PAGES) {
    seen.add(query);
    const { body, headers } = await getJson(`${path}?${query}`, signal);
    for (const record of Array.isArray(body) ? body : []) {
      const parsed = v.safeParse(schema, record);
      if (parsed.success) items.push(parsed.output);
    }
    const next = parseNextLink(headers.get('link'));
    if (next.kind !== 'next') break;
    query = queryAfter(query, next.startingAfter);
  }
  return items;
}

/** getOrganizations, all pages. */
export const getOrganizations = (signal: AbortSignal) => getAll('/organizations', organization, signal);

/** getOrganizationNetworks, all pages. */
export const getNetworks = (organizationId: string, signal: AbortSignal) =>
  getAll(`/organizations/${encodeURIComponent(organizationId)}/networks`, network, signal);

/** getNetwork: for an id that came by URL, so that the pickers know its organization. */
export async function getNetwork(networkId: string, signal: AbortSignal): Promise<Network> {
  const { body } = await getJson(`/networks/${encodeURIComponent(networkId)}`, signal);
  return v.parse(network, body);
}
