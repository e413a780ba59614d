import type { FieldKey } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { memo } from 'react';
import { CellContent, cellClass } from './CellContent.tsx';
import classes from './ClientTable.module.css';

export interface ShownColumn {
  readonly field: FieldKey;
  readonly width: number;
}

interface ClientRowProps {
  /** Its place in the order, from 0. */
  readonly index: number;
  /** Its row in the store, whose version tells when it changed. */
  readonly row: number;
  readonly store: ColumnStore;
  readonly version: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly width: number;
  readonly columns: readonly ShownColumn[];
  readonly active: boolean;
  readonly open: boolean;
  readonly now: number;
}

export const rowElementId = (index: number) => `client-row-${index}`;

/** One client; rendered anew only when what it shows changes. */
export const ClientRow = memo(function ClientRow(props: ClientRowProps) {
  const { index, row, store, top, width, columns, active, open, now } = props;
  const sentShare = store.number('sent')[row] / store.number('usage')[row];
  return (
    <div
      id={rowElementId(index)}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={open}
      data-active={active}
      className={classes.row}
      style={{ width, transform: `translateY(${top}px)` }}
      data-index={index}
    >
      {columns.map(({ field, width: cellWidth }, at) => {
        const value = store.display(field, row);
        return (
          <div
            key={field}
            role="gridcell"
            aria-colindex={at + 1}
            className={cellClass(field)}
            style={{ width: cellWidth }}
          >
            <CellContent field={field} value={value} now={now} sentShare={sentShare} />
          </div>
        );
      })}
    </div>
  );
});
