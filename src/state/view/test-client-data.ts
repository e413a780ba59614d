import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { computeView } from '#engine/view.ts';
import type { ClientData } from './use-client-view.ts';

/** The data of a whole load that no filter narrows, for tests. @param records as Meraki sends them */
export function clientDataOf(records: readonly unknown[]): ClientData {
  const store = storeOf(records);
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
