import type { ClientChanges } from './client-changes.ts';

/**
 * Kilobytes that a client has used since the earlier load.
 * - exact: both loads count from the same moment
 * - at-least: the span slides, so what fell out of it at its start is missing from the difference
 * - unknown: a load does not say the usage, or as much fell out as came, or more
 */
export type UsageSince =
  { readonly kind: 'exact' | 'at-least'; readonly kilobytes: number } | { readonly kind: 'unknown' };

/** @param sliding the span ends and begins with the load (`timespan`), and does not begin at a fixed time (`t0`) */
export function usageSince({ now, before, pairs }: ClientChanges, row: number, sliding: boolean): UsageSince {
  const after = now.number('usage')[row];
  const isNew = pairs[row] < 0;
  // Of a new client nothing fell out: the earlier span would have had it.
  const difference = isNew ? after : after - before.number('usage')[pairs[row]];
  const slides = sliding && !isNew;
  // At least nothing says nothing.
  if (Number.isNaN(difference) || difference < 0 || (slides && difference === 0)) return { kind: 'unknown' };
  return { kind: slides ? 'at-least' : 'exact', kilobytes: difference };
}
