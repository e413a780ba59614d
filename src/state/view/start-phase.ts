import { createContext, startTransition, useContext, useEffect, useState } from 'react';
import { afterPaint, whenIdle } from './pacing.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';

/**
 * How far the page has been drawn since it was opened.
 * - first-rows: the list alone, until its first rows have been painted
 * - list: what stands about it, too: header, filters, tools. It comes earlier where the first rows take their time
 * - all: the band as well
 */
export type StartPhase = 'first-rows' | 'list' | 'all';

/** After so long what stands about the list waits no more for its first rows: its code would be in their way. */
const FIRST_ROWS_MS = 300;

/** After so long the band waits no more for the load to be whole. */
const LONG_LOAD_MS = 2500;

const StartPhaseContext = createContext<StartPhase>('all');
export const StartPhaseProvider = StartPhaseContext.Provider;

export const useStartPhase = (): StartPhase => useContext(StartPhaseContext);

/** Goes from phase to phase, never back. */
export function useStart({ store, phase: load }: Pick<ClientLoad, 'store' | 'phase'>): StartPhase {
  const [phase, setPhase] = useState<StartPhase>('first-rows');
  const listed = store !== null;
  const loading = load === 'loading';
  useEffect(() => {
    const next = (to: StartPhase) => () => startTransition(() => setPhase(to));
    const after = (ms: number, to: StartPhase) => {
      const timer = setTimeout(next(to), ms);
      return () => clearTimeout(timer);
    };
    if (phase === 'first-rows') return listed ? afterPaint(() => setPhase('list')) : after(FIRST_ROWS_MS, 'list');
    if (phase === 'all' || !listed) return undefined;
    return loading ? after(LONG_LOAD_MS, 'all') : whenIdle(next('all'));
  }, [phase, listed, loading]);
  // For whoever measures, be it in DevTools or in the bench.
  useEffect(() => (listed ? afterPaint(() => performance.mark('first-rows')) : undefined), [listed]);
  useEffect(
    () => (listed && !loading ? afterPaint(() => performance.mark('whole-list')) : undefined),
    [listed, loading],
  );
  return phase;
}
