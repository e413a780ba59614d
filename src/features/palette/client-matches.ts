import { clientName } from '#clients/display-names.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { computeView } from '#engine/view.ts';

export interface ClientMatch {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const NO_TIMES = { now: 0, spanStart: 0 };

const textIn = (store: ColumnStore, field: string, row: number) => String(store.display(field, row));

/** The first clients that a text finds, the heaviest users first, whatever the list is filtered to. */
export function clientMatches(store: ColumnStore, text: string, most: number): ClientMatch[] {
  if (text.trim() === '') return [];
  const sort = [{ column: 'usage', descending: true }];
  const { order } = computeView(store, { clauses: clausesOf(parseQuery(text), NO_TIMES), sort }, rankClientColumn);
  return Array.from(order.subarray(0, most), (row) => {
    const mac = textIn(store, 'mac', row);
    const parts = [mac, textIn(store, 'ip', row), textIn(store, 'os', row), textIn(store, 'accessPoint', row)];
    return {
      id: store.textAt('id', row),
      name: clientName(store, row),
      detail: parts.filter((part) => part !== '').join(' · '),
    };
  });
}
