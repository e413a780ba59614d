import type { ColumnKey } from '#clients/columns.ts';
import { useLayoutEffect, useRef } from 'react';
import type { PlacedColumn } from './column-window.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import classes from './Header.module.css';
import { HeaderCell } from './HeaderCell.tsx';
import type { HeaderState } from './use-grid-columns.ts';
import { useHeaderDrag } from './use-header-drag.ts';

interface HeaderRowProps {
  /** All shown columns, and of them those that are drawn. */
  readonly columns: readonly PlacedColumn[];
  readonly drawn: readonly PlacedColumn[];
  readonly headers: readonly HeaderState[];
  readonly width: number;
  /** How many of the matching clients are selected. */
  readonly selected: 'none' | 'some' | 'all';
  /** The column index (from 1) of the active cell, or 0. */
  readonly activeColumn: number;
  onSelectAll(): void;
  onFit(key: ColumnKey): void;
  /** Puts a column in the place of another. */
  onMove(key: ColumnKey, to: ColumnKey): void;
}

/** The sticky head: the box for all matching clients, then one cell a column. */
export function HeaderRow(props: HeaderRowProps) {
  const { columns, drawn, headers, width, selected, activeColumn, onSelectAll, onFit, onMove } = props;
  const box = useRef<HTMLInputElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const over = useHeaderDrag(header, onMove);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.indeterminate = selected === 'some';
  }, [selected]);
  return (
    <div ref={header} role="rowgroup" className={classes.header} style={{ width }}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-sort="none"
          aria-label="Selected"
          id={activeColumn === 1 ? ACTIVE_CELL_ID : undefined}
          className={`${classes.select} ${activeColumn === 1 ? classes.active : ''}`}
        >
          <input
            ref={box}
            type="checkbox"
            tabIndex={-1}
            checked={selected === 'all'}
            aria-label="Select all matching clients"
            onChange={onSelectAll}
          />
        </div>
        {drawn.map((column) => (
          <HeaderCell
            key={column.key}
            column={column}
            header={headers[columns.findIndex(({ key }) => key === column.key)]}
            over={over === column.key}
            active={activeColumn === column.colIndex}
            onFit={() => onFit(column.key)}
          />
        ))}
      </div>
    </div>
  );
}
