import type { ListLine } from '../groups/list-entries.ts';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Browsers limit the height of an element: Chromium to 33,554,428 device pixels, Firefox to 17,895,697 CSS pixels.
 * A list that would be higher gets as many slots as fit. The slots hold the first rows while the list is scrolled to the top, the
 * last rows at the bottom, and between the two in proportion to the scroll position.
 */
export interface Slots {
  readonly rows: number;
  /** As many as rows if all fit. */
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

/** The slots for a list. @param view pixels of the list in sight @param limit the largest height in CSS pixels */
export function slotsFor(rows: number, rowHeight: number, view: number, limit: number): Slots {
  const slots = Math.min(rows, Math.floor(limit / rowHeight));
  return { rows, slots, rowHeight, range: Math.max(0, slots * rowHeight - view) };
}

/** The number to add to a slot's index to get its row at this scroll position. */
export function shiftAt({ rows, slots, range }: Slots, offset: number): number {
  if (rows === slots || range === 0) return 0;
  return Math.round((rows - slots) * Math.max(0, Math.min(1, offset / range)));
}

/** The nearest scroll position that shows the whole row. */
export function offsetShowing(slots: Slots, row: number, offset: number, view: number): number {
  const { rows, rowHeight, range } = slots;
  const top = (row - shiftAt(slots, offset)) * rowHeight;
  if (top >= offset && top + rowHeight <= offset + view) return offset;
  if (rows === slots.slots) return Math.max(0, Math.min(range, top < offset ? top : top + rowHeight - view));
  // In proportion, so that the first and the last row are wholly in sight at the two ends.
  return (range * row) / Math.max(1, rows - 1);
}

/** As offsetShowing, but a row out of sight comes to the middle of the list. */
export function offsetCentring(slots: Slots, row: number, offset: number, view: number): number {
  const shown = offsetShowing(slots, row, offset, view);
  if (shown === offset || slots.rows !== slots.slots) return shown;
  const middle = (row + 0.5) * slots.rowHeight - view / 2;
  return Math.max(0, Math.min(slots.range, middle));
}

/** A row to draw. */
export interface WindowRow {
  /** Its line; -1 for a spare row, which is not shown. */
  readonly index: ListLine;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** The place in the pool of elements: a row that comes into sight takes the elements of a row that left. */
  readonly pool: number;
}

interface RowWindowOptions {
  readonly scroller: HTMLElement | null;
  readonly count: number;
  readonly rowHeight: number;
  /** Pixels of the list in sight. */
  readonly view: number;
  /** Whether rows out of sight are drawn, too. */
  readonly spare: boolean;
}

/** Rows drawn above and below the rows in sight: a fast scroll passes as many in two frames. */
const SPARE = 7;
/** While scrolling, so many of them are ahead instead of behind, in case a frame is late. */
const AHEAD = 4;
/** The window moves in steps of so many rows. */
const STEP = 2;

interface Scroll {
  readonly top: number;
  /** The direction of the last change: 1 down, -1 up. */
  readonly towards: number;
}

/** The scroll position in steps of so many pixels. */
function useScroll(scroller: HTMLElement | null, step: number): Scroll {
  const [scroll, setScroll] = useState<Scroll>({ top: 0, towards: 0 });
  useEffect(() => {
    if (scroller === null) return undefined;
    // Synchronously, before the browser paints the scrolled list: a frame later the rows would be missing for a moment.
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

/** The rows to draw, and how to scroll to others. */
export type RowWindow = ReturnType<typeof useRowWindow>;

/** The rows to draw at the current scroll position. All have the same height, so none is measured. */
export function useRowWindow({ scroller, count, rowHeight, view, spare }: RowWindowOptions) {
  const limit = safeHeight(globalThis.devicePixelRatio);
  const slots = useMemo(() => slotsFor(count, rowHeight, view, limit), [count, rowHeight, view, limit]);
  const { top, towards } = useScroll(scroller, STEP * rowHeight);
  // The browser scrolls a list back that became shorter.
  const offset = Math.min(top, slots.range);
  const shift = shiftAt(slots, offset);
  const rows = useMemo(() => {
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
    // A short list leaves places of the pool unused. They keep their elements for the next list.
    const used = new Set(window.map(({ pool }) => pool));
    for (let pool = 0; pool < size; pool++) if (!used.has(pool)) window.push({ index: -1, top: 0, pool });
    return window;
  }, [offset, towards, shift, slots, view, rowHeight, spare]);
  return {
    rows,
    height: slots.slots * rowHeight,
    /** Scrolls no further than needed to show a row. */
    show: (row: ListLine) => {
      scroller?.scrollTo({ top: offsetShowing(slots, row, scroller.scrollTop, view) });
    },
    /** Brings a row that is out of sight to the middle. */
    centre: (row: ListLine) => {
      scroller?.scrollTo({ top: offsetCentring(slots, row, scroller.scrollTop, view) });
    },
  };
}
