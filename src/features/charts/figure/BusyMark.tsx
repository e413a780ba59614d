import { createContext, useContext, useLayoutEffect, useRef } from 'react';

/** The charts still show what was before the last change of the list. */
export const ChartsBusy = createContext(false);

/** Says on its figure whether it is behind the list. By itself: the figure's own frame would be drawn twice a filter, in the list's frame too. */
export function BusyMark() {
  const busy = useContext(ChartsBusy);
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => mark.current?.closest('figure')?.setAttribute('aria-busy', String(busy)), [busy]);
  return <span ref={mark} hidden />;
}
