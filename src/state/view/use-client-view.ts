import { clausesOf } from '#clients/query/clauses.ts';
import type { TimeContext } from '#clients/query/ranges.ts';
import type { Term } from '#clients/query/terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { computeView, type View } from '#engine/view.ts';
import { useMemo, useEffect, useState } from 'react';
import { provided } from '#state/provided.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import type { FilterState } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useMachinePace, startLate } from './scheduling.ts';
import { useSort } from '#state/address/use-view-keys.ts';
import type { ClientChanges } from '#clients/changes/client-changes.ts';
import type { RosterFinding, withAbsentClients as loadedWithAbsent } from '#clients/changes/absent-clients.ts';
import { asksForAbsent } from '#clients/query/choice.ts';
import type { FieldKey } from '#clients/fields.ts';
import {
  COMPARED_COLUMNS,
  type Comparison,
  useComparison,
  useListComparison,
  useShownSnapshot,
} from './use-comparison.ts';
import { type RosterState, useRoster, useRosterColumn } from './use-roster.ts';
import { FOUND, type FoundIn, useFindingColumns, useFindings } from './use-findings.ts';

export interface ClientData {
  readonly store: ColumnStore;
  readonly view: View;
  /** Of the store, when the view was computed. */
  readonly version: number;
  /** Of the store's derived columns. */
  readonly derivedVersion: number;
  /** The filter of the view; useFilter may have a newer one. */
  readonly terms: readonly Term[];
  /** Ages in the filter count from it. */
  readonly times: TimeContext;
  /** Pages are missing; the count says "so far". */
  readonly loading: boolean;
  /** Pages are missing, or may be missing; exports and copies say so. */
  readonly incomplete: boolean;
  /** Records without an id, which were skipped. */
  readonly rejected: number;
  /** When Meraki made the load's oldest page, epoch ms; null before the first page. */
  readonly loadedAt: number | null;
}

/** The data of the list and its count, which change in the frame after a key or a click. Exports and copies use them too, so that they hold what the list shows. Null before the first page. */
export const [ListDataProvider, useListData] = provided<ClientData | null>(null);

/** The same data for everything else, after the list is painted (useAfterPaint). Null before the first page. */
export const [ClientDataProvider, useClientData] = provided<ClientData | null>(null);

/** What the running load does. Before the first client, it tells waiting from failing. */
export const [LoadPhaseProvider, useLoadPhase] = provided<ClientLoad['phase']>('loading');

/** While pages come in, a new view is computed this often at most. */
const LEAST_MS = 300;

/**
 * Computes the one view that everything on screen reads, from the loaded columns, the filter and the sort.
 * @param store the store that the list shows
 * @param waits the filter asks for a derived column that is not computed for all rows yet, so that matches may be missing
 */
function useClientView(
  load: ClientLoad,
  store: ColumnStore | null,
  filter: FilterState,
  waits: boolean,
): ClientData | null {
  const { sort } = useSort();
  const { timespan, t0 } = useScope();
  const { rows } = load;
  const derivedVersion = store?.derivedVersion ?? 0;
  // The store grows in place, so its row count and version tell one state of it from the next.
  const newest = useMemo(
    () => (store === null ? null : { store, rows, version: store.version, derivedVersion }),
    [store, rows, derivedVersion],
  );
  const last = useMachinePace(newest, LEAST_MS, !load.growing);
  const snapshot = last?.store === store ? last : newest;
  // Ages count from when the data came, not from the clock: the list stays the same until it is loaded again.
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

/** The old list is kept for this time at most while the derived columns of the new one are computed. */
const LONGEST_MS = 3000;

/**
 * The store that the list shows. After a refresh it is still the old one while the filter waits for derived columns of the new one:
 * otherwise a list of `change:new` would be empty for a moment and lose its place.
 * @param question what was asked of Meraki; the list of another question is never kept
 */
function useHeldStore(store: ColumnStore | null, question: string, waits: boolean): ColumnStore | null {
  const [held, setHeld] = useState({ store, question });
  const [late, setLate] = useState<ColumnStore | null>(null);
  const holds = waits && store !== null && store !== late && held.store !== null && held.question === question;
  useEffect(() => {
    if (!holds) return undefined;
    const timer = setTimeout(() => setLate(store), LONGEST_MS);
    return () => clearTimeout(timer);
  }, [holds, store]);
  if (!holds && (held.store !== store || held.question !== question)) setHeld({ store, question });
  return holds ? held.store : store;
}

interface AbsentClients {
  readonly store: ColumnStore | null;
  /** The filter asks for them, and their code is not loaded yet. */
  readonly pending: boolean;
}

/**
 * The load's own store, or a copy with the absent clients behind its rows once the filter asks for them. The code for that is loaded as
 * soon as there is a comparison or a roster, before somebody asks.
 */
export function useAbsentClients(
  store: ColumnStore | null,
  terms: readonly Term[],
  changes: ClientChanges | null,
  roster: RosterFinding | null,
): AbsentClients {
  const [withAbsent, setWithAbsent] = useState<typeof loadedWithAbsent | null>(null);
  const known = changes !== null || roster !== null;
  useEffect(() => {
    if (!known || withAbsent !== null) return undefined;
    return startLate(({ withAbsentClients }) => {
      setWithAbsent(() => withAbsentClients);
      return () => {};
    });
  }, [known, withAbsent]);
  const derivedVersion = store?.derivedVersion ?? 0;
  const asked = known && asksForAbsent(terms);
  return useMemo(() => {
    const shown =
      asked && withAbsent !== null && store !== null && derivedVersion >= 0
        ? withAbsent(store, changes, roster)
        : store;
    return { store: shown, pending: asked && withAbsent === null };
  }, [asked, withAbsent, store, derivedVersion, changes, roster]);
}

/** Prepares a whole load for the first search and the first sort while the browser is idle. */
function useReadyStore({ store, growing }: ClientLoad): void {
  useEffect(() => {
    if (store === null || growing) return undefined;
    return startLate(({ readyStore }) => readyStore(store));
  }, [store, growing]);
}

const LISTED: readonly FieldKey[] = ['roster'];

/** The derived fields that are still empty because they are being computed; a file of them would say nothing. */
export function useAwaitedFields(): readonly FieldKey[] {
  const found = useFindings();
  const compared = useComparison();
  const listed = useRoster();
  return [
    ...(found === null ? FOUND : []),
    ...(compared.pending ? COMPARED_COLUMNS : []),
    ...(listed.pending ? LISTED : []),
  ];
}

/** Whether the filter asks for one of the fields. */
const asksFor = (terms: readonly Term[], fields: readonly FieldKey[]) =>
  terms.some(({ field, off }) => field !== null && !off && fields.includes(field));

interface Listed {
  readonly data: ClientData | null;
  readonly found: FoundIn | null;
  readonly comparison: Comparison;
  readonly roster: RosterState;
}

/** The load with its derived columns, and the view of it. */
export function useListedClients(networkId: string, load: ClientLoad, filter: FilterState): Listed {
  useReadyStore(load);
  const found = useFindingColumns(load);
  const shown = useShownSnapshot(networkId, load);
  const comparison = useListComparison(shown);
  const roster = useRosterColumn(load);
  const { terms } = filter;
  const absent = useAbsentClients(load.store, terms, comparison.changes, roster.found);
  const waits =
    absent.pending ||
    ((found === null || found.version !== load.store?.version) && asksFor(terms, FOUND)) ||
    (comparison.pending && asksFor(terms, COMPARED_COLUMNS)) ||
    (roster.pending && asksFor(terms, LISTED));
  const store = useHeldStore(absent.store, comparison.question, waits);
  const data = useClientView(load, store, filter, waits);
  return { data, found, comparison, roster };
}
