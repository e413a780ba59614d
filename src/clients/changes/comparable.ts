import { type Asked, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import type { SnapshotNote, SnapshotScope } from './snapshot-note.ts';

/**
 * Why two loads cannot be compared: only the same question has the same answer, and who is missing from a part is not gone.
 * - network, span, asked: another question
 * - unfinished, part: the earlier one lacks clients because its load did not end, or because it was filtered
 * - loading: the list is not whole
 */
export type Mismatch = 'network' | 'span' | 'asked' | 'unfinished' | 'part' | 'loading';

const sameSpan = (a: SnapshotScope, b: SnapshotScope) => a.t0 === b.t0 && (a.t0 !== null || a.timespan === b.timespan);

const sameAsked = (a: Asked, b: Asked) => SERVER_FILTERS.every(({ name }) => a[name] === b[name]);

/** What forbids the comparison, or null. */
export function mismatch(now: SnapshotNote, before: SnapshotNote): Mismatch | null {
  if (before.networkId !== now.networkId) return 'network';
  if (!sameSpan(now, before)) return 'span';
  if (!sameAsked(now.asked, before.asked)) return 'asked';
  if (!before.whole) return 'unfinished';
  if (before.clients < before.of) return 'part';
  return now.whole ? null : 'loading';
}
