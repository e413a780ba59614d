import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle.ts';

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
