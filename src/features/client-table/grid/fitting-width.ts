import { type ColumnKey } from '#clients/columns.ts';

/** Padding on both sides and a pixel against rounding. */
const PADDING = 17;
/** The sort arrow, so that it has its place before it is there. */
const ARROW = 16;

/** Pixels from the first to the last letter, also of what is cut off. */
function textWidth(element: Element): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = Infinity;
  let right = -Infinity;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
  }
  return Math.max(0, right - left);
}

/** Pixels that the column's texts in sight and its name need; 0 where none is drawn. */
export function fittingWidth(grid: Element, key: ColumnKey): number {
  const name = grid.querySelector(`[data-header="${key}"] button`);
  const cells = [...grid.querySelectorAll(`[data-column="${key}"]`)].map(textWidth);
  if (name === null) return 0;
  return Math.ceil(Math.max(textWidth(name) + ARROW, ...cells)) + PADDING;
}
