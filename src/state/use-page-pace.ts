import type { DefinedInfiniteQueryObserverResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';

/** Nobody reads a count that changes more often. */
const PACE_MS = 200;

/** What changes by more than one more page. */
const AT_ONCE: Array<keyof DefinedInfiniteQueryObserverResult> = [
  'status',
  'hasNextPage',
  'isPaused',
  'failureCount',
  'failureReason',
  'errorUpdateCount',
];

/**
 * For `notifyOnChangeProps` of an infinite query whose pages come in quick succession: the component is rendered anew for one more page only
 * every so often, for the first page, the last one and a fault at once.
 */
export function usePagePace(): () => Array<keyof DefinedInfiniteQueryObserverResult> | 'all' {
  const [, setTick] = useState(0);
  const pace = useMemo(() => {
    let due = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      props: () => {
        const now = performance.now();
        if (now >= due) {
          due = now + PACE_MS;
          return 'all';
        }
        timer ??= setTimeout(() => {
          timer = undefined;
          due = performance.now() + PACE_MS;
          setTick((tick) => tick + 1);
        }, due - now);
        return AT_ONCE;
      },
      end: () => clearTimeout(timer),
    };
  }, []);
  useEffect(() => pace.end, [pace]);
  return pace.props;
}
