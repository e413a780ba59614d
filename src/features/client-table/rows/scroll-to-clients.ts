import type { ClientData } from '#state/view/use-client-view.ts';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { clientAt, type Entries, type ListEntries, type ListLine } from '../groups/list-entries.ts';

/** So many clients from the first one in sight are looked up, because some may have gone. */
const TRIES = 40;

interface Shown {
  readonly data: ClientData;
  readonly entries: Entries;
}

/** By how many lines the first client in sight has moved down; 0 if none of the clients tried is left. */
function linesMoved(before: Shown, now: Shown, top: number): number {
  for (let line = top; line < Math.min(top + TRIES, before.entries.count); line++) {
    const client = clientAt(before.entries, line);
    const row = client === null ? -1 : now.data.store.rowOf(before.data.store.textAt('id', client));
    const place = row < 0 ? -1 : now.entries.indexOf(row);
    if (place >= 0) return place - line;
  }
  return 0;
}

/** After a refresh, scrolls the list so that the clients in sight stay where they are. */
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
    // Another store with the same filter is a refresh. A list that is at its top stays there.
    if (before.data.terms !== data.terms || scroller.scrollTop === 0) return;
    const moved = linesMoved(before, { data, entries }, Math.ceil(scroller.scrollTop / rowHeight));
    if (moved !== 0) scroller.scrollBy({ top: moved * rowHeight });
  }, [data, entries, scroller, rowHeight]);
}

/**
 * Scrolls to the open client, and opens its group, once for each client that is opened. A refresh, a filter or a sort does not scroll.
 */
export function useOpenRow(
  openId: string | null,
  data: ClientData | null,
  { entries, openGroupOf }: Pick<ListEntries, 'entries' | 'openGroupOf'>,
  scroller: HTMLElement | null,
  goTo: (line: ListLine) => void,
): void {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (openId === null) followed.current = null;
    if (openId === followed.current || openId === null || data === null || scroller === null) return;
    const row = data.store.rowOf(openId);
    const place = entries.indexOf(row);
    if (place >= 0) goTo(place);
    // The next render has its line.
    else if (openGroupOf(row)) return;
    // While loading, the client may still come, unless the user has scrolled by then.
    if (place >= 0 || !data.loading || scroller.scrollTop > 0) followed.current = openId;
  });
}
