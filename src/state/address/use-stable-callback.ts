import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and does what the latest `run` does: what gets it is not drawn again for it. Not for while rendering. */
export function useStableCallback<Args extends unknown[], Result>(
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
