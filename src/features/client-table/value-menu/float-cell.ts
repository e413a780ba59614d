import { type ColumnKey, columnShape, isColumnKey } from '#clients/columns.ts';

/** A cell and where it is: pixels from the list's left upper corner. */
export interface FloatCell {
  /** Its line in the list. */
  readonly row: number;
  readonly column: ColumnKey;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its text does not fit. */
  readonly cut: boolean;
  /** Pixels beside the text: of a left-aligned one behind it, of a right-aligned one before it. */
  readonly free: number;
  readonly byPointer: boolean;
}

/** The cell that holds the target; null outside of the clients' cells. */
export function floatCell(scroller: HTMLElement, target: EventTarget | null, byPointer: boolean): FloatCell | null {
  const cell = target instanceof Element ? target.closest('[data-column]') : null;
  const line = cell?.closest('[data-index]')?.getAttribute('data-index');
  const column = cell?.getAttribute('data-column');
  if (cell === null || line === null || line === undefined || !isColumnKey(column)) return null;
  const box = cell.getBoundingClientRect();
  const origin = scroller.getBoundingClientRect();
  const text = document.createRange();
  text.selectNodeContents(cell);
  const inked = text.getBoundingClientRect();
  return {
    row: Number(line),
    column,
    left: box.left - origin.left,
    top: box.top - origin.top,
    width: box.width,
    height: box.height,
    cut: [cell, ...cell.children].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    free: columnShape(column).numeric ? inked.left - box.left : box.right - inked.right,
    byPointer,
  };
}
