import type { ListLine } from '../groups/list-entries.ts';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Browsers cut elements off beyond a height: Chromium at 33,554,428 device pixels, Firefox at 17,895,697 CSS pixels.
 * A list that would be higher gets as many slots as fit, and the rows glide through them: at the top the first
 * rows are in the slots, at the bottom the last ones, and between the two in proportion to the scroll position.
 */
export interface Slots {
  readonly rows: number;
  /** As many as rows where all fit. */
  readonly slots: number;
  readonly rowHeight: number;
  /** How far the list can be scrolled, pixels. */
  readonly range: number;
}

const CHROMIUM_DEVICE_PX = 33_554_428;
const FIREFOX_CSS_PX = 17_895_697;
/** Room for the header and the totals. */
const MARGIN = 1000;

/** The height in CSS pixels that is safe at this zoom. */
export const safeHeight = (devicePixelRatio: number): number =>
  Math.floor(Math.min(CHROMIUM_DEVICE_PX / Math.max(1, devicePixelRatio), FIREFOX_CSS_PX)) - MARGIN;

/** @param view pixels of the list that are in sight */
export function slotsFor(rows: number, rowHeight: number, view: number, limit: number): Slots {
  const slots = Math.min(rows, Math.floor(limit / rowHeight));
  return { rows, slots, rowHeight, range: Math.max(0, slots * rowHeight - view) };
}

/** What to add to a slot's index to get its row at this scroll position. */
export function shiftAt({ rows, slots, range }: Slots, offset: number): number {
  if (rows === slots || range === 0) return 0;
  return Math.round((rows - slots) * Math.max(0, Math.min(1, offset / range)));
}

/** The nearest scroll position at which the row is wholly in sight. */
export function offsetShowing(slots: Slots, row: number, offset: number, view: number): number {
  const { rows, rowHeight, range } = slots;
  const top = (row - shiftAt(slots, offset)) * rowHeight;
  if (top >= offset && top + rowHeight <= offset + view) return offset;
  if (rows === slots.slots) return Math.max(0, Math.min(range, top < offset ? top : top + rowHeight - view));
  // In proportion: the first row at the top, the last one at the bottom, both wholly in sight.
  return (range * row) / Math.max(1, rows - 1);
}

/** As offsetShowing, but a row out of sight comes to the middle, with its neighbours about it. */
export function offsetCentring(slots: Slots, row: number, offset: number, view: number): number {
  const shown = offsetShowing(slots, row, offset, view);
  if (shown === offset || slots.rows !== slots.slots) return shown;
  const middle = (row + 0.5) * slots.rowHeight - view / 2;
  return Math.max(0, Math.min(slots.range, middle));
}

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
