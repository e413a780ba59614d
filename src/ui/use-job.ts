import { useCallback, useEffect, useRef } from 'react';

/** Work that runs once at a time. `begin` aborts the work before and gives the new one its signal; `stop` aborts it, and so does unmounting. */
export function useJob(): { begin(): AbortSignal; stop(): void } {
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const begin = useCallback(() => {
    stop();
    running.current = new AbortController();
    return running.current.signal;
  }, [stop]);
  return { begin, stop };
}
