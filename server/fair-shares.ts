import type { Caller } from './caller.ts';

interface Share {
  /** The round in which this caller's next request stands. */
  round: number;
  /** Requests that this caller may still have at the full pace. */
  allowance: number;
  at: number;
}

/** A caller who asks without end goes on at this part of the pace, once this many seconds' worth of requests are used up. */
const LASTING_PART = 0.5;
const ALLOWANCE_SECONDS = 20;

/**
 * Round robin: each caller has one request in a round. Who was away begins in the round that is being served, so that nobody
 * saves up turns. Each has an allowance, so that one who misses the cache on purpose (refreshes, odd spans) leaves a
 * part of the budget to Meraki's other users.
 */
export class FairShares {
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
