import type { Tries } from './tries.ts';

/** What one answer may know of the world. */
export interface Context {
  readonly seed: number;
  /** Epoch ms. */
  readonly now: number;
  /** Fires when the caller goes away. */
  readonly signal: AbortSignal;
  readonly tries: Tries;
  /** Resolves after so many milliseconds, rejects once the caller has gone. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
