/** How fast requests may go out: of this server alone, or of several that share it. */
export interface Pace {
  /** Takes the right to one request. @returns 0 when it is taken, else after how many milliseconds to ask again */
  take(): number | Promise<number>;
  /** The request that it was taken for does not go out. */
  giveBack(): void;
  /** Meraki answered 429. @param retryAfter its header */
  slowDown(retryAfter: string | undefined): void;
}

/** A pace that lets a request go when both let it go. */
export function bothPaces(first: Pace, second: Pace): Pace {
  return {
    take: () => {
      const taken = first.take();
      return typeof taken === 'number' ? then(taken) : taken.then(then);
    },
    giveBack: () => {
      first.giveBack();
      second.giveBack();
    },
    slowDown: (retryAfter) => first.slowDown(retryAfter),
  };
  function then(wait: number): number | Promise<number> {
    if (wait > 0) return wait;
    const other = second.take();
    const settle = (ms: number) => {
      if (ms > 0) first.giveBack();
      return ms;
    };
    return typeof other === 'number' ? settle(other) : other.then(settle);
  }
}

/** Requests that may go out at once after a rest. */
export const BURST = 10;
const RECOVERY_MS = 30_000;
/** 429s within this time halve the rate once: their requests were under way at the same time. */
const SAME_429_MS = 1000;

/** Milliseconds that a 429 asks to wait. @param retryAfter the header, in whole seconds or as a date; anything else counts as one second */
export function pauseOf(retryAfter: string | undefined, longestMs: number): number {
  const text = retryAfter ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(retryAfter) * 1000, longestMs);
  const until = /^[a-z]{3,}, /i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(until) ? Math.min(1000, longestMs) : Math.min(Math.max(0, until - Date.now()), longestMs);
}

/**
 * A pace of this server alone. A 429 pauses it, halves the rate (down to an eighth) and empties the burst, since others spend
 * the same organization's budget; the rate then recovers within half a minute.
 */
export class TokenBucket implements Pace {
  private tokens: number;
  private at = performance.now();
  private lowered: number;
  private loweredAt = Number.NEGATIVE_INFINITY;
  private pausedUntil = 0;

  constructor(
    private readonly perSecond: number,
    private readonly longestPauseMs: number,
    private readonly burst = BURST,
  ) {
    this.tokens = burst;
    this.lowered = perSecond;
  }

  take(): number {
    const now = performance.now();
    this.refill(now);
    const pause = Math.max(0, this.pausedUntil - now);
    if (pause === 0 && this.tokens >= 1) {
      this.tokens -= 1;
      return 0;
    }
    const refill = (Math.max(0, 1 - this.tokens) / this.rate(now + pause)) * 1000;
    return Math.max(1, Math.ceil(pause + refill));
  }

  giveBack(): void {
    this.tokens = Math.min(this.burst, this.tokens + 1);
  }

  slowDown(retryAfter: string | undefined): void {
    const now = performance.now();
    this.refill(now);
    this.pausedUntil = Math.max(this.pausedUntil, now + pauseOf(retryAfter, this.longestPauseMs));
    this.tokens = 0;
    if (now - this.loweredAt < SAME_429_MS) return;
    this.lowered = Math.max(this.rate(now) / 2, this.perSecond / 8);
    this.loweredAt = now;
  }

  /** Requests a second at a time. */
  private rate(now: number): number {
    return Math.min(this.perSecond, this.lowered + ((now - this.loweredAt) / RECOVERY_MS) * this.perSecond);
  }

  private refill(now: number): void {
    const since = Math.max(this.at, this.pausedUntil);
    if (now > since) this.tokens = Math.min(this.burst, this.tokens + ((now - since) / 1000) * this.rate(since));
    this.at = now;
  }
}
