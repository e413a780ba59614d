import type { Asked } from '../proxy/allow-list.ts';
import type { Caller } from './caller.ts';
import { FairQueue, type QueueLimits } from './fair-queue.ts';
import { networkOf, Organizations, type Owned, ownedIn } from './organization-of-network.ts';
import { bothPaces, type Pace } from './pace.ts';

/** What the page shows to somebody who waits: how many requests wait, and until when all of them are sent. */
export interface Waiting {
  readonly requests: number;
  readonly seconds: number;
}

/** What servers that share a budget tell each other of organizations. */
export interface SharedKnowledge {
  /** An organization's name among them. */
  readonly nameOf: (organization: string) => string;
  /** The organization of a network, by that name; null when none of them knows. */
  readonly find: (network: string) => Promise<string | null>;
  /** @returns the organization that was learnt first by any of them; null when that is not known */
  readonly tell: (owned: readonly Owned[]) => Promise<string | null>;
}

interface Line {
  readonly pace: Pace;
  readonly queue: FairQueue;
}

export interface BudgetOptions {
  readonly limits: QueueLimits;
  /** The pace of one organization; null: of networks whose organization is not known yet. */
  readonly paceOf: (organization: string | null) => Pace;
  /** Of all organizations together. */
  readonly whole: Pace;
  readonly shared: SharedKnowledge | null;
}

/**
 * Meraki's rate limits: so many requests a second to each organization, and more to all of them together. A network whose
 * organization is not known counts as one of the first organization that was learnt: most keys have one organization.
 */
export class Budget {
  private readonly nameOf: (organization: string) => string;
  private readonly organizations: Organizations;
  private readonly lines = new Map<string, Line>();
  private readonly firstLine: Line;
  private first: string | null = null;

  constructor(private readonly options: BudgetOptions) {
    this.nameOf = options.shared?.nameOf ?? ((organization) => organization);
    this.organizations = new Organizations(this.nameOf);
    this.firstLine = this.newLine(null);
  }

  /** Resolves when the request may go out. @throws Failure 503, see FairQueue */
  async take(asked: Asked, callers: () => readonly Caller[], signal: AbortSignal): Promise<void> {
    const first = !/[?&](startingAfter|endingBefore)=/.test(asked.path);
    await this.askOthers(asked);
    return this.lineOf(asked).queue.take({ callers, first }, signal);
  }

  /** Slows down the organization's requests after a 429. @param retryAfter the header */
  slowDown(asked: Asked, retryAfter: string | undefined): void {
    this.lineOf(asked).pace.slowDown(retryAfter);
  }

  /** Learns the organizations of networks. @param body of a good answer */
  learn(asked: Asked, body: string | Buffer): void {
    const owned = ownedIn(asked, body).map(([network, organization]) => [network, this.nameOf(organization)] as const);
    if (owned.length === 0) return;
    for (const one of owned) this.organizations.add(one);
    this.first ??= owned[0][1];
    void this.options.shared?.tell(owned).then((first) => (this.first = first ?? this.first));
  }

  waiting(networkId: string): Waiting {
    const { queue } = this.lineOf({ path: `/networks/${networkId}` });
    return { requests: queue.length, seconds: queue.seconds };
  }

  /** Requests that wait. */
  get waitingInAll(): number {
    return [this.firstLine, ...this.lines.values()].reduce((sum, { queue }) => sum + queue.length, 0);
  }

  private async askOthers(asked: Asked): Promise<void> {
    const { shared } = this.options;
    const network = networkOf(asked);
    if (shared === null || network === null || this.organizations.of(asked) !== null) return;
    const organization = await shared.find(network);
    if (organization === null) return;
    const owned = [network, organization] as const;
    this.organizations.add(owned);
    this.first = (await shared.tell([owned])) ?? this.first;
  }

  private lineOf(asked: Pick<Asked, 'path'>): Line {
    const organization = this.organizations.of(asked);
    if (organization === null || organization === this.first) return this.firstLine;
    const line = this.lines.get(organization) ?? this.newLine(organization);
    this.lines.set(organization, line);
    return line;
  }

  private newLine(organization: string | null): Line {
    const { paceOf, whole, limits } = this.options;
    const pace = bothPaces(paceOf(organization), whole);
    return { pace, queue: new FairQueue(pace, limits) };
  }
}
