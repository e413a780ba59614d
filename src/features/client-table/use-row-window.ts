import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo } from 'react';
import { offsetCentring, offsetShowing, safeHeight, shiftAt, slotsFor } from './row-slots.ts';

export interface WindowRow {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

interface RowWindowOptions {
  readonly scroller: HTMLElement | null;
  readonly count: number;
  readonly rowHeight: number;
  /** Pixels of the list in sight. */
  readonly view: number;
}

/** The rows to draw at the present scroll position. */
export function useRowWindow({ scroller, count, rowHeight, view }: RowWindowOptions) {
  const limit = safeHeight(globalThis.devicePixelRatio);
  const slots = useMemo(() => slotsFor(count, rowHeight, view, limit), [count, rowHeight, view, limit]);
  const virtualizer = useVirtualizer({
    count: slots.slots,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const shift = shiftAt(slots, virtualizer.scrollOffset ?? 0);
  const rows = virtualizer
    .getVirtualItems()
    .map((item): WindowRow => ({ index: item.index + shift, top: item.start }))
    .filter(({ index }) => index < count);
  return {
    rows,
    height: slots.slots * rowHeight,
    show: (row: number) => {
      scroller?.scrollTo({ top: offsetShowing(slots, row, scroller.scrollTop, view) });
    },
    centre: (row: number) => {
      scroller?.scrollTo({ top: offsetCentring(slots, row, scroller.scrollTop, view) });
    },
  };
}
