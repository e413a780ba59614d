import { useEffect, useRef, useState } from 'react';

/** Whoever has pressed or typed something within so long goes on with it. */
const REST_MS = 500;

const INPUT = ['pointerdown', 'keydown', 'wheel'] as const;

/** True once `ready` while nobody presses, types or scrolls: what is drawn then, however long it takes, is in no one's way. It stays true. */
export function useAtRest(ready: boolean): boolean {
  const [rests, setRests] = useState(false);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (rests) return undefined;
    const note = () => (last.current = performance.now());
    for (const type of INPUT) window.addEventListener(type, note, { capture: true, passive: true });
    return () => {
      for (const type of INPUT) window.removeEventListener(type, note, { capture: true });
    };
  }, [rests]);
  useEffect(() => {
    if (!ready || rests) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const left = last.current + REST_MS - performance.now();
      if (left <= 0) setRests(true);
      else timer = setTimeout(look, left);
    };
    look();
    return () => clearTimeout(timer);
  }, [ready, rests]);
  return ready && rests;
}
