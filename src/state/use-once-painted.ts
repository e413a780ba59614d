import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * True once what was ready has been painted, and from then on. What is drawn then is drawn in one piece: a key that is pressed
 * meanwhile finds it there.
 */
export function useOncePainted(ready: boolean): boolean {
  const [once, setOnce] = useState(false);
  useEffect(() => (ready && !once ? afterPaint(() => setOnce(true)) : undefined), [ready, once]);
  return once;
}
