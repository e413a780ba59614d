import { type FieldKey, FIELDS } from '#clients/fields.ts';
import classes from './ClientTable.module.css';

interface HeaderCellProps {
  readonly field: FieldKey;
  readonly colIndex: number;
  readonly width: number;
  readonly sorted: 'asc' | 'desc' | false;
  /** Its place among several sort keys, from 1; 0 when it is the only one. */
  readonly sortPlace: number;
  readonly resizing: boolean;
  onSort(event: unknown): void;
  onResize(event: unknown): void;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** A column's name as its sort button, and the handle that resizes it. */
export function HeaderCell(props: HeaderCellProps) {
  const { field, colIndex, width, sorted, sortPlace, resizing, onSort, onResize } = props;
  return (
    <div
      role="columnheader"
      aria-colindex={colIndex}
      aria-sort={sorted === false ? 'none' : ARIA_SORT[sorted]}
      className={classes.headCell}
      style={{ width }}
    >
      <button type="button" className={FIELDS[field].kind === 'number' ? classes.number : ''} onClick={onSort}>
        {FIELDS[field].label}
        {sorted === false ? null : (
          <span aria-hidden>
            {sorted === 'desc' ? ' ↓' : ' ↑'}
            {sortPlace === 0 ? '' : sortPlace}
          </span>
        )}
      </button>
      <div
        className={resizing ? classes.resizing : classes.resizer}
        aria-hidden
        onMouseDown={onResize}
        onTouchStart={onResize}
      />
    </div>
  );
}
