import type { Asked } from './allow-list.ts';

/** Networks that are remembered; the one learnt first is forgotten first. */
const MOST_NETWORKS = 50_000;

const NETWORK = /^\/networks\/([^/?]+)/;
const ORGANIZATION = /^\/organizations\/([^/?]+)/;

/** Whose budget a request spends: the organization of each network, learnt from the answers that pass. */
export class Organizations {
  private readonly byNetwork = new Map<string, string>();
  private readonly known = new Set<string>();

  /** Null while it is not known. */
  of({ path }: Pick<Asked, 'path'>): string | null {
    const network = NETWORK.exec(path)?.[1];
    if (network !== undefined) return this.byNetwork.get(network) ?? null;
    const organization = ORGANIZATION.exec(path)?.[1];
    return organization !== undefined && this.known.has(organization) ? organization : null;
  }

  /** @param body a good answer's */
  learn({ operation, path }: Asked, body: string | Buffer): void {
    if (operation === 'getNetwork') {
      const network: unknown = JSON.parse(body.toString());
      this.add(network, textOf(network, 'organizationId'));
    } else if (operation === 'getOrganizationNetworks') {
      const networks: unknown = JSON.parse(body.toString());
      const organization = ORGANIZATION.exec(path)?.[1] ?? null;
      if (Array.isArray(networks)) for (const network of networks) this.add(network, organization);
    }
  }

  private add(network: unknown, organization: string | null): void {
    const id = textOf(network, 'id');
    if (id === null || organization === null) return;
    this.known.add(organization);
    this.byNetwork.delete(id);
    this.byNetwork.set(id, organization);
    for (const oldest of this.byNetwork.keys()) {
      if (this.byNetwork.size <= MOST_NETWORKS) break;
      this.byNetwork.delete(oldest);
    }
  }
}

function textOf(record: unknown, key: 'id' | 'organizationId'): string | null {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, key)) return null;
  const value: unknown = Reflect.get(record, key);
  return typeof value === 'string' ? value : null;
}
