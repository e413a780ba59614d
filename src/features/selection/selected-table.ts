import { type ColumnKey, usageBasis } from '#clients/columns.ts';
import { tableParts } from '#clients/files/table-parts.ts';
import { selectedRows } from '#engine/selected-rows.ts';
import { TSV } from '#format/table-formats.ts';
import type { ClientData } from '#state/view/use-client-view.ts';

/** The selected clients as the export's Copy would write them: in the list's order, raw numbers, no formulas. */
export function selectedTable(
  { store, view, times }: Pick<ClientData, 'store' | 'view' | 'times'>,
  ids: ReadonlySet<string>,
  columns: readonly ColumnKey[],
): string {
  const rows = selectedRows(store, view, ids);
  return [...tableParts({ store, rows, columns, basis: usageBasis(view, times) }, TSV)].join('');
}
