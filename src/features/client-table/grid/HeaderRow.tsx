import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { useLayoutEffect, useRef } from 'react';
import { columnStyle, type PlacedColumn } from './column-window.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import classes from '../ClientTable.module.css';
import type { HeaderState } from './use-grid-columns.ts';
import { useHeaderDrag } from './use-header-drag.ts';

interface HeaderRowProps {
  /** The columns that are drawn. */
  readonly drawn: readonly PlacedColumn[];
  /** Of all shown columns, from left to right. */
  readonly headers: readonly HeaderState[];
  readonly width: number;
  /** How many of the matching clients are selected. */
  readonly selected: 'none' | 'some' | 'all';
  /** The column index (from 1) of the active cell, or 0. */
  readonly activeColumn: number;
  onSelectAll(): void;
}

/** The sticky header: the checkbox for all matching clients, then one cell per column. */
export function HeaderRow({ drawn, headers, width, selected, activeColumn, onSelectAll }: HeaderRowProps) {
  const box = useRef<HTMLInputElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const { order, move } = useColumns();
  const over = useHeaderDrag(header, (key, to) => move(key, order.indexOf(to)));
  useLayoutEffect(() => {
    if (box.current !== null) box.current.indeterminate = selected === 'some';
  }, [selected]);
  return (
    <div ref={header} role="rowgroup" className={classes.header} style={{ width }}>
      <div role="row" aria-rowindex={1}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-sort="none"
          aria-label="Selected"
          className={`${classes.select} ${activeColumn === 1 ? classes.active : ''}`}
        >
          <input
            ref={box}
            type="checkbox"
            id={activeColumn === 1 ? ACTIVE_CELL_ID : undefined}
            tabIndex={-1}
            checked={selected === 'all'}
            aria-label="Select all matching clients"
            onChange={onSelectAll}
          />
        </div>
        {drawn.map((column) => (
          <HeaderCell
            key={column.key}
            {...headers[column.colIndex - 2]}
            column={column}
            over={over === column.key}
            active={activeColumn === column.colIndex}
          />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps extends HeaderState {
  readonly column: PlacedColumn;
  readonly active: boolean;
  /** Whether a dragged column would take this place. */
  readonly over: boolean;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** The name of a column, which is its sort button, and the handle that resizes it. */
function HeaderCell(props: HeaderCellProps) {
  const { column, active, over, sorted, sortPlace, resizing, onSort, onResize } = props;
  const { key, colIndex, pinned } = column;
  const { label, numeric } = columnShape(key);
  const { setWidth } = useColumns();
  return (
    <div
      role="columnheader"
      aria-colindex={colIndex}
      aria-sort={sorted === false ? 'none' : ARIA_SORT[sorted]}
      id={active ? ACTIVE_CELL_ID : undefined}
      className={`${classes.head} ${pinned ? classes.pinned : ''} ${active ? classes.active : ''}`}
      style={columnStyle(column)}
      data-header={key}
      data-over={over || undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        className={numeric ? classes.number : ''}
        title={`${label}: click to sort, Shift-click to sort by this column too, drag to move`}
        aria-label={label}
        onClick={onSort}
      >
        <span className={classes.label}>{label}</span>
        {sorted === false ? null : (
          <span className={classes.arrow} aria-hidden>
            {sorted === 'desc' ? '↓' : '↑'}
            {sortPlace === 0 ? '' : sortPlace}
          </span>
        )}
      </button>
      <div
        className={classes.resizer}
        data-resizing={resizing || undefined}
        aria-hidden
        onMouseDown={onResize}
        onTouchStart={onResize}
        onDoubleClick={({ currentTarget }) => {
          const grid = currentTarget.closest('[role="grid"]');
          if (grid !== null) setWidth(key, fittingWidth(grid, key));
        }}
      />
    </div>
  );
}

/** Pixels: the padding of a cell on both sides and 1 against rounding; the sort arrow, shown or not. */
const PADDING = 17;
const ARROW = 16;

/** Pixels of a text, with the part that is cut off. */
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

/** Pixels that the name of a column and its drawn texts need. */
function fittingWidth(grid: Element, key: ColumnKey): number {
  const names = [...grid.querySelectorAll(`[data-header="${key}"] button`)].map((name) => textWidth(name) + ARROW);
  const cells = [...grid.querySelectorAll(`[data-column="${key}"]`)].map(textWidth);
  return Math.ceil(Math.max(...names, ...cells)) + PADDING;
}
