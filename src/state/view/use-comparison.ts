import type { ClientChanges } from '#clients/changes/client-changes.ts';
import { type Mismatch, mismatch, type SnapshotNote } from '#clients/changes/snapshot-note.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { startLate } from './pacing.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { forgetViews } from '#engine/view.ts';
import { FIELD_KEYS } from '#clients/fields.ts';
import { useQuery } from '@tanstack/react-query';
import { sharedValue } from '#state/settings/setting.ts';
import { useScope } from '#state/address/use-scope.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { networkById } from '#state/load/pickers.ts';

export interface Comparison {
  /** What the list shows; null before its first page. */
  readonly shown: Snapshot | null;
  /** All that it could be compared with, the newest first. */
  readonly others: readonly KeptLoad[];
  /** What it is compared with; null where there is nothing. */
  readonly base: KeptLoad | null;
  /** Why it cannot be compared with that. */
  readonly refused: Mismatch | null;
  /** What changed since then; null until that is worked out. */
  readonly changes: ClientChanges | null;
  /** It is being worked out. */
  readonly pending: boolean;
  /** What was asked of Meraki for the list: equal for a load and its refresh. */
  readonly question: string;
  /** Compares with this one from now on; null: with the load before. */
  choose(key: string | null): void;
}

const ComparisonContext = createContext<Comparison | null>(null);
export const ComparisonProvider = ComparisonContext.Provider;

export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext);
  if (comparison === null) throw new Error('useComparison needs a ComparisonProvider above it');
  return comparison;
}

/** The load before: the newest of the same question that was there earlier. Times have whole seconds, so the order of the list decides. */
function loadBefore(loads: readonly KeptLoad[], { note, store }: Snapshot): KeptLoad | null {
  const earlier = loads.slice(loads.findIndex(({ snapshot }) => snapshot.store === store) + 1);
  const question = { ...note, whole: true };
  return (
    earlier.find(({ origin, snapshot }) => origin === 'visit' && mismatch(question, snapshot.note) === null) ?? null
  );
}

/** Compares what the list shows with an earlier load, a moment after it is whole, and puts the column `change` into its store. */
export function useListComparison(shown: Snapshot | null): Comparison {
  useRememberedLoads(shown);
  const loads = visitLoads.use();
  const [chosen, choose] = useState<string | null>(null);
  const others = useMemo(() => loads.filter(({ snapshot }) => snapshot.store !== shown?.store), [loads, shown]);
  const base = shown === null ? null : (others.find(({ key }) => key === chosen) ?? loadBefore(loads, shown));
  const refused = shown === null || base === null ? null : mismatch(shown.note, base.snapshot.note);
  const changes = useChanges(shown, refused === null ? base : null);
  useDifferenceColumns(changes);
  return useMemo(() => {
    const pending = base !== null && refused === null && changes === null;
    return { shown, others, base, refused, changes, pending, question: questionOf(shown), choose };
  }, [shown, others, base, refused, changes]);
}

function questionOf(shown: Snapshot | null): string {
  if (shown === null) return '';
  const { networkId, timespan, t0, asked } = shown.note;
  return JSON.stringify([networkId, timespan, t0, asked]);
}

interface Compared {
  readonly store: ColumnStore;
  readonly base: KeptLoad;
  readonly changes: ClientChanges;
}

function useChanges(shown: Snapshot | null, base: KeptLoad | null): ClientChanges | null {
  const [compared, setCompared] = useState<Compared | null>(null);
  useEffect(() => {
    if (shown === null || base === null) return undefined;
    return startLate(
      () => import('./whole-load.ts'),
      ({ startComparison }) =>
        startComparison(shown, base.snapshot, (changes) => setCompared({ store: shown.store, base, changes })),
    );
  }, [shown, base]);
  return compared !== null && compared.store === shown?.store && compared.base === base ? compared.changes : null;
}

/** The old and the new values are put into their columns once one of those is shown. */
function useDifferenceColumns(changes: ClientChanges | null): void {
  const { order } = useColumns();
  const wanted = order.includes('before') || order.includes('after');
  const [, setMade] = useState<ClientChanges | null>(null);
  useEffect(() => {
    if (!wanted || changes === null) return undefined;
    return startLate(
      () => import('./whole-load.ts'),
      ({ startDifferences }) => startDifferences(changes, () => setMade(changes)),
    );
  }, [wanted, changes]);
}

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

/** What this visit has loaded and opened, the newest first. It lives in memory and goes with the page. */
export const visitLoads = {
  read: loads.read,
  use: loads.use,

  /** Adds a whole load; one that is there already, by its store, stays where it is. */
  remember(snapshot: Snapshot): void {
    const known = loads.read().find((load) => load.snapshot.store === snapshot.store);
    if (known === undefined) put({ origin: 'visit', name: '', snapshot });
    // The name of its network came after it.
    else if (known.snapshot.note.networkName !== snapshot.note.networkName) {
      loads.change((all) => all.map((load) => (load === known ? { ...load, snapshot } : load)));
    }
  },

  /** Adds an opened one; the same name again replaces it. */
  open: (origin: 'file' | 'browser', name: string, snapshot: Snapshot): KeptLoad => put({ origin, name, snapshot }),

  close: (key: string): void => loads.change((all) => all.filter((load) => load.key !== key)),
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
function useRememberedLoads(shown: Snapshot | null): void {
  useEffect(() => {
    if (shown !== null && shown.note.whole) visitLoads.remember(shown);
  }, [shown]);
}
