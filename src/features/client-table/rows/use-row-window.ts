import type { ListLine } from '../groups/list-entries.ts';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { offsetCentring, offsetShowing, safeHeight, shiftAt, slotsFor } from './row-slots.ts';

export interface WindowRow {
  readonly index: ListLine;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** The place in the window's pool of elements: who scrolls on takes over the elements of the rows that left. */
  readonly pool: number;
}

interface RowWindowOptions {
  readonly scroller: HTMLElement | null;
  readonly count: number;
  readonly rowHeight: number;
  /** Pixels of the list in sight. */
  readonly view: number;
  /** Rows out of sight are drawn, too. */
  readonly spare: boolean;
}

/** Rows drawn above and below what is in sight: as far as a fast scroll gets in two frames. */
const SPARE = 7;
/** So many of them stand ahead of a scroll instead of behind it, for a frame that comes late. */
const AHEAD = 4;
/** The window moves by so many rows at once. */
const STEP = 2;

interface Scroll {
  readonly top: number;
  /** Which way it went last: down 1, up -1. */
  readonly towards: number;
}

/** The scroll position, known anew only when it is that many pixels further. */
function useScroll(scroller: HTMLElement | null, step: number): Scroll {
  const [scroll, setScroll] = useState<Scroll>({ top: 0, towards: 0 });
  useEffect(() => {
    if (scroller === null) return undefined;
    // At once, before the browser paints the scrolled list: rows that came a frame later would be seen missing.
    const follow = () => {
      const top = Math.floor(scroller.scrollTop / step) * step;
      flushSync(() =>
        setScroll((before) => (before.top === top ? before : { top, towards: Math.sign(top - before.top) })),
      );
    };
    scroller.addEventListener('scroll', follow, { passive: true });
    return () => scroller.removeEventListener('scroll', follow);
  }, [scroller, step]);
  return scroll;
}

/** The rows to draw at the present scroll position. All are equally high: nothing need be measured or kept a row. */
export function useRowWindow({ scroller, count, rowHeight, view, spare }: RowWindowOptions) {
  const limit = safeHeight(globalThis.devicePixelRatio);
  const slots = useMemo(() => slotsFor(count, rowHeight, view, limit), [count, rowHeight, view, limit]);
  const { top, towards } = useScroll(scroller, STEP * rowHeight);
  // A list that became shorter is scrolled back by the browser.
  const offset = Math.min(top, slots.range);
  const shift = shiftAt(slots, offset);
  const { rows, size } = useMemo(() => {
    const inSight = Math.ceil(view / rowHeight) + STEP;
    const around = spare ? SPARE : 0;
    const ahead = spare ? towards * AHEAD : 0;
    const first = Math.max(0, Math.floor(offset / rowHeight) - around + ahead);
    const end = Math.min(slots.slots, Math.floor(offset / rowHeight) + inSight + around + ahead);
    const size = inSight + 2 * around;
    const window: WindowRow[] = [];
    for (let slot = first; slot < end; slot++) {
      window.push({ index: slot + shift, top: slot * rowHeight, pool: (slot + shift) % size });
    }
    return { rows: window, size };
  }, [offset, towards, shift, slots, view, rowHeight, spare]);
  return {
    rows,
    /** Places in the pool, also those that no row needs. */
    pool: size,
    height: slots.slots * rowHeight,
    show: (row: number) => {
      scroller?.scrollTo({ top: offsetShowing(slots, row, scroller.scrollTop, view) });
    },
    centre: (row: number) => {
      scroller?.scrollTo({ top: offsetCentring(slots, row, scroller.scrollTop, view) });
    },
  };
}
