/** How fast requests may go out: of this server alone, or of several that share it. */
export interface Pace {
  /** Takes the right to one request. @returns 0 when it is taken, else after how many milliseconds to ask again */
  take(): number | Promise<number>;
  /** The request that it was taken for does not go out. */
  giveBack(): void;
  /** Meraki answered 429. @param retryAfter its header */
  slowDown(retryAfter: string | undefined): void;
}

/** Whoever may go by both may go. */
export function bothPaces(first: Pace, second: Pace): Pace {
  return {
    take: () => {
      const taken = first.take();
      return typeof taken === 'number' ? then(taken) : taken.then(then);
    },
    giveBack: () => {
      first.giveBack();
      second.giveBack();
    },
    slowDown: (retryAfter) => first.slowDown(retryAfter),
  };
  function then(wait: number): number | Promise<number> {
    if (wait > 0) return wait;
    const other = second.take();
    const settle = (ms: number) => {
      if (ms > 0) first.giveBack();
      return ms;
    };
    return typeof other === 'number' ? settle(other) : other.then(settle);
  }
}
