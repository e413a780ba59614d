import type { FieldKey } from '#clients/fields.ts';
import type { Findings } from '#clients/findings/find-all.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { startLate } from './scheduling.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { mutedIds, useFindingSettings } from '#state/settings/finding-settings.ts';
import { provided } from '#state/provided.ts';
import { useEffect, useMemo, useState } from 'react';

export interface FoundIn {
  readonly store: ColumnStore;
  /** The store's version when the rules ran. */
  readonly version: number;
  readonly findings: Findings;
}

/** What the rules found; null until all pages came and the rules have run. */
export const [FindingsProvider, useFindings] = provided<FoundIn | null>(null);

/** The fields that the rules fill. */
export const FOUND: readonly FieldKey[] = ['deviceClass', 'finding'];

/** Whether one of these fields is empty because the rules have not run yet; a count of it would be wrong. */
export function useAwaitsFindings(fields: ReadonlyArray<string | null>): boolean {
  const found = useFindings();
  return found === null && FOUND.some((field) => fields.includes(field));
}

/** Runs the rules in a worker once all pages came, and again when the load, a threshold or a mute changes. */
export function useFindingColumns({ store, loadedAt, growing }: ClientLoad): FoundIn | null {
  const settings = useFindingSettings();
  const choices = useMemo(() => ({ thresholds: settings.thresholds, muted: mutedIds(settings) }), [settings]);
  const [found, setFound] = useState<FoundIn | null>(null);
  useEffect(() => {
    if (store === null || growing) return undefined;
    const { version } = store;
    return startLate(({ startFindings }) =>
      startFindings(store, loadedAt ?? Date.now(), choices, (findings) => setFound({ store, version, findings })),
    );
  }, [store, loadedAt, choices, growing]);
  return found !== null && found.store === store ? found : null;
}
