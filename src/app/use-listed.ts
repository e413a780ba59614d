import { afterPaint } from '#state/after-paint.ts';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * True as soon as the first clients have been painted. What is drawn then is drawn in one piece: a key that is pressed meanwhile
 * finds it there.
 * @param ready there are clients to paint
 */
export function useListed(ready: boolean): boolean {
  const [listed, setListed] = useState(false);
  useEffect(() => (ready && !listed ? afterPaint(() => flushSync(() => setListed(true))) : undefined), [ready, listed]);
  return listed;
}
