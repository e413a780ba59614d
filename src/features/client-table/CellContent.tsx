import type { ColumnKey } from '#clients/columns.ts';
import { type CellContext, cellText } from './cell-text.ts';
import cells from './Cells.module.css';
import { highlighted } from './highlight.ts';

interface CellContentProps {
  readonly column: ColumnKey;
  readonly row: number;
  readonly context: CellContext;
  readonly pattern: RegExp | null;
}

/** Plain elements only: there are hundreds of cells in the window. */
export function CellContent({ column, row, context, pattern }: CellContentProps) {
  const text = cellText(column, row, context);
  if (text === '') return <span className={cells.empty}>–</span>;
  if (column === 'status') return <span className={text === 'Online' ? cells.online : cells.offline}>{text}</span>;
  if (column === 'usage') return <Usage row={row} context={context} text={text} />;
  if (pattern === null || typeof context.store.display(searched(column), row) !== 'string') return text;
  const parts = highlighted(text, pattern);
  if (parts.length === 1 && !parts[0].marked) return text;
  return parts.map((part) =>
    part.marked ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
  );
}

/** Figures of the view have no text of their own to look into. */
const searched = (column: ColumnKey) => (column === 'share' || column === 'rate' ? 'usage' : column);

/** The figure over a bar: as long as its part of the largest usage, divided into sent and received. */
function Usage({ row, context, text }: { row: number; context: CellContext; text: string }) {
  const usage = context.store.number('usage')[row];
  const sent = context.store.number('sent')[row];
  const length = context.usageMost > 0 ? (usage / context.usageMost) * 100 : 0;
  return (
    <span className={cells.usage}>
      {text}
      <span className={cells.bar} aria-hidden>
        <span className={cells.used} style={{ width: `${length}%` }}>
          <span style={{ width: `${usage > 0 && sent > 0 ? (sent / usage) * 100 : 0}%` }} />
        </span>
      </span>
    </span>
  );
}
