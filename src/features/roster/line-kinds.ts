import type { RosterMatch } from '#clients/roster/roster-match.ts';

/** Piles whose lines are shown as they were pasted; null: the rules. */
export type LineKind = 'missing' | 'not-understood' | 'twice' | null;

export interface ShownLine {
  readonly line: number;
  readonly text: string;
  readonly note: string;
}

export const LINE_TITLES = {
  missing: 'Missing lines',
  'not-understood': 'Lines that were not understood',
  twice: 'Lines that stand twice',
} as const;

/** The lines of a pile, with what is to be said of each. */
export function linesOf({ missing, notUnderstood, twice }: RosterMatch, kind: Exclude<LineKind, null>): ShownLine[] {
  if (kind === 'missing') return missing.map(({ line, text }) => ({ line, text, note: '' }));
  if (kind === 'twice') return twice.map(({ line, text, of }) => ({ line, text, note: `as line ${of}` }));
  return notUnderstood.map(({ line, text, why }) => ({ line, text, note: why }));
}
