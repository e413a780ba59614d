import type { DefinedInfiniteQueryObserverResult } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';

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

type Props = Array<keyof DefinedInfiniteQueryObserverResult> | 'all';

class PagePace {
  private due = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param show called when what was held back may be shown */
  constructor(private readonly show: () => void) {}

  readonly props = (): Props => {
    const now = performance.now();
    if (now >= this.due) {
      this.begin(now);
      return 'all';
    }
    this.timer ??= setTimeout(() => {
      this.begin(performance.now());
      this.show();
    }, this.due - now);
    return AT_ONCE;
  };

  readonly end = (): void => clearTimeout(this.timer);

  /** What was held back is shown now, by whoever calls. */
  private begin(now: number): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.due = now + PACE_MS;
  }
}

/**
 * For `notifyOnChangeProps` of an infinite query whose pages come in quick succession: the component is rendered anew for one
 * more page only every so often; for the first page, the last one and a fault at once.
 */
export function usePagePace(): () => Props {
  const [, show] = useReducer((shown: number) => shown + 1, 0);
  const [pace] = useState(() => new PagePace(show));
  useEffect(() => pace.end, [pace]);
  return pace.props;
}
