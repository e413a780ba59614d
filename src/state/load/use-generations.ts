import { useState } from 'react';

/**
 * A load of a scope that is shown, and the one that runs: the same, but while a refresh loads beside it. Each is named by when it
 * was asked for, by performance.now(); the first one is 0.
 */
export interface Generations {
  readonly shown: number;
  readonly running: number;
  /** Begins a load beside the one that is shown. */
  begin(): void;
  /** The load that runs is shown from now on. */
  promote(): void;
  /** Gives the load that runs up. */
  abandon(): void;
}

const FIRST = { shown: 0, running: 0, latest: 0 };

/** Which loads a scope has had; each scope counts for itself, so that going back finds what it left. */
export function useGenerations(scopeKey: string): Generations {
  const [all, setAll] = useState<ReadonlyMap<string, typeof FIRST>>(new Map());
  const { shown, running } = all.get(scopeKey) ?? FIRST;
  const change = (make: (before: typeof FIRST) => typeof FIRST) =>
    setAll((before) => new Map(before).set(scopeKey, make(before.get(scopeKey) ?? FIRST)));
  return {
    shown,
    running,
    begin: () => {
      const click = performance.now();
      change(({ shown, latest }) => {
        const running = Math.max(latest + 1, click);
        return { shown, running, latest: running };
      });
    },
    promote: () => change(({ running, latest }) => ({ shown: running, running, latest })),
    abandon: () => change(({ shown, latest }) => ({ shown, running: shown, latest })),
  };
}
