import type { ListLine } from '../groups/list-entries.ts';
import { type ColumnKey, columnShape, isColumnKey } from '#clients/columns.ts';

/** A cell and its place, in pixels from the upper left corner of the list. */
export interface FloatCell {
  readonly row: ListLine;
  readonly column: ColumnKey;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether its text is cut off. */
  readonly cut: boolean;
  /** Free pixels beside the text: after a left-aligned text, before a right-aligned one. */
  readonly free: number;
  /** Where the pointer rests on it; absent for the active cell. */
  readonly pointer?: number | undefined;
}

/** The cell that contains the target; null outside the cells of clients. @param clientX of a pointer that rests on it */
export function floatCell(scroller: HTMLElement, target: EventTarget | null, clientX?: number): FloatCell | null {
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
    pointer: clientX === undefined ? undefined : clientX - origin.left,
  };
}
