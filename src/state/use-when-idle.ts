import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from './use-machine-pace.ts';

/** True once the browser has had nothing to do since `ready`: what is drawn then, in slices that all else interrupts, is in nobody's way. */
export function useWhenIdle(ready: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => (ready && !idle ? whenIdle(() => startTransition(() => setIdle(true))) : undefined), [ready, idle]);
  return ready && idle;
}
