import { clientName } from '#clients/display-names.ts';
import { isFigure } from '#clients/columns.ts';
import { type CellContext, cellText } from './cell-text.ts';
import type { StoreRow } from '#engine/column-store.ts';
import type { RowColumn } from './ClientRow.tsx';
import { highlighted } from './highlight.ts';
import { cellFonts, fits } from './text-fit.ts';

interface PaintContext extends CellContext {
  readonly columns: ReadonlyArray<Pick<RowColumn, 'key' | 'drawn' | 'cutMiddle' | 'mono' | 'room'>>;
  /** What the search looks for; null where there is nothing to mark. */
  readonly pattern: RegExp | null;
}

/**
 * Writes a client into a row's elements: the name of its box, and what each cell shows. A filter changes hundreds of texts at
 * once, so they are written into the nodes that are there; React knows the row and its cells, not what is in them.
 * @param line the row: the cell of the box, then one cell a column
 */
export function paintRow(line: HTMLElement, row: StoreRow, context: PaintContext): void {
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

function paintCell(
  cell: HTMLElement,
  column: PaintContext['columns'][number],
  row: number,
  context: PaintContext,
): void {
  const { store, pattern } = context;
  const fonts = cellFonts();
  const { key, drawn, cutMiddle, mono, room } = column;
  const text = cellText(key, row, context);
  cell.toggleAttribute('data-empty', text === '');
  if (drawn === 'dot') cell.toggleAttribute('data-online', text === 'Online');
  if (drawn === 'bar') cell.style.backgroundSize = text === '' ? '0' : barSizes(row, context);
  if (fonts !== null) noteFit(cell, fits(text, room, mono ? fonts.mono : fonts.text));
  const marking = pattern !== null && text !== '' && !isFigure(key) && typeof store.display(key, row) === 'string';
  const marked = marking && paintMarks(cell, text, pattern);
  const parts = !marked && cutMiddle && text.length > TAIL;
  cell.toggleAttribute('data-parts', parts);
  if (parts) setParts(cell, text);
  else if (!marked) setText(cell, text || '–');
}

/** A cell that had a text too long stays one that cuts: to become another costs more than to be it. */
function noteFit(cell: HTMLElement, fit: boolean): void {
  const known = cell.dataset['fit'];
  if (known !== 'no' && known !== (fit ? 'yes' : 'no')) cell.dataset['fit'] = fit ? 'yes' : 'no';
}

/** In the node that is there, if it is one text. */
function setText(cell: HTMLElement, text: string): void {
  const node = cell.firstChild;
  if (!(node instanceof Text) || node.nextSibling !== null) cell.textContent = text;
  else if (node.data !== text) node.data = text;
}

/** So many characters at the end are always seen where a text is cut in its middle: the number of an access point. */
const TAIL = 6;

/** Two parts, of which the first gives way. */
function setParts(cell: HTMLElement, text: string): void {
  if (cell.childElementCount !== 2 || cell.childNodes.length !== 2) {
    cell.replaceChildren(document.createElement('span'), document.createElement('span'));
  }
  [text.slice(0, -TAIL), text.slice(-TAIL)].forEach((part, at) => {
    if (cell.children[at].textContent !== part) cell.children[at].textContent = part;
  });
}

/** False, and nothing is written, when the text holds nothing to mark. */
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

/** Under the figure a bar as long as its part of the largest usage, divided into sent and received: backgrounds, no boxes to lay out. */
function barSizes(row: number, { store, usageMost }: CellContext): string {
  const usage = store.number('usage')[row];
  const sent = store.number('sent')[row];
  const length = usage > 0 && usageMost > 0 ? (usage / usageMost) * 100 : 0;
  const part = usage > 0 && sent > 0 ? (sent / usage) * length : 0;
  const least = length > 0 ? '2px' : '0px';
  return `${part}% 4px, max(${least}, ${length}%) 4px, 100% 4px`;
}
