import type { ClientData } from '#state/view/use-client-view.ts';
import { useEffect, useRef } from 'react';
import type { Entries, ListLine } from '../groups/list-entries.ts';

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
