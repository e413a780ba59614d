import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** What follows a change takes longer than a frame: whoever types or ticks quickly has done the next step sooner. */
const REST_MS = 80;

/**
 * The value, when what shows it first has been painted and no newer one came for a moment: what is drawn from it then is
 * interrupted by all that is urgent. The first that follows null comes without the rest.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  const rest = painted === null ? 0 : REST_MS;
  useEffect(() => {
    if (Object.is(painted, value)) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const cancel = afterPaint(() => {
      timer = setTimeout(() => startTransition(() => setPainted(value)), rest);
    });
    return () => {
      cancel();
      clearTimeout(timer);
    };
  }, [painted, value, rest]);
  return painted;
}
