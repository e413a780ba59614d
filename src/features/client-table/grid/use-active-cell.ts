import { useState } from 'react';
import type { Entries, ListLine } from '../groups/list-entries.ts';
import type { RowWindow } from '../rows/row-window.ts';
import { offsetShowingColumn, type PlacedColumn } from './column-window.ts';
import type { GridCell } from './grid-keys.ts';

/** The active cell of the ARIA grid pattern: the grid has the focus, and keys act on this cell. */
export function useActiveCell(
  entries: Entries,
  columns: readonly PlacedColumn[],
  scroller: HTMLElement | null,
  rows: RowWindow,
) {
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 1 });
  const active: GridCell = {
    row: Math.min(cell.row, entries.count - 1),
    column: Math.min(cell.column, columns.length),
  };
  const moveTo = (to: GridCell) => {
    setCell(to);
    if (to.row >= 0) rows.show(to.row);
    if (scroller === null) return;
    const left = offsetShowingColumn(columns, to.column + 1, scroller.scrollLeft, scroller.clientWidth);
    scroller.scrollTo({ left });
  };
  return {
    active,
    /** Makes a cell active that is in sight. */
    set: setCell,
    /** Makes a cell active and scrolls to it. */
    moveTo,
    /** Scrolls back to the active cell. */
    show: () => moveTo(active),
    /** Goes to another line in the same column, and brings it to the middle if it was out of sight. */
    goTo: (row: ListLine) => {
      setCell((at) => ({ ...at, row }));
      rows.centre(row);
    },
  };
}
