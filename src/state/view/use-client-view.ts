import { clausesOf } from '#clients/query/clauses.ts';
import type { TimeContext } from '#clients/query/ranges.ts';
import type { Term } from '#clients/query/terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { computeView, type View } from '#engine/view.ts';
import { createContext, useContext, useMemo } from 'react';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import type { FilterState } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useMachinePace } from './pacing.ts';
import { useSort } from '#state/address/use-view-keys.ts';

export interface ClientData {
  readonly store: ColumnStore;
  readonly view: View;
  /** Of the store as it was then. */
  readonly version: number;
  /** Of its derived columns. */
  readonly derivedVersion: number;
  /** The filter that the view is of: the one at hand may be newer. */
  readonly terms: readonly Term[];
  /** What ages in the filter count from. */
  readonly times: TimeContext;
  /** Not all pages are in: every figure says so. */
  readonly loading: boolean;
  /** Not all pages are in, or it is not known whether they are: what leaves the page says so. */
  readonly incomplete: boolean;
  /** Records that could not be read. */
  readonly rejected: number;
  /** Epoch ms of the load's first page; null before it. */
  readonly loadedAt: number | null;
}

const ListDataContext = createContext<ClientData | null>(null);
export const ListDataProvider = ListDataContext.Provider;

const ClientDataContext = createContext<ClientData | null>(null);
export const ClientDataProvider = ClientDataContext.Provider;

const LoadPhaseContext = createContext<ClientLoad['phase']>('loading');
export const LoadPhaseProvider = LoadPhaseContext.Provider;

/** What the running load does: without any client yet, it tells waiting from failing. */
export const useLoadPhase = (): ClientLoad['phase'] => useContext(LoadPhaseContext);

/** While pages come in, two views are at least this far apart. */
const LEAST_MS = 300;

/**
 * Joins the loaded columns with the filter and the sort: the one view that everything on screen reads.
 * @param store what the list shows of the load
 * @param waits the filter asks for a derived column that is not of all rows yet: it has not found all
 */
export function useClientView(
  load: ClientLoad,
  store: ColumnStore | null,
  filter: FilterState,
  waits: boolean,
): ClientData | null {
  const { sort } = useSort();
  const { timespan, t0 } = useScope();
  const { rows } = load;
  const derivedVersion = store?.derivedVersion ?? 0;
  // The store grows in place: its row count and version make a new snapshot of it.
  const newest = useMemo(
    () => (store === null ? null : { store, rows, version: store.version, derivedVersion }),
    [store, rows, derivedVersion],
  );
  const loading = load.phase === 'loading' && !load.refreshing;
  const last = useMachinePace(newest, LEAST_MS, !loading);
  const snapshot = last?.store === store ? last : newest;
  // Ages count from when the data came, not from the clock: what nobody has asked again is not older for it.
  const now = load.loadedAt ?? 0;
  const spanStart = t0 === null ? now - timespan * 1000 : Date.parse(t0);
  const times = useMemo(() => ({ now, spanStart }), [now, spanStart]);
  const { terms } = filter;
  const clauses = useMemo(() => clausesOf(terms, times), [terms, times]);
  const view = useMemo(
    () => (snapshot === null ? null : computeView(snapshot.store, { clauses, sort }, rankClientColumn)),
    [snapshot, clauses, sort],
  );
  const version = snapshot?.version ?? 0;
  const partial = load.partial || waits;
  const incomplete = partial || load.cutShort !== null;
  const { loadedAt, rejected } = load;
  return useMemo(() => {
    if (store === null || view === null) return null;
    const facts = { loading: partial, incomplete, rejected, loadedAt };
    return { store, view, version, derivedVersion, terms, times, ...facts };
  }, [store, view, version, derivedVersion, terms, times, partial, incomplete, rejected, loadedAt]);
}

/** For the list and the count of its clients, which change in the frame after a key or a click. Null before the first page. */
export const useListData = (): ClientData | null => useContext(ListDataContext);

/** For all else: the same, once the list has been painted and the changes rest. What leaves the page is of the list. Null before the first page. */
export const useClientData = (): ClientData | null => useContext(ClientDataContext);
