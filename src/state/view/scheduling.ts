import { provided } from '#state/provided.ts';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import type * as backgroundWork from './background-work.ts';

/** Calls `run` when the next frame has been painted; a hidden tab paints none until it is seen. @returns a function that cancels it */
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

/** While a large network loads, the browser is hardly ever idle: after this time the work runs all the same. */
const LONGEST_WAIT_MS = 1000;

/** So long an idle moment is used at most. Browsers offer 50 ms, and a key or a click that comes meanwhile would wait for all of them. */
const IDLE_MS = 10;

/** Calls `run` when the browser is idle; `left()` gives the ms that remain of the idle moment. @returns a function that cancels it */
export function whenIdle(run: (left: () => number) => void): () => void {
  const runWithin = (remaining: () => number) => {
    const end = performance.now() + IDLE_MS;
    run(() => Math.min(remaining(), end - performance.now()));
  };
  // Safari has no requestIdleCallback: a third of the time is left to the work.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => runWithin(() => IDLE_MS), 2 * IDLE_MS);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback((deadline) => runWithin(() => deadline.timeRemaining()), {
    timeout: LONGEST_WAIT_MS,
  });
  return () => cancelIdleCallback(idle);
}

/** No step begins when less than this is left of an idle moment. */
const LEAST_MS = 3;

/** Runs a generator with short steps while the browser is idle, for 10 ms at a time. @returns a function that cancels it */
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

/** Two letters or ticks of a run mostly follow each other sooner than this. */
const REST_MS = 80;

/** Whether a text box has the focus: another letter may follow. */
const isTyping = () => document.activeElement?.matches('input[type="search"], input[type="text"], textarea') === true;

/**
 * The value one frame late, as a transition: the list is painted with the new value first, and charts and facets follow. A single
 * change follows at once. A typed letter, or a change that comes before the last one has followed, waits until no newer one came for
 * 80 ms.
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

/** While values keep coming, at most one part in this many of the time goes into showing them. */
const SHARE = 4;

/**
 * The value, renewed only as often as the machine can show it: a slow machine does not compute the view for every page of a load.
 * @param leastMs the shortest time between two values
 * @param urgent shows the value at once
 */
export function useMachinePace<Value>(value: Value, leastMs: number, urgent: boolean): Value {
  const [paced, setPaced] = useState({ value, at: 0 });
  /** When the next value may be shown: set once the last one is on screen and its cost is known. */
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

/** How long after a failed try the code is asked for again: the server may be starting, or the network gone. */
const AGAIN_MS = 5000;

/**
 * Loads the code for a whole load after the next paint and starts work with it. If the code cannot be loaded, it is asked for again
 * until the work is cancelled.
 * @param start begins the work and returns a function that cancels it
 * @returns a function that cancels all of it
 */
export function startLate(
  start: (code: typeof backgroundWork) => () => void,
  load = () => import('./background-work.ts'),
): () => void {
  let gone = false;
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = async () => {
    const code = await load().catch(() => null);
    if (gone) return;
    if (code === null) timer = setTimeout(() => void begin(), AGAIN_MS);
    else stop = start(code);
  };
  const cancel = afterPaint(() => void begin());
  return () => {
    gone = true;
    cancel();
    clearTimeout(timer);
    stop();
  };
}

/**
 * How far the page has been drawn since it was opened.
 * - first-rows: only the list, until its first rows are painted
 * - list: also header, filters and tools
 * - all: also the band
 */
export type StartPhase = 'first-rows' | 'list' | 'all';

/** If the first rows take longer than this, header, filters and tools are drawn before them. */
const FIRST_ROWS_MS = 300;

/** If the load takes longer than this, the band is drawn before all pages came. */
const LONG_LOAD_MS = 2500;

/** How far the page has been drawn. */
export const [StartPhaseProvider, useStartPhase] = provided<StartPhase>('all');

/** The phase of the start; it never goes back. */
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
  // For measurements in DevTools and in the bench.
  useEffect(() => (listed ? afterPaint(() => performance.mark('first-rows')) : undefined), [listed]);
  useEffect(
    () => (listed && !loading ? afterPaint(() => performance.mark('whole-list')) : undefined),
    [listed, loading],
  );
  return phase;
}
