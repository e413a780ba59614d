import { Failure } from '../http/failure.ts';

/** The time bounds of one request: the first that runs out, or a caller who left, aborts its signal with the reason. */
export class TimeBounds {
  private readonly ended = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  readonly signal = this.ended.signal;

  /** Ends the request with 504 and this sentence after `ms`. `refresh()` of the timer begins the wait anew; `clearTimeout` lifts the bound. */
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

  /** The work's result; rejects with the reason when the signal aborts first. For work that does not listen to the signal. */
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
