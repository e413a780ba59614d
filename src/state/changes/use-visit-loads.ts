import { FIELD_KEYS } from '#clients/fields.ts';
import type { SnapshotNote } from '#clients/changes/snapshot-note.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useScope } from '#state/address/use-scope.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { networkById } from '#state/queries/pickers.ts';
import { type KeptLoad, VisitLoads } from './visit-loads.ts';

const ALL_FIELDS = new Set(FIELD_KEYS);

export const visitLoads = new VisitLoads();

export const useVisitLoads = (): readonly KeptLoad[] => useSyncExternalStore(visitLoads.subscribe, visitLoads.all);

/** What the list shows, as a snapshot; null before its first page. */
export function useShownSnapshot(networkId: string, load: ClientLoad): Snapshot | null {
  const { timespan, t0, asked } = useScope();
  const { data } = useQuery(networkById(networkId));
  const networkName = data?.name ?? '';
  const { store, rows, loadedAt } = load;
  const whole = !load.partial && load.cutShort === null;
  return useMemo(() => {
    if (store === null || loadedAt === null) return null;
    const note: SnapshotNote = {
      networkId,
      networkName,
      timespan,
      t0,
      asked,
      loadedAt,
      clients: rows,
      of: rows,
      whole,
    };
    return { note, store, fields: ALL_FIELDS };
  }, [networkId, networkName, timespan, t0, asked, store, rows, loadedAt, whole]);
}

/** Keeps each whole load of the visit. */
export function useRememberedLoads(shown: Snapshot | null): void {
  useEffect(() => {
    if (shown !== null && shown.note.whole) visitLoads.remember(shown);
  }, [shown]);
}
