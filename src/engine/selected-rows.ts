import type { ColumnStore } from './column-store.ts';
import type { View } from './view.ts';

/** The rows of selected clients in the order of the list's sort, also those that the filter hides. */
export function selectedRows(store: ColumnStore, { sorted }: View, ids: ReadonlySet<string>): Uint32Array {
  const selected = new Uint8Array(store.rowCount);
  for (const id of ids) {
    const row = store.rowOf(id);
    if (row >= 0) selected[row] = 1;
  }
  return sorted.filter((row) => selected[row] === 1);
}
