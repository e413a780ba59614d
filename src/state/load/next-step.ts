import { pageQueryAfter, startOf } from '#meraki/client-page.ts';
import type { NextLink } from '#meraki/next-link.ts';

/** Why a load cannot go on although the list may not be whole. */
export type CutShort = 'unreadable' | 'missing' | 'loop' | 'nothing-new' | 'too-long';

/** What a load does after a page. */
export type Step =
  | { readonly kind: 'ask'; readonly query: string }
  | { readonly kind: 'whole' }
  | { readonly kind: 'cut-short'; readonly why: CutShort };

/** Ten million clients. */
const MOST_PAGES = 2000;

/** Meraki may send an empty page now and then; so many without a new client in a row lead nowhere. */
const MOST_WITHOUT_NEWS = 30;

/**
 * @param next what the page's Link header says
 * @param queries of the pages so far, this one included
 * @param withoutNews how many pages at the end, this one included, brought no new client
 */
export function stepAfter(next: NextLink, queries: readonly string[], withoutNews: number): Step {
  if (next.kind === 'end') return { kind: 'whole' };
  if (next.kind === 'unusable') return { kind: 'cut-short', why: next.why };
  const query = pageQueryAfter(queries[queries.length - 1], next);
  const start = startOf(query);
  if (queries.some((asked) => startOf(asked) === start)) return { kind: 'cut-short', why: 'loop' };
  if (withoutNews >= MOST_WITHOUT_NEWS) return { kind: 'cut-short', why: 'nothing-new' };
  return queries.length >= MOST_PAGES ? { kind: 'cut-short', why: 'too-long' } : { kind: 'ask', query };
}
