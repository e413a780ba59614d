import type { ClientData } from '#state/view/use-client-view.ts';
import { useLayoutEffect, useRef } from 'react';
import type { Entries } from '../groups/list-entries.ts';

/** Clients at the top of what is in sight that are looked for: the first ones may have gone. */
const TRIES = 40;

interface Shown {
  readonly data: ClientData;
  readonly entries: Entries;
}

/** How many lines further down the client stands now that was at the top of what is in sight; 0 where none of them is left. */
export function linesMoved(before: Shown, now: Shown, top: number): number {
  for (let line = top; line < Math.min(top + TRIES, before.entries.count); line++) {
    const entry = before.entries.at(line);
    if (entry.kind !== 'client') continue;
    const row = now.data.store.rowOf(before.data.store.textAt('id', entry.row));
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
