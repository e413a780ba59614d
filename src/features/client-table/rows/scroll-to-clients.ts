import type { ClientData } from '#state/view/use-client-view.ts';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { clientAt, type Entries, type ListLine } from '../groups/list-entries.ts';

/** Clients at the top of what is in sight that are looked for: the first ones may have gone. */
const TRIES = 40;

interface Shown {
  readonly data: ClientData;
  readonly entries: Entries;
}

/** How many lines further down the client stands now that was at the top of what is in sight; 0 where none of them is left. */
function linesMoved(before: Shown, now: Shown, top: number): number {
  for (let line = top; line < Math.min(top + TRIES, before.entries.count); line++) {
    const client = clientAt(before.entries, line);
    const row = client === null ? -1 : now.data.store.rowOf(before.data.store.textAt('id', client));
    const place = row < 0 ? -1 : now.entries.indexOf(row);
    if (place >= 0) return place - line;
  }
  return 0;
}

/** A refresh puts another load in the place of the one before: who has scrolled keeps the clients in sight where they are. */
export function useHeldPlace(
  data: ClientData | null,
  entries: Entries,
  scroller: HTMLElement | null,
  rowHeight: number,
): void {
  const last = useRef<Shown | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = data === null ? null : { data, entries };
    if (before === null || data === null || scroller === null || before.data.store === data.store) return;
    // The same filter and another load is a refresh; at the top of the list the top is what is looked at.
    if (before.data.terms !== data.terms || scroller.scrollTop === 0) return;
    const moved = linesMoved(before, { data, entries }, Math.ceil(scroller.scrollTop / rowHeight));
    if (moved !== 0) scroller.scrollBy({ top: moved * rowHeight });
  }, [data, entries, scroller, rowHeight]);
}

/**
 * Brings the row of the open client into sight, once for each client that is opened: by a link, a chart, or the arrows of
 * the details. A refresh, a filter and a sort move nothing.
 */
export function useOpenRow(
  openId: string | null,
  data: ClientData | null,
  entries: Entries,
  scroller: HTMLElement | null,
  goTo: (line: ListLine) => void,
): void {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (openId === null) followed.current = null;
    if (openId === followed.current || openId === null || data === null || scroller === null) return;
    const place = entries.indexOf(data.store.rowOf(openId));
    if (place >= 0) goTo(place);
    // A load under way may bring it yet, unless the user has gone somewhere meanwhile.
    if (place >= 0 || !data.loading || scroller.scrollTop > 0) followed.current = openId;
  });
}
