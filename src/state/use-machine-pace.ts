import { useEffect, useState } from 'react';

/** Of the time while values keep coming, at most one part in this many goes into showing them. */
const SHARE = 4;

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
