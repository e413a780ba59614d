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
