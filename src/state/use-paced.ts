import { useEffect, useState } from 'react';

interface Shown<Value> {
  readonly key: string;
  readonly value: Value;
  readonly at: number;
}

/**
 * A value that changes in quick steps, taken over at most once in `ms` while `busy`; at once when the key changes,
 * when there was none (undefined) before, or when the steps are over. What depends on it is then not computed anew for every step.
 */
export function usePaced<Value>(key: string, value: Value, busy: boolean, ms: number): Value {
  const [shown, setShown] = useState<Shown<Value> | null>(null);
  const current = busy && shown !== null && shown.key === key && shown.value !== undefined ? shown : null;
  const behind = current === null || current.value !== value;
  useEffect(() => {
    if (!busy || !behind) return undefined;
    const take = () => setShown({ key, value, at: performance.now() });
    const wait = current === null ? 0 : current.at + ms - performance.now();
    if (wait <= 0) {
      take();
      return undefined;
    }
    const timer = setTimeout(take, wait);
    return () => clearTimeout(timer);
  }, [busy, behind, current, key, value, ms]);
  return current === null ? value : current.value;
}
