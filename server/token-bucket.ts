/** Paces all callers together, first come first served. */
export class TokenBucket {
  private tokens: number;
  private at = Date.now();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly perSecond: number,
    private readonly burst = 10,
  ) {
    this.tokens = burst;
  }

  /** Resolves when a request may start; an aborted one takes no token. */
  take(signal: AbortSignal): Promise<void> {
    const turn = this.queue.then(() => this.wait(signal));
    this.queue = turn;
    return turn;
  }

  private async wait(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const now = Date.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.tokens < 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, ((1 - this.tokens) / this.perSecond) * 1000);
      });
      return this.wait(signal);
    }
    this.tokens -= 1;
  }
}
