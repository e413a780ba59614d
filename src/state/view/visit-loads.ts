import { forgetViews } from '#engine/view.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { FIELD_KEYS } from '#clients/fields.ts';
import type { SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useScope } from '#state/address/use-scope.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { networkById } from '#state/load/pickers.ts';

/** A load that can be compared with: one of this visit, a file that was opened, or one that this browser has kept. */
export interface KeptLoad {
  readonly key: string;
  readonly origin: 'visit' | 'file' | 'browser';
  /** Of the file; '' for a load of this visit. */
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** Clients of all loads of the visit together, beside the newest and the one before: a hundred thousand are 20 MB. */
const MOST_ROWS = 300_000;
const MOST_LOADS = 8;

/** What this visit has loaded and opened, the newest first. It lives in memory and goes with the page. */
export class VisitLoads {
  private loads: readonly KeptLoad[] = [];
  private count = 0;
  private readonly listeners = new Set<() => void>();

  readonly all = (): readonly KeptLoad[] => this.loads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a whole load up; one that is there already, by its store, stays where it is. */
  remember(snapshot: Snapshot): KeptLoad {
    const known = this.loads.find((load) => load.snapshot.store === snapshot.store);
    if (known === undefined) return this.put({ origin: 'visit', name: '', snapshot });
    // The name of its network came after it.
    if (known.snapshot.note.networkName !== snapshot.note.networkName) {
      this.set(this.loads.map((load) => (load === known ? { ...load, snapshot } : load)));
    }
    return known;
  }

  /** Takes an opened one up; the same name again replaces it. */
  open(origin: 'file' | 'browser', name: string, snapshot: Snapshot): KeptLoad {
    this.loads = this.loads.filter((load) => load.origin !== origin || load.name !== name);
    return this.put({ origin, name, snapshot });
  }

  close(key: string): void {
    this.set(this.loads.filter((load) => load.key !== key));
  }

  private put(load: Omit<KeptLoad, 'key'>): KeptLoad {
    for (const { snapshot } of this.loads) forgetViews(snapshot.store);
    const made = { key: `${load.origin} ${++this.count}`, ...load };
    this.set(withinBounds([made, ...this.loads]));
    return made;
  }

  private set(loads: readonly KeptLoad[]): void {
    this.loads = loads;
    for (const listener of this.listeners) listener();
  }
}

/** The oldest loads of the visit go; two stay however large they are, and what the user opened stays until it is closed. */
function withinBounds(loads: readonly KeptLoad[]): readonly KeptLoad[] {
  let rows = 0;
  let count = 0;
  return loads.filter(({ origin, snapshot }) => {
    if (origin !== 'visit') return true;
    count++;
    if (count > 2) rows += snapshot.store.rowCount;
    return count <= 2 || (count <= MOST_LOADS && rows <= MOST_ROWS);
  });
}

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
