import type { ColumnStore } from './column-store.ts';
import type { View } from './view.ts';

/** The rows of selected clients: first those in the list, in its order, then those that the filter hides, in row order. */
export function selectedRows(store: ColumnStore, view: View, ids: ReadonlySet<string>): Uint32Array {
  const selected = new Uint8Array(store.rowCount);
  for (const id of ids) {
    const row = store.rowOf(id);
    if (row >= 0) selected[row] = 1;
  }
  const rows: number[] = [];
  for (const row of view.order) if (selected[row] === 1) rows.push(row);
  selected.forEach((mark, row) => {
    if (mark === 1 && !view.has(row)) rows.push(row);
  });
  return Uint32Array.from(rows);
}
