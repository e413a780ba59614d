import type { PageCache } from './page-cache.ts';

/** What an answer depends on beside its request: time, and whether the caller still waits. */
export interface Context {
  /** Epoch ms. */
  readonly now: number;
  /** Fires when the caller goes away. */
  readonly signal: AbortSignal;
  readonly tries: Tries;
  readonly pages: PageCache;
  /** Resolves after so many milliseconds, rejects once the caller has gone. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Counts the tries of a request, so that "once" faults heal when asked again and come back on a reload.
 * Requests are told apart by their whole URL: two spans of one network do not disturb each other.
 */
export class Tries {
  private readonly counts = new Map<string, number>();

  /** True on the first `failures` tries, false on the next one, then from the beginning. */
  failing(url: string, failures: number): boolean {
    const count = this.counts.get(url) ?? 0;
    if (count >= failures) this.counts.delete(url);
    else this.counts.set(url, count + 1);
    return count < failures;
  }
}
