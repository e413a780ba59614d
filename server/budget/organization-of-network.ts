import type { Asked } from '../proxy/allow-list.ts';
import { remember } from './remember.ts';

/** Networks that are remembered; the one learnt first is forgotten first. */
const MOST_NETWORKS = 50_000;

const NETWORK = /^\/networks\/([^/?]+)/;
const ORGANIZATION = /^\/organizations\/([^/?]+)/;

/** A network's id, and its organization's. */
export type Owned = readonly [network: string, organization: string];

/** The network's id in a path; null for a path without one. */
export const networkOf = ({ path }: Pick<Asked, 'path'>): string | null => NETWORK.exec(path)?.[1] ?? null;

/** Whose budget a request spends: the organization of each network, learnt from the answers that pass. */
export class Organizations {
  private readonly byNetwork = new Map<string, string>();
  private readonly known = new Set<string>();

  /** @param nameOf the name by which an organization is known here */
  constructor(private readonly nameOf: (organization: string) => string) {}

  /** Its name; null while it is not known. */
  of(asked: Pick<Asked, 'path'>): string | null {
    const network = networkOf(asked);
    if (network !== null) return this.byNetwork.get(network) ?? null;
    const [, organization] = ORGANIZATION.exec(asked.path) ?? [];
    const name = organization === undefined ? '' : this.nameOf(organization);
    return this.known.has(name) ? name : null;
  }

  add([network, organization]: Owned): void {
    this.known.add(organization);
    remember(this.byNetwork, network, organization, MOST_NETWORKS);
  }
}

/** The networks and their organizations that a good answer names; [] for operations that name none. */
export function ownedIn({ operation, path }: Asked, body: string | Buffer): Owned[] {
  if (operation !== 'getNetwork' && operation !== 'getOrganizationNetworks') return [];
  const answer: unknown = JSON.parse(body.toString());
  const networks: unknown[] = Array.isArray(answer) ? answer : [answer];
  const listed = ORGANIZATION.exec(path)?.[1] ?? null;
  return networks.flatMap((network) => {
    const id = textOf(network, 'id');
    const organization = listed ?? textOf(network, 'organizationId');
    return id === null || organization === null ? [] : [[id, organization] as const];
  });
}

function textOf(record: unknown, key: 'id' | 'organizationId'): string | null {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, key)) return null;
  const value: unknown = Reflect.get(record, key);
  return typeof value === 'string' ? value : null;
}
