import { type ColumnKey, columnShape, isFigure, isMono } from '#clients/columns.ts';
import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react';
import type { StoreRow } from '#engine/column-store.ts';
import type { ListLine } from '../groups/list-entries.ts';
import type { CellContext } from './cell-text.ts';
import cells from './Cells.module.css';
import { isNumeric, type PlacedColumn } from '../grid/column-window.ts';
import { paintRow } from './paint-row.ts';

/** A column as all its cells have it: made once, and the same object at every change of the rows. */
export interface RowColumn {
  readonly key: ColumnKey;
  readonly drawn: 'dot' | 'bar' | null;
  /** A text that is too long loses its middle: its end tells it apart. */
  readonly cutMiddle: boolean;
  readonly mono: boolean;
  /** Pixels for the text. */
  readonly room: number;
  readonly colIndex: number;
  readonly className: string;
  readonly style: CSSProperties;
}

/** Pixels of a cell's padding on both sides, and of what stands before the text; the style sheet has the same. */
const PADDING = 16;
const CIRCLE = 14;

export const rowColumn = ({ key, colIndex, pinned, width, left, gap }: PlacedColumn): RowColumn => ({
  key,
  colIndex,
  drawn: drawnIn(key),
  cutMiddle: columnShape(key).cutMiddle,
  mono: !isFigure(key) && isMono(key),
  room: width - PADDING - (drawnIn(key) === 'dot' ? CIRCLE : 0),
  className: cellClass(key, pinned),
  style: pinned ? { width, left } : { width, marginLeft: gap },
});

/** What all rows share; a new object when any of it changes. */
export interface RowContext extends CellContext {
  readonly version: number;
  readonly columns: readonly RowColumn[];
  readonly width: number;
  readonly rowHeight: number;
  readonly pattern: RegExp | null;
}

export const ACTIVE_CELL_ID = 'client-cell-active';

interface ClientRowProps {
  /** -1 for a row that is not there. */
  readonly index: ListLine;
  readonly row: StoreRow;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly context: RowContext;
  readonly selected: boolean;
  readonly open: boolean;
  /** The column index (from 1) of the active cell, or 0. */
  readonly activeColumn: number;
}

/** One client. Another client in its place is written into the cells: they are rendered anew for other columns only. */
export const ClientRow = memo(function ClientRow(props: ClientRowProps) {
  const { index, row, top, context, selected, open, activeColumn } = props;
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (line.current !== null && row >= 0) paintRow(line.current, row, context);
  }, [row, context]);
  return (
    <div
      ref={line}
      role="row"
      hidden={index < 0}
      aria-rowindex={index < 0 ? undefined : index + 2}
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
      className={cells.row}
      style={{ width: context.width, top }}
      data-index={index < 0 ? undefined : index}
    >
      <RowCells columns={context.columns} selected={selected} activeColumn={activeColumn} />
    </div>
  );
});

interface RowCellsProps {
  readonly columns: readonly RowColumn[];
  readonly selected: boolean;
  readonly activeColumn: number;
}

/** The box and the cells, to be written into. */
const RowCells = memo(function RowCells({ columns, selected, activeColumn }: RowCellsProps) {
  return (
    <>
      <div
        role="gridcell"
        aria-colindex={1}
        id={activeColumn === 1 ? ACTIVE_CELL_ID : undefined}
        className={`${cells.select} ${activeColumn === 1 ? cells.active : ''}`}
        data-select
      >
        <input type="checkbox" tabIndex={-1} checked={selected} readOnly />
      </div>
      {columns.map(({ key, colIndex, className, style }) => (
        <div
          key={key}
          role="gridcell"
          aria-colindex={colIndex}
          id={activeColumn === colIndex ? ACTIVE_CELL_ID : undefined}
          className={activeColumn === colIndex ? `${className} ${cells.active}` : className}
          style={style}
          data-column={key}
        />
      ))}
    </>
  );
});

/** The look of a cell by the kind of its field. */
function cellClass(key: ColumnKey, pinned: boolean): string {
  const classes = [cells.cell];
  if (pinned) classes.push(cells.pinned);
  if (isNumeric(key)) classes.push(cells.number);
  if (drawnIn(key) === 'dot') classes.push(cells.status);
  if (drawnIn(key) === 'bar') classes.push(cells.usage);
  if (!isFigure(key) && isMono(key)) classes.push(cells.mono);
  return classes.join(' ');
}

const drawnIn = (key: ColumnKey) => columnShape(key).drawn;
