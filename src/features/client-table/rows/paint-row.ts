import { clientName, showBidiControls } from '#clients/display-names.ts';
import { isFigure } from '#clients/columns.ts';
import type { StoreRow } from '#engine/column-store.ts';
import { cellText } from './cell-text.ts';
import { highlighted } from './highlight.ts';
import type { RowColumn, RowContext } from './row-context.ts';
import { cellFonts, fits } from './text-fit.ts';

/**
 * Writes a client into the elements of a row: the name of its checkbox, and the text of each cell. A filter changes hundreds of
 * texts at once, so we write into the existing text nodes; React does not know what is in a cell.
 * @param line the row: the cell of the checkbox, then one cell per column
 */
export function paintRow(line: HTMLElement, row: StoreRow, context: RowContext): void {
  const { store, columns } = context;
  const name = clientName(store, row);
  line.toggleAttribute('data-absent', row >= store.presentCount);
  let cell = line.firstElementChild;
  cell?.firstElementChild?.setAttribute('aria-label', `Select ${name}`);
  for (const column of columns) {
    cell = cell?.nextElementSibling ?? null;
    if (cell instanceof HTMLElement) paintCell(cell, column, row, context);
  }
}

function paintCell(cell: HTMLElement, column: RowColumn, row: StoreRow, context: RowContext): void {
  const { store, pattern } = context;
  const fonts = cellFonts();
  const { key, drawn, cutMiddle, mono, room } = column;
  const value = cellText(key, row, context);
  const fit = fonts !== null && fits(value, room, mono ? fonts.mono : fonts.text);
  // What is known to fit has plain letters alone.
  const text = fit ? value : showBidiControls(value);
  cell.toggleAttribute('data-empty', text === '');
  if (drawn === 'dot') cell.toggleAttribute('data-online', text === 'Online');
  if (drawn === 'bar') cell.style.backgroundSize = text === '' ? '0' : barSizes(row, context);
  if (fonts !== null) noteFit(cell, fit);
  const marking = pattern !== null && text !== '' && !isFigure(key) && typeof store.display(key, row) === 'string';
  const marked = marking && paintMarks(cell, text, pattern);
  // A text that begins with a right-to-left letter is not cut in its middle: its two parts would change places.
  const parts = !marked && cutMiddle && !fit && text.length > TAIL && text < '\u0590';
  // Two parts would be read out as two words.
  if (cutMiddle) cell.ariaLabel = parts ? text : null;
  if (parts) setParts(cell, text);
  else if (!marked) setText(cell, text || '–');
}

/** Sets `data-fit`. A cell that once had a text too long keeps `no`: the change costs more time than it saves. */
function noteFit(cell: HTMLElement, fit: boolean): void {
  const known = cell.dataset['fit'];
  if (known !== 'no' && known !== (fit ? 'yes' : 'no')) cell.dataset['fit'] = fit ? 'yes' : 'no';
}

/** Writes into the text node if it is the only child. */
function setText(cell: HTMLElement, text: string): void {
  const node = cell.firstChild;
  if (!(node instanceof Text) || node.nextSibling !== null) cell.textContent = text;
  else if (node.data !== text) node.data = text;
}

/** A text that is cut in its middle always shows this many characters of its end, such as the number of an access point. */
const TAIL = 6;

/** Writes the text in two parts; CSS cuts the first. */
function setParts(cell: HTMLElement, text: string): void {
  if (cell.childElementCount !== 2 || cell.childNodes.length !== 2) {
    cell.replaceChildren(document.createElement('span'), document.createElement('span'));
  }
  [text.slice(0, -TAIL), text.slice(-TAIL)].forEach((part, at) => {
    if (cell.children[at].textContent !== part) cell.children[at].textContent = part;
  });
}

/** Writes the text with highlights. Returns false, and writes nothing, if the text has no match. */
function paintMarks(cell: HTMLElement, text: string, pattern: RegExp): boolean {
  const parts = highlighted(text, pattern);
  if (!parts.some(({ marked }) => marked)) return false;
  cell.replaceChildren(
    ...parts.map((part) => {
      if (!part.marked) return part.text;
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      return mark;
    }),
  );
  return true;
}

/** Sizes of the bar below a usage: its length in proportion to the largest usage, split into sent and received. Backgrounds need no layout. */
function barSizes(row: StoreRow, { store, usageMost }: RowContext): string {
  const usage = store.number('usage')[row];
  const sent = store.number('sent')[row];
  const length = usage > 0 && usageMost > 0 ? (usage / usageMost) * 100 : 0;
  const part = usage > 0 && sent > 0 ? (sent / usage) * length : 0;
  const least = length > 0 ? '2px' : '0px';
  return `${part}% 4px, max(${least}, ${length}%) 4px, 100% 4px`;
}
