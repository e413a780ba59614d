import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** The value, when what shows it first has been painted: what is drawn from it then is interrupted by all that is urgent. */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  useEffect(
    () => (Object.is(painted, value) ? undefined : afterPaint(() => startTransition(() => setPainted(value)))),
    [painted, value],
  );
  return painted;
}
