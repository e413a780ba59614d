import { useEffect, useSyncExternalStore } from 'react';
import { useStableCallback } from '#state/address/use-stable-callback.ts';

/** Something that a part of the page can do, for the palette to offer. */
export interface Command {
  readonly label: string;
  /** The key that does it too, or null. */
  readonly keys: string | null;
  run(): void;
}

const commands = new Map<string, Command>();
const listeners = new Set<() => void>();
let list: readonly Command[] = [];

function changed(): void {
  list = [...commands.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Offers a command for as long as the component is there; the latest `run` is the one that runs. */
export function useCommand(label: string, run: () => void, keys: string | null = null): void {
  const latest = useStableCallback(run);
  useEffect(() => {
    commands.set(label, { label, keys, run: latest });
    changed();
    return () => {
      commands.delete(label);
      changed();
    };
  }, [label, keys, latest]);
}

/** All commands that are offered now, by label. */
export const useCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => list);
