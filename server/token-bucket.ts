const RECOVERY_MS = 30_000;
/** A 429 halves the rate once; those of the requests that were under way with it count as the same one. */
const SAME_429_MS = 1000;

interface Waiter {
  readonly start: () => void;
}

/**
 * Paces all callers together, first come first served. A 429 pauses everybody, halves the rate (down to an eighth) and
 * empties the burst, since others spend the same organization's budget; the rate then recovers within half a minute.
 */
export class TokenBucket {
  private tokens: number;
  private at = performance.now();
  private lowered: number;
  private loweredAt = Number.NEGATIVE_INFINITY;
  private pausedUntil = 0;
  private readonly queue: Waiter[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly perSecond: number,
    private readonly longestPauseMs: number,
    private readonly burst = 10,
  ) {
    this.tokens = burst;
    this.lowered = perSecond;
  }

  /** Resolves when a request may start. An aborted wait rejects at once, leaves the queue and takes no token. */
  take(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new Error('aborted'));
      const leave = () => {
        this.queue.splice(this.queue.indexOf(waiter), 1);
        reject(new Error('aborted'));
        this.serve();
      };
      const waiter = {
        start: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      this.queue.push(waiter);
      this.serve();
    });
  }

  /** Meraki answered 429. @param retryAfter whole seconds, as the header has them; anything else counts as one second */
  slowDown(retryAfter: string | undefined): void {
    const now = performance.now();
    this.refill(now);
    const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : 1;
    this.pausedUntil = Math.max(this.pausedUntil, now + Math.min(seconds * 1000, this.longestPauseMs));
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

  private serve(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    this.refill(now);
    while (now >= this.pausedUntil && this.tokens >= 1 && this.queue.length > 0) {
      this.tokens -= 1;
      this.queue.shift()?.start();
    }
    if (this.queue.length === 0) return;
    const pause = Math.max(0, this.pausedUntil - now);
    const refill = (Math.max(0, 1 - this.tokens) / this.rate(now + pause)) * 1000;
    this.timer = setTimeout(() => this.serve(), Math.ceil(pause + refill));
  }
}
