import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { decodeClients } from '#clients/wire/client-block.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { computeView } from '#engine/view.ts';
import type { ClientData } from './use-client-view.ts';

/** The data of a whole load that no filter narrows, for tests. @param records as Meraki sends them */
export function clientDataOf(records: Parameters<typeof decodeClients>[0]): ClientData {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(decodeClients(records).block);
  return {
    store,
    version: store.version,
    derivedVersion: 0,
    times: { now: 0, spanStart: 0 },
    terms: [],
    loading: false,
    incomplete: false,
    rejected: 0,
    loadedAt: 0,
    view: computeView(store, { clauses: [], sort: [] }, rankClientColumn),
  };
}
