import type { ColumnKey } from '#clients/columns.ts';
import { type CellContext, cellText } from './cell-text.ts';
import cells from './Cells.module.css';
import { highlighted } from './highlight.ts';
import type { ReactNode } from 'react';

/** What a cell shows. No component: there are hundreds of cells in the window, and most hold a text alone. */
export function cellContent(column: ColumnKey, row: number, context: CellContext, pattern: RegExp | null): ReactNode {
  const text = cellText(column, row, context);
  if (text === '') return <span className={cells.empty}>–</span>;
  if (column === 'status') return <span className={text === 'Online' ? cells.online : cells.offline}>{text}</span>;
  if (column === 'usage') return usageContent(row, context, text);
  if (pattern === null || typeof context.store.display(searched(column), row) !== 'string') return text;
  const parts = highlighted(text, pattern);
  if (parts.length === 1 && !parts[0].marked) return text;
  return parts.map((part) =>
    part.marked ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
  );
}

/** Figures of the view have no text of their own to look into. */
const searched = (column: ColumnKey) => (column === 'share' || column === 'rate' ? 'usage' : column);

/** The figure over a bar: as long as its part of the largest usage, divided into sent and received. It is a background: no boxes to lay out. */
function usageContent(row: number, { store, usageMost }: CellContext, text: string): ReactNode {
  const usage = store.number('usage')[row];
  const sent = store.number('sent')[row];
  const length = usage > 0 && usageMost > 0 ? (usage / usageMost) * 100 : 0;
  const part = usage > 0 && sent > 0 ? (sent / usage) * length : 0;
  const least = length > 0 ? '2px' : '0px';
  return (
    <span className={cells.usage} style={{ backgroundSize: `${part}% 4px, max(${least}, ${length}%) 4px, 100% 4px` }}>
      {text}
    </span>
  );
}
