import type { FieldKey } from '#clients/fields.ts';
import type { Term } from '#clients/query/terms.ts';
import type { FilterState } from './address/use-filter.ts';
import { useAbsentClients } from './changes/use-absent-clients.ts';
import { type Comparison, useListComparison } from './changes/use-comparison.ts';
import { type RosterState, useRosterColumn } from './changes/use-roster.ts';
import { useShownSnapshot } from './changes/use-visit-loads.ts';
import { type FoundIn, useFindingColumns } from './derived/use-findings.ts';
import type { ClientLoad } from './load/use-client-load.ts';
import { type ClientData, useClientView } from './use-client-view.ts';
import { useHeldStore } from './use-held-store.ts';

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
