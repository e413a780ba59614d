import { useSyncExternalStore } from 'react';
import { ROSTER_RULES, type RosterRule } from '#clients/roster/roster-rules.ts';

/** The list that clients are looked up in. It stays in memory, whatever network is shown, until the page is left. */
export interface RosterChoice {
  /** As it was pasted, or made of a file: tabs between the cells. */
  readonly text: string;
  readonly rules: readonly RosterRule[];
}

let current: RosterChoice = { text: '', rules: ROSTER_RULES };
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useRosterChoice = (): RosterChoice => useSyncExternalStore(subscribe, () => current);

export function changeRoster(change: Partial<RosterChoice>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}
