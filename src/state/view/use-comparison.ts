import type { ClientChanges } from '#clients/changes/client-changes.ts';
import { type Mismatch, mismatch, type SnapshotNote } from '#clients/changes/snapshot-note.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { FIELD_KEYS, type FieldKey } from '#clients/fields.ts';
import type { ColumnKey } from '#clients/columns.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { forgetViews } from '#engine/view.ts';
import { useScope } from '#state/address/use-scope.ts';
import { networkById } from '#state/load/pickers.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { sharedValue } from '#state/settings/setting.ts';
import { useQuery } from '@tanstack/react-query';
import { provided } from '#state/provided.ts';
import { useEffect, useMemo, useState } from 'react';
import { startLate } from './scheduling.ts';

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
export const keptLoads = {
  use: loads.use,

  /** Adds a whole load. A load that is there already (the same store) keeps its place. */
  remember(snapshot: Snapshot): void {
    const known = loads.read().find((load) => load.snapshot.store === snapshot.store);
    if (known === undefined) {
      // It takes the place of the list that was shown.
      for (const load of loads.read()) forgetViews(load.snapshot.store);
      put({ origin: 'visit', name: '', snapshot });
      // The name of its network came after it.
    } else if (known.snapshot.note.networkName !== snapshot.note.networkName) {
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
function useRememberedLoads(shown: Snapshot | null): void {
  useEffect(() => {
    if (shown !== null && shown.note.whole) keptLoads.remember(shown);
  }, [shown]);
}

/** The columns that a comparison fills. */
export const COMPARED_COLUMNS: readonly FieldKey[] = ['change', 'before', 'after'];

export interface Comparison {
  /** The load that the list shows; null before its first page. */
  readonly shown: Snapshot | null;
  /** All loads that it can be compared with, the newest first. */
  readonly others: readonly KeptLoad[];
  /** The load that it is compared with; null if there is none. */
  readonly base: KeptLoad | null;
  /** Why the two cannot be compared; null if they can. */
  readonly refused: Mismatch | null;
  /** What changed since then; null until it is computed. */
  readonly changes: ClientChanges | null;
  /** The changes are being computed. */
  readonly pending: boolean;
  /** What was asked of Meraki for the list, as a text; a load and its refresh have the same. */
  readonly question: string;
  /** Compares with the load of this key from now on; null: with the load before. */
  choose(key: string | null): void;
}

/** The comparison of the list with an earlier load. */
export const [ComparisonProvider, useComparison] = provided<Comparison>();

/** The newest earlier load of the same question. The order of the list decides, because times have whole seconds. */
function loadBefore(loads: readonly KeptLoad[], { note, store }: Snapshot): KeptLoad | null {
  const earlier = loads.slice(loads.findIndex(({ snapshot }) => snapshot.store === store) + 1);
  const question = { ...note, whole: true };
  return (
    earlier.find(({ origin, snapshot }) => origin === 'visit' && mismatch(question, snapshot.note) === null) ?? null
  );
}

/** Compares the list with an earlier load once both are whole, and puts what differs into the columns COMPARED_COLUMNS of the list's store. */
export function useListComparison(shown: Snapshot | null): Comparison {
  useRememberedLoads(shown);
  const loads = keptLoads.use();
  const [chosen, choose] = useState<string | null>(null);
  const others = useMemo(() => loads.filter(({ snapshot }) => snapshot.store !== shown?.store), [loads, shown]);
  const base = shown === null ? null : (others.find(({ key }) => key === chosen) ?? loadBefore(loads, shown));
  const refused = shown === null || base === null ? null : mismatch(shown.note, base.snapshot.note);
  const changes = useChanges(shown, refused === null ? base : null);
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
    return startLate(({ startComparison }) =>
      startComparison(shown, base.snapshot, (changes) => setCompared({ store: shown.store, base, changes })),
    );
  }, [shown, base]);
  const own = compared !== null && compared.store === shown?.store ? compared : null;
  const stale = base === null ? own : null;
  useEffect(() => {
    if (stale === null) return undefined;
    return startLate(() => {
      for (const column of COMPARED_COLUMNS) stale.store.derive(column);
      setCompared(null);
      return () => {};
    });
  }, [stale]);
  return own?.base === base ? own.changes : null;
}

/** The columns of the list that say the old and the new values. */
export const DIFFERENCES: readonly ColumnKey[] = ['before', 'after'];

/** The columns of the list from left to right: the user's own, without the old and the new values where nothing is compared, for they would be empty. */
export function useListColumns(): readonly ColumnKey[] {
  const { order } = useColumns();
  const { base, refused } = useComparison();
  const compared = base !== null && refused === null;
  return useMemo(() => {
    const others = order.filter((key) => !DIFFERENCES.includes(key));
    return compared || others.length === 0 ? order : others;
  }, [order, compared]);
}
