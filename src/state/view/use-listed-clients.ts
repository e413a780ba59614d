import type { ColumnStore } from '#engine/column-store.ts';
import { useEffect, useState, useMemo } from 'react';
import type { ClientChanges } from '#clients/changes/client-changes.ts';
import type { RosterFinding, withAbsentClients as loadedWithAbsent } from '#clients/changes/absent-clients.ts';
import { asksForAbsent } from '#clients/query/choice.ts';
import type { Term } from '#clients/query/terms.ts';
import type { FieldKey } from '#clients/fields.ts';
import type { FilterState } from '#state/address/use-filter.ts';
import { type Comparison, useListComparison } from './use-comparison.ts';
import { type RosterState, useRosterColumn } from './use-roster.ts';
import { useShownSnapshot } from './visit-loads.ts';
import { type FoundIn, useFindingColumns } from './use-findings.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { startLate } from './pacing.ts';
import { type ClientData, useClientView } from './use-client-view.ts';

/** So long the old list stands for a new one whose derived columns are not there yet. */
const LONGEST_MS = 3000;

/**
 * The store that the list shows: of a refresh the new one, but while the filter waits for what is derived from it, still the
 * one before. Else a list of `change:new` would be empty for a moment and lose its place.
 * @param question what was asked of Meraki: another question's list is never held
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
  /** The filter asks for them and their code is still on its way. */
  readonly pending: boolean;
}

/**
 * The store that the list shows: the load's own, or one with the clients that are not in it behind, once the filter asks for
 * those. The code is loaded when there is a comparison or a list, so that it is there when somebody asks.
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
    if (!known || withAbsent !== null) return;
    const load = async () => {
      const { withAbsentClients } = await import('#clients/changes/absent-clients.ts');
      setWithAbsent(() => withAbsentClients);
    };
    void load();
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

/** Has a whole load prepared for what is asked of it first, while nobody waits. */
function useReadyStore({ store, phase, refreshing }: ClientLoad): void {
  const loading = phase === 'loading' && !refreshing;
  useEffect(() => {
    if (store === null || loading) return undefined;
    return startLate(
      () => import('./whole-load.ts'),
      ({ readyStore }) => readyStore(store),
    );
  }, [store, loading]);
}

const FOUND: readonly FieldKey[] = ['deviceClass', 'finding'];
const COMPARED: readonly FieldKey[] = ['change', 'before', 'after'];
const LISTED: readonly FieldKey[] = ['roster'];

/** Whether the filter asks for one of the fields. */
const asksFor = (terms: readonly Term[], fields: readonly FieldKey[]) =>
  terms.some(({ field, off }) => field !== null && !off && fields.includes(field));

interface Listed {
  readonly data: ClientData | null;
  readonly found: FoundIn | null;
  readonly comparison: Comparison;
  readonly roster: RosterState;
}

/** The load with all that is derived from it, and the view of it. */
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
    (comparison.pending && asksFor(terms, COMPARED)) ||
    (roster.pending && asksFor(terms, LISTED));
  const store = useHeldStore(absent.store, comparison.question, waits);
  const data = useClientView(load, store, filter, waits);
  return { data, found, comparison, roster };
}
