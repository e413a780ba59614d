import type { ColumnStore } from '#engine/column-store.ts';
import { tidyTotal } from '#engine/exact-sum.ts';

export interface SelectedSums {
  /** Rows of the selected clients that are loaded, in the order of their selection. */
  readonly rows: readonly number[];
  /** Kilobytes. */
  readonly sent: number;
  readonly received: number;
}

/** Where the selected clients are, and what they moved together; empty values left out. */
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
    if (!Number.isNaN(sent[row])) up += sent[row];
    if (!Number.isNaN(received[row])) down += received[row];
  }
  return { rows, sent: tidyTotal(up), received: tidyTotal(down) };
}
