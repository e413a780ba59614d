import type { ClientData } from '#state/use-client-view.ts';
import { startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';

/** While pages come in, the charts move at most this often. */
const PACE_MS = 500;

/** The data that the charts draw: behind the list while the browser is busy, and in steps while pages arrive. */
export function useUnhurried(current: ClientData | null): ClientData | null {
  const [paced, setPaced] = useState(current);
  const movedAt = useRef(-PACE_MS);
  const loading = current?.loading === true;
  useEffect(() => {
    if (!loading) return undefined;
    const timer = setTimeout(
      () => {
        movedAt.current = performance.now();
        startTransition(() => setPaced(current));
      },
      movedAt.current + PACE_MS - performance.now(),
    );
    return () => clearTimeout(timer);
  }, [current, loading]);
  // Another load has another store: its first page is shown at once.
  return useDeferredValue(loading && paced?.store === current.store ? paced : current);
}
