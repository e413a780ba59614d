import { type ColumnKey, usageBasis } from '#clients/columns.ts';
import { tableParts } from '#clients/files/table-parts.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { tidyTotal } from '#engine/exact-sum.ts';
import { selectedRows } from '#engine/selected-rows.ts';
import { TSV } from '#format/table-formats.ts';
import type { ClientData } from '#state/view/use-client-view.ts';

export interface SelectedSums {
  /** The rows of the selected clients that are loaded, in the order of selection. */
  readonly rows: readonly number[];
  /** Kilobytes. */
  readonly sent: number;
  readonly received: number;
}

/** The rows of the selected clients and the sums of their usage in this load; empty values count as 0. */
export function selectedSums(store: ColumnStore, ids: ReadonlySet<string>): SelectedSums {
  const sent = store.number('sent');
  const received = store.number('received');
  const rows: number[] = [];
  let up = 0;
  let down = 0;
  for (const id of ids) {
    const row = store.rowOf(id);
    if (row < 0) continue;
    rows.push(row);
    // A client that is not in the load is in no total.
    if (row >= store.presentCount) continue;
    if (!Number.isNaN(sent[row])) up += sent[row];
    if (!Number.isNaN(received[row])) down += received[row];
  }
  return { rows, sent: tidyTotal(up), received: tidyTotal(down) };
}

/** The selected clients as tab-separated text, as the export copies them: in the list's order, raw numbers, guarded against formulas. */
export function selectedTable(
  { store, view, times }: Pick<ClientData, 'store' | 'view' | 'times'>,
  ids: ReadonlySet<string>,
  columns: readonly ColumnKey[],
): string {
  const rows = selectedRows(store, view, ids);
  return [...tableParts({ store, rows, columns, basis: usageBasis(view, times) }, TSV)].join('');
}
