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
