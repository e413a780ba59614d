import { laterPageQuery } from '#meraki/client-page.ts';
import type { NextLink } from '#meraki/next-link.ts';

/** Why a walk cannot go on although the list may not be whole. */
export type CutShort = 'unreadable' | 'missing' | 'loop' | 'nothing-new' | 'too-long';

export type Step =
  | { readonly kind: 'ask'; readonly cursor: string }
  | { readonly kind: 'whole' }
  | { readonly kind: 'cut-short'; readonly why: CutShort };

/** Ten million clients. */
const MOST_PAGES = 2000;

/** Meraki may send an empty page now and then; so many without a new client in a row lead nowhere. */
const MOST_WITHOUT_NEWS = 30;

export interface Walked {
  /** The cursors asked so far, the current one included. */
  readonly cursors: readonly string[];
  /** Pages at the end that brought no new client. */
  readonly withoutNews: number;
}

/** Where a walk goes after a page with this next link. A cursor is the whole query of a page. */
export function stepAfter(next: NextLink, { cursors, withoutNews }: Walked): Step {
  if (next.kind === 'end') return { kind: 'whole' };
  if (next.kind === 'unusable') return { kind: 'cut-short', why: next.why };
  const cursor = laterPageQuery(next.query);
  const place = placeOf(cursor);
  if (cursors.some((seen) => placeOf(seen) === place)) return { kind: 'cut-short', why: 'loop' };
  if (withoutNews >= MOST_WITHOUT_NEWS) return { kind: 'cut-short', why: 'nothing-new' };
  return cursors.length >= MOST_PAGES ? { kind: 'cut-short', why: 'too-long' } : { kind: 'ask', cursor };
}

/** Where the page begins: going there again would be a circle, whatever else the query says. '' on the first page. */
const placeOf = (cursor: string) => /(?:^|&)startingAfter=([^&]*)/.exec(cursor)?.[1] ?? '';
