import type { PageCache } from './page-cache.ts';
import type { Tries } from './tries.ts';

/** What one answer may know of the world. */
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
