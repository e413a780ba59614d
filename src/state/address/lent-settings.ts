import { SETTING_KEYS, type SettingKey } from './keys.ts';
import { useQueryStates } from 'nuqs';
import { useEffect, useMemo, useSyncExternalStore } from 'react';

interface InAddress {
  /** What an address must hold for others to see the same; null where it needs nothing. */
  readonly text: string | null;
  /** What was not understood of the address that the page was opened with. */
  readonly unknown: readonly string[];
}

/** By key of the address; a setting whose code comes late is added then. */
let all: ReadonlyMap<SettingKey, InAddress> = new Map();
/** The faults have been said. */
let tidied = false;
const listeners = new Set<() => void>();

function change(): void {
  for (const listener of listeners) listener();
}

export function noteInAddress(key: SettingKey, text: string | null, unknown: readonly string[]): void {
  if (all.get(key)?.text === text) return;
  all = new Map([...all, [key, { text, unknown: tidied ? [] : unknown }]]);
  change();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const useAll = () => useSyncExternalStore(subscribe, () => all);

/** Keeps the address showing the settings that it may lend, so that it can be shared as it stands. */
export function useSettingsInAddress(): void {
  const settings = useAll();
  const [written, write] = useQueryStates(SETTING_KEYS);
  useEffect(() => {
    const changed = [...settings].filter(([key, { text }]) => written[key] !== text);
    if (changed.length === 0) return;
    void write(Object.fromEntries(changed.map(([key, { text }]) => [key, text])), { history: 'replace' });
  }, [settings, written, write]);
}

/** What of the settings in the address was not understood, by key, until it has been said. */
export function useSettingFaults(): ReadonlyMap<string, readonly string[]> {
  const settings = useAll();
  return useMemo(() => new Map([...settings].map(([key, { unknown }]) => [key, unknown])), [settings]);
}

export function tidySettingFaults(): void {
  tidied = true;
  all = new Map([...all].map(([key, { text }]) => [key, { text, unknown: [] }]));
  change();
}
