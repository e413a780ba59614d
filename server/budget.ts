import type { Asked } from './allow-list.ts';
import type { Caller } from './caller.ts';
import { FairQueue, type QueueLimits } from './fair-queue.ts';
import { Organizations } from './organizations.ts';
import { bothPaces, type Pace } from './pace.ts';

/** What is told to somebody who waits. */
export interface Waiting {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Meraki's rate limits: so many requests a second to each organization, and more to all of them together. While a network's
 * organization is not known it counts as the first one that was learnt, which it is for all but the keys of several.
 */
export class Budget {
  private readonly organizations = new Organizations();
  private readonly lines = new Map<string, { readonly pace: Pace; readonly queue: FairQueue }>();
  private readonly unknown: { readonly pace: Pace; readonly queue: FairQueue };

  /**
   * @param paceOf an organization's; null is the one that is not known yet
   * @param whole of all organizations together
   */
  constructor(
    private readonly limits: QueueLimits,
    private readonly paceOf: (organization: string | null) => Pace,
    private readonly whole: Pace,
  ) {
    this.unknown = this.newLine(null);
  }

  /** Resolves when the request may go out. @throws Failure 503, see FairQueue */
  take(asked: Asked, callers: () => readonly Caller[], signal: AbortSignal): Promise<void> {
    const first = !/[?&](startingAfter|endingBefore)=/.test(asked.path);
    return this.lineOf(asked).queue.take({ callers, first }, signal);
  }

  /** Meraki answered 429. */
  slowDown(asked: Asked, retryAfter: string | undefined): void {
    this.lineOf(asked).pace.slowDown(retryAfter);
  }

  /** @param body a good answer's, from which networks' organizations are learnt */
  learn(asked: Asked, body: string | Buffer): void {
    this.organizations.learn(asked, body);
  }

  waiting(networkId: string): Waiting {
    const { queue } = this.lineOf({ path: `/networks/${networkId}` });
    return { requests: queue.length, seconds: queue.seconds };
  }

  /** Requests that wait. */
  get waitingInAll(): number {
    let count = this.unknown.queue.length;
    for (const line of this.lines.values()) if (line !== this.unknown) count += line.queue.length;
    return count;
  }

  private lineOf(asked: Pick<Asked, 'path'>) {
    const organization = this.organizations.of(asked);
    if (organization === null) return this.unknown;
    const line = this.lines.get(organization) ?? (this.lines.size === 0 ? this.unknown : this.newLine(organization));
    this.lines.set(organization, line);
    return line;
  }

  private newLine(organization: string | null) {
    const pace = bothPaces(this.paceOf(organization), this.whole);
    return { pace, queue: new FairQueue(pace, this.limits) };
  }
}
