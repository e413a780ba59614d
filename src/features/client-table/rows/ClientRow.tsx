import type { StoreRow } from '#engine/column-store.ts';
import { memo, useLayoutEffect, useRef } from 'react';
import classes from '../ClientTable.module.css';
import type { ListLine } from '../groups/list-entries.ts';
import { paintRow } from './paint-row.ts';
import type { RowColumn, RowContext } from './row-context.ts';

/** The id of the active cell's element, or of the checkbox in it, for the grid's `aria-activedescendant`. */
export const ACTIVE_CELL_ID = 'client-cell-active';

export interface ClientRowProps {
  /** -1 for a spare row, which is hidden. */
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

/** One client. For another client, `paintRow` writes into the cells; React renders them again only for other columns. */
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
      className={classes.row}
      style={{ width: context.width, top }}
      data-index={index < 0 ? undefined : index}
    >
      <RowCells columns={context.columns} selected={selected} activeColumn={activeColumn} />
    </div>
  );
});

interface RowCellsProps extends Pick<ClientRowProps, 'selected' | 'activeColumn'> {
  readonly columns: readonly RowColumn[];
}

/** The checkbox and the empty cells, into which `paintRow` writes. */
const RowCells = memo(function RowCells({ columns, selected, activeColumn }: RowCellsProps) {
  return (
    <>
      <div
        role="gridcell"
        aria-colindex={1}
        className={activeColumn === 1 ? `${classes.select} ${classes.active}` : classes.select}
        data-select
      >
        <input
          type="checkbox"
          id={activeColumn === 1 ? ACTIVE_CELL_ID : undefined}
          tabIndex={-1}
          checked={selected}
          readOnly
        />
      </div>
      {columns.map(({ key, colIndex, className, style }) => (
        <div
          key={key}
          role="gridcell"
          aria-colindex={colIndex}
          id={activeColumn === colIndex ? ACTIVE_CELL_ID : undefined}
          className={activeColumn === colIndex ? `${className} ${classes.active}` : className}
          style={style}
          data-column={key}
        />
      ))}
    </>
  );
});
