import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import type { SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { FIELD_KEYS } from '#clients/fields.ts';
import { forgetViews } from '#engine/view.ts';
import { useScope } from '#state/address/use-scope.ts';
import { networkById } from '#state/load/pickers.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { sharedValue } from '#state/settings/setting.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

/** A load that can be compared with: one of this visit, a file that was opened, or one that this browser has kept. */
export interface KeptLoad {
  readonly key: string;
  readonly origin: 'visit' | 'file' | 'browser';
  /** The name of the file, or the key of the kept snapshot; '' for a load of this visit. */
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** Clients of all loads of the visit together, without the newest two. 100,000 clients take 20 MB. */
const MOST_ROWS = 300_000;
const MOST_LOADS = 8;

/** Drops the oldest loads of the visit. The newest two stay whatever their size, and so does everything that the user opened. */
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

const loads = sharedValue<readonly KeptLoad[]>([]);
let count = 0;

function put(load: Omit<KeptLoad, 'key'>): KeptLoad {
  for (const { snapshot } of loads.read()) forgetViews(snapshot.store);
  const made = { key: `${load.origin} ${++count}`, ...load };
  loads.change((others) =>
    withinBounds([
      made,
      // The same file again replaces what it was.
      ...others.filter(({ origin, name }) => origin === 'visit' || origin !== load.origin || name !== load.name),
    ]),
  );
  return made;
}

/** All loads of this visit and all that the user opened, the newest first. They are in memory until the page is left. */
export const visitLoads = {
  use: loads.use,

  /** Adds a whole load. A load that is there already (the same store) keeps its place. */
  remember(snapshot: Snapshot): void {
    const known = loads.read().find((load) => load.snapshot.store === snapshot.store);
    if (known === undefined) put({ origin: 'visit', name: '', snapshot });
    // The name of its network came after it.
    else if (known.snapshot.note.networkName !== snapshot.note.networkName) {
      loads.change((all) => all.map((load) => (load === known ? { ...load, snapshot } : load)));
    }
  },

  /** Adds a file or a kept snapshot; it replaces the one of the same name. */
  open: (origin: 'file' | 'browser', name: string, snapshot: Snapshot): KeptLoad => put({ origin, name, snapshot }),
};

/** What the list shows, as a snapshot; null before its first page. */
export function useShownSnapshot(networkId: string, load: ClientLoad): Snapshot | null {
  const { timespan, t0, asked } = useScope();
  const { store, rows, loadedAt } = load;
  // Nobody needs the name before there is a page.
  const { data } = useQuery({ ...networkById(networkId), enabled: store !== null });
  const networkName = data?.name ?? '';
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
