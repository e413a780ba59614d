import type { Caller } from './caller.ts';
import { Failure } from '../http/failure.ts';
import type { Pace } from './pace.ts';

export interface QueueLimits {
  readonly perSecond: number;
  /** Requests that wait at once. */
  readonly length: number;
  readonly waitMs: number;
}

/** A request that wants to go out. */
export interface Wanted {
  /** Whoever waits for it now; it goes out in the turn of the first of them. */
  readonly callers: () => readonly Caller[];
  /** It is the first page of something: it goes before later ones of the same round. */
  readonly first: boolean;
}

interface Ticket extends Wanted {
  readonly start: () => void;
}

/** The part of the queue that one caller may fill. */
const SHARE = 0.25;
/** When too many wait, a request looks again after this time: the ends of closed connections are read behind new requests. */
const LOOK_AGAIN_MS = 50;

/** Requests to one organization wait here for their turn: round robin by caller, first pages before later ones. */
export class FairQueue {
  private readonly tickets = new Set<Ticket>();
  private readonly shares: FairShares;
  private serving = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly pace: Pace,
    private readonly limits: QueueLimits,
  ) {
    this.shares = new FairShares(limits.perSecond);
  }

  get length(): number {
    return this.tickets.size;
  }

  /** Seconds until all who wait now are served. */
  get seconds(): number {
    return Math.ceil(this.length / this.limits.perSecond);
  }

  /**
   * Resolves when the request may go out. An aborted wait rejects at once, leaves the queue and takes no turn.
   * @throws Failure 503 when too many wait, or when it took too long
   */
  async take(wanted: Wanted, signal: AbortSignal): Promise<void> {
    if (this.tooMany(wanted) !== null) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    if (signal.aborted) throw new Error('aborted');
    const tooMany = this.tooMany(wanted);
    if (tooMany !== null) throw this.busy(tooMany);
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', leave);
        this.tickets.delete(ticket);
      };
      const leave = () => {
        end();
        reject(new Error('aborted'));
      };
      const timer = setTimeout(() => {
        end();
        reject(this.busy(`this request has waited ${Math.round(this.limits.waitMs / 1000)} s for its turn`));
      }, this.limits.waitMs);
      const ticket: Ticket = {
        ...wanted,
        start: () => {
          end();
          resolve();
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      this.tickets.add(ticket);
      this.wake();
      void this.serve();
    });
  }

  /** Why this request may not wait, too; null when it may. */
  private tooMany({ callers }: Wanted): string | null {
    const { length } = this.limits;
    if (this.length >= length) return `${length} requests wait for their turn already`;
    const waiting = (caller: Caller) =>
      Array.from(this.tickets).filter((ticket) => ticket.callers().includes(caller)).length;
    const own = Math.min(...callers().map(waiting));
    return own >= Math.max(1, length * SHARE) ? `${own} requests of this caller wait for their turn already` : null;
  }

  private busy(what: string): Failure {
    const seconds = Math.max(1, this.seconds);
    return new Failure(503, `Clientscope: ${what}. Meraki’s rate limit is shared by all; ask again in ${seconds} s.`, {
      kind: 'busy',
      retryAfter: seconds,
    });
  }

  private async serve(): Promise<void> {
    if (this.serving) return;
    this.serving = true;
    while (this.tickets.size > 0) {
      const allowed = this.untilAllowed();
      if (allowed > 0) {
        await this.sleep(allowed);
        continue;
      }
      const taken = this.pace.take();
      const wait = typeof taken === 'number' ? taken : await taken;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      else if (!this.startNext()) this.pace.giveBack();
    }
    this.serving = false;
  }

  /** Waits until a caller may have a turn, or a further request comes. */
  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private untilAllowed(): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { callers } of this.tickets) {
      for (const caller of callers()) least = Math.min(least, this.shares.waitOf(caller));
      if (least === 0) return 0;
    }
    return Math.min(least, this.limits.waitMs);
  }

  private startNext(): boolean {
    let best: { readonly ticket: Ticket; readonly caller: Caller; readonly place: number } | null = null;
    for (const ticket of this.tickets) {
      for (const caller of ticket.callers()) {
        if (this.shares.waitOf(caller) > 0) continue;
        const place = this.shares.roundOf(caller) + (ticket.first ? 0 : 0.5);
        if (best === null || place < best.place) best = { ticket, caller, place };
      }
    }
    if (best === null) return false;
    this.shares.served(best.caller);
    best.ticket.start();
    return true;
  }
}

interface Share {
  /** The round in which this caller's next request stands. */
  round: number;
  /** Requests that this caller may still have at the full pace. */
  allowance: number;
  at: number;
}

/** A caller who asks without end gets this part of the rate, once he has used up the requests of so many seconds. */
const LASTING_PART = 0.5;
const ALLOWANCE_SECONDS = 20;

/**
 * Round robin: each caller has one request in a round. Who was away begins in the round that is being served, so that nobody
 * saves up turns. Each has an allowance, so that one who misses the cache on purpose (refreshes, odd spans) leaves a
 * part of the budget to Meraki's other users.
 */
class FairShares {
  private readonly shares = new WeakMap<Caller, Share>();
  private round = 0;

  constructor(private readonly perSecond: number) {}

  /** The round of this caller's next request, the one being served at the earliest. */
  roundOf(caller: Caller): number {
    return Math.max(this.round, this.shareOf(caller).round);
  }

  /** Milliseconds until this caller may have a request. */
  waitOf(caller: Caller): number {
    const { allowance } = this.shareOf(caller);
    return allowance >= 1 ? 0 : Math.ceil(((1 - allowance) / (this.perSecond * LASTING_PART)) * 1000);
  }

  served(caller: Caller): void {
    const share = this.shareOf(caller);
    this.round = Math.max(this.round, share.round);
    share.round = this.round + 1;
    share.allowance -= 1;
  }

  private shareOf(caller: Caller): Share {
    const now = performance.now();
    const most = Math.max(20, this.perSecond * ALLOWANCE_SECONDS);
    const share = this.shares.get(caller) ?? { round: 0, allowance: most, at: now };
    share.allowance = Math.min(most, share.allowance + ((now - share.at) / 1000) * this.perSecond * LASTING_PART);
    share.at = now;
    this.shares.set(caller, share);
    return share;
  }
}
