import { Failure } from '../http/failure.ts';

/** The time bounds of one request: the first that runs out, or a caller who left, aborts its signal with the reason. */
export class TimeBounds {
  private readonly ended = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  readonly signal = this.ended.signal;

  /** `refresh()` begins the wait anew; `clearTimeout` lifts the bound. */
  bound(ms: number, sentence: string): NodeJS.Timeout {
    const timer = setTimeout(() => this.end(new Failure(504, sentence)), ms);
    this.timers.push(timer);
    return timer;
  }

  end(reason: Error): void {
    this.stop();
    this.ended.abort(reason);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Rejects with the reason, for what doesn't listen to the signal by itself. */
  async race<Value>(work: Promise<Value>): Promise<Value> {
    const { signal } = this;
    let lose: (() => void) | undefined;
    const lost = new Promise<never>((_, reject) => {
      lose = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      if (signal.aborted) lose();
      else signal.addEventListener('abort', lose, { once: true });
    });
    try {
      return await Promise.race([work, lost]);
    } finally {
      if (lose !== undefined) signal.removeEventListener('abort', lose);
    }
  }
}
