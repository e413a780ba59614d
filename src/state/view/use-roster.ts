import { provided } from '#state/provided.ts';
import { useEffect, useMemo, useState } from 'react';
import { ROSTER_RULES, type RosterRule } from '#clients/known-values.ts';
import type { RosterFinding } from '#clients/changes/absent-clients.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import { sharedValue } from '#state/settings/setting.ts';
import { startLate } from './scheduling.ts';

/** The list of who should be here, and how it is looked up. It stays in memory until the page is left, also when the network changes. */
export interface RosterChoice {
  /** As it was pasted, or the cells of a file with tabs between them. */
  readonly text: string;
  readonly rules: readonly RosterRule[];
}

const roster = sharedValue<RosterChoice>({ text: '', rules: ROSTER_RULES });

/** The list and the rules by which it is looked up. */
export const useRosterChoice = roster.use;

/** Changes the list, the rules, or both. */
export const changeRoster = (part: Partial<RosterChoice>): void => roster.change((choice) => ({ ...choice, ...part }));

interface Found extends RosterFinding {
  readonly store: ColumnStore;
  /** The store's version when the list was looked up. */
  readonly version: number;
  readonly text: string;
}

export interface RosterState {
  /** Which clients the lines found; null without a list, and until it is looked up. */
  readonly found: RosterFinding | null;
  /** The list is being looked up. */
  readonly pending: boolean;
}

/** What the list found in the load. */
export const [RosterProvider, useRoster] = provided<RosterState>({ found: null, pending: false });

/** Looks the list up in the load, again after each refresh, and puts the column `roster` into its store. */
export function useRosterColumn({ store, growing }: ClientLoad): RosterState {
  const { text, rules } = useRosterChoice();
  const [found, setFound] = useState<Found | null>(null);
  const own = found !== null && found.store === store ? found : null;
  const wanted = text.trim() !== '';
  const current = own !== null && own.text === text && own.rules === rules && own.version === store?.version;
  const asks = store !== null && !growing && (wanted ? !current : own !== null);
  useEffect(() => {
    if (store === null || !asks) return undefined;
    const { version } = store;
    const forget = () => {
      store.derive('roster');
      setFound(null);
      return undefined;
    };
    if (!wanted) return forget();
    return startLate(({ startRoster }) =>
      startRoster(store, text, rules, (match) => setFound({ store, version, text, match, rules })),
    );
  }, [store, asks, wanted, text, rules]);
  return useMemo(() => ({ found: wanted ? own : null, pending: wanted && !current }), [own, wanted, current]);
}
