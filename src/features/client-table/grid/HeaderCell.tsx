import { columnShape } from '#clients/columns.ts';
import type { PlacedColumn } from './column-window.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import classes from './Header.module.css';
import type { HeaderState } from './use-grid-columns.ts';

interface HeaderCellProps {
  readonly column: PlacedColumn;
  readonly header: HeaderState;
  readonly active: boolean;
  /** A column that is dragged would come here. */
  readonly over: boolean;
  /** Makes the column as wide as its texts in sight. */
  onFit(): void;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** A column's name as its sort button, and the handle that resizes it. */
export function HeaderCell({ column, header, active, over, onFit }: HeaderCellProps) {
  const { key, width, colIndex, pinned, left, gap } = column;
  const { label, numeric } = columnShape(key);
  const { sorted, sortPlace, resizing, onSort, onResize } = header;
  return (
    <div
      role="columnheader"
      aria-colindex={colIndex}
      aria-sort={sorted === false ? 'none' : ARIA_SORT[sorted]}
      id={active ? ACTIVE_CELL_ID : undefined}
      className={`${classes.cell} ${pinned ? classes.pinned : ''} ${active ? classes.active : ''}`}
      style={pinned ? { width, left } : { width, marginLeft: gap }}
      data-header={key}
      data-over={over || undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        className={numeric ? classes.number : ''}
        title={`${label}: click to sort, with Shift as a further key; drag to move`}
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
        className={resizing ? classes.resizing : classes.resizer}
        aria-hidden
        onMouseDown={onResize}
        onTouchStart={onResize}
        onDoubleClick={onFit}
      />
    </div>
  );
}
