import type { ClientChanges } from '#clients/changes/client-changes.ts';
import { type Mismatch, mismatch } from '#clients/changes/snapshot-note.ts';
import type { FieldKey } from '#clients/fields.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { startLate } from './scheduling.ts';
import { type KeptLoad, useRememberedLoads, visitLoads } from './visit-loads.ts';

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

const ComparisonContext = createContext<Comparison | null>(null);
export const ComparisonProvider = ComparisonContext.Provider;

/** The comparison of the list with an earlier load. */
export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext);
  if (comparison === null) throw new Error('useComparison needs a ComparisonProvider above it');
  return comparison;
}

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
  const loads = visitLoads.use();
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
