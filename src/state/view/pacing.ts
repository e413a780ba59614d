import { startTransition, useEffect, useRef, useState, createContext, useContext } from 'react';
import type { ClientLoad } from '#state/load/use-client-load.ts';

/** Calls back when the frame at hand has been painted; returns what cancels it. A page out of sight paints none, and waits. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Something is always to do while a large network comes in: then it is its turn after so long. */
const LONGEST_WAIT_MS = 1000;

/** Where no browser says how long it is idle. */
const IDLE_MS = 10;

/** Calls back when the browser has nothing more to do, with a question for the ms that are left of it; returns what cancels it. */
export function whenIdle(run: (left: () => number) => void): () => void {
  // Safari has no idle callback: there a short rest must do.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => {
      const end = performance.now() + IDLE_MS;
      run(() => end - performance.now());
    }, 100);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback((deadline) => run(() => deadline.timeRemaining()), { timeout: LONGEST_WAIT_MS });
  return () => cancelIdleCallback(idle);
}

/** Before so little is left of an idle moment no more is begun. */
const LEAST_MS = 3;

/** Runs work whose steps are short while nobody waits: a key or a click in the meantime waits for one step at most. @returns what cancels it */
export function inSlices<Result>(
  work: Generator<void, Result>,
  onDone: (result: Result) => void = () => {},
): () => void {
  let stop = () => {};
  const goOn = () => {
    stop = whenIdle((left) => {
      do {
        const step = work.next();
        if (step.done === true) return onDone(step.value);
      } while (left() > LEAST_MS);
      goOn();
    });
  };
  goOn();
  return () => stop();
}

/** A pause between two letters or ticks of a run is mostly shorter than this. */
const REST_MS = 80;

/** Whether a text box has the focus: then the next change is the next letter. */
const isTyping = () => document.activeElement?.matches('input[type="search"], input[type="text"], textarea') === true;

/**
 * The value, when what shows it first has been painted: what is drawn from it then is interrupted by all that is urgent. A single
 * change is followed at once; a typed one, or one of a run, each before the last one has been followed, only when no newer one came
 * for a moment.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  const before = useRef(value);
  useEffect(() => {
    const overtook = !Object.is(painted, before.current);
    before.current = value;
    if (Object.is(painted, value)) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const follow = () => startTransition(() => setPainted(value));
    const cancel = afterPaint(() => {
      if ((overtook || isTyping()) && painted !== null) timer = setTimeout(follow, REST_MS);
      else follow();
    });
    return () => {
      cancel();
      clearTimeout(timer);
    };
  }, [painted, value]);
  return painted;
}

/** Of the time while values keep coming, at most one part in this many goes into showing them. */
const SHARE = 4;

/**
 * The value, but a new one only at a pace that the machine keeps: what is costly to show is not made anew for every page of a load.
 * @param leastMs the shortest time between two values
 * @param urgent it cannot wait: shown at once
 */
export function useMachinePace<Value>(value: Value, leastMs: number, urgent: boolean): Value {
  const [paced, setPaced] = useState({ value, at: 0 });
  /** When the next value may be shown, once it is known what the last one cost. */
  const [due, setDue] = useState({ of: paced, at: 0 });
  useEffect(
    () =>
      whenIdle(() => {
        const cost = performance.now() - paced.at;
        setDue({ of: paced, at: paced.at + Math.max(leastMs, paced.at === 0 ? 0 : cost * SHARE) });
      }),
    [paced, leastMs],
  );
  useEffect(() => {
    if (urgent || due.of !== paced || Object.is(paced.value, value)) return undefined;
    const timer = setTimeout(() => setPaced({ value, at: performance.now() }), due.at - performance.now());
    return () => clearTimeout(timer);
  }, [paced, due, value, urgent]);
  return urgent ? value : paced.value;
}

/**
 * Loads code and starts work with it, not before the frame at hand has been painted. Without the code nothing is lost but what it
 * would make.
 * @returns what cancels it, however far it is
 */
export function startLate<Code>(load: () => Promise<Code>, start: (code: Code) => () => void): () => void {
  let gone = false;
  let stop = () => {};
  const begin = async () => {
    const code = await load().catch(() => null);
    if (!gone && code !== null) stop = start(code);
  };
  const cancel = afterPaint(() => void begin());
  return () => {
    gone = true;
    cancel();
    stop();
  };
}

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
