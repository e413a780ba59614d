import type { FieldKey } from '#clients/fields.ts';
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import { useScope } from '#state/address/use-scope.ts';
import { sharedValue } from '#state/settings/setting.ts';
import { merakiNow, clockAhead, subscribeToClock } from '#meraki/meraki-clock.ts';

// What parts of the page tell each other. It goes with the page.

interface Selection {
  readonly networkId: string | null;
  /** Ids of selected clients; a client keeps its id across filter, sort and refresh. */
  readonly ids: ReadonlySet<string>;
  /** Where a range of rows begins: the row that was ticked last. */
  readonly anchor: string | null;
}

const NOTHING: ReadonlySet<string> = new Set();
const selection = sharedValue<Selection>({ networkId: null, ids: NOTHING, anchor: null });

export interface SelectionState extends Omit<Selection, 'networkId'> {
  /** Ticks or unticks all of them; the last one becomes the anchor. */
  set(ids: readonly string[], selected: boolean): void;
  clear(): void;
}

/** The selected clients of the network on screen; another network starts with none. */
export function useSelection(): SelectionState {
  const { networkId } = useScope();
  const held = selection.use();
  return useMemo(() => {
    const none: Selection = { networkId, ids: NOTHING, anchor: null };
    const { ids, anchor } = held.networkId === networkId ? held : none;
    return {
      ids,
      anchor,
      set: (changed, selected) => {
        const next = new Set(ids);
        for (const id of changed) {
          if (selected) next.add(id);
          else next.delete(id);
        }
        selection.change(() => ({ networkId, ids: next, anchor: changed.at(-1) ?? anchor }));
      },
      clear: () => selection.change(() => none),
    };
  }, [held, networkId]);
}

/** Something that a part of the page can do, for the palette to offer. */
export interface Command {
  readonly label: string;
  /** The key that does it too, or null. */
  readonly keys: string | null;
  run(): void;
}

const commands = sharedValue<readonly Command[]>([]);

/** All commands that are offered now, by label. */
export const useCommands = commands.use;

/** Offers a command for as long as the component is there; the latest `run` is the one that runs. */
export function useCommand(label: string, run: () => void, keys: string | null = null): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    const others = (all: readonly Command[]) => all.filter((one) => one.label !== label);
    commands.change((all) =>
      [...others(all), { label, keys, run: () => latest() }].sort((a, b) => (a.label < b.label ? -1 : 1)),
    );
    return () => commands.change(others);
  }, [label, keys]);
}

interface PointedValue {
  readonly field: FieldKey;
  readonly value: string;
}

const pointed = sharedValue<PointedValue | null>(null);

/** Says which value of a field the pointer or the focus is on, in a chart; null when it leaves. */
export const pointAt = (value: PointedValue | null): void => pointed.change(() => value);

/** The value of this field that is pointed at elsewhere, which is marked here too; null for none. */
export const usePointedValue = (field: FieldKey): string | null =>
  pointed.usePart((value) => (value?.field === field ? value.value : null));

/** Now, epoch ms by Meraki's clock, for what the user chooses a time in. */
export const merakiTime = (): number => merakiNow();

/** Milliseconds by which Meraki's clock is ahead of this computer's (negative: behind); 0 while they agree. */
export const useClockDifference = (): number => useSyncExternalStore(subscribeToClock, clockAhead);

const MINUTE_MS = 60_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 4);
  const stop = subscribeToClock(listener);
  return () => {
    clearInterval(timer);
    stop();
  };
}

const minuteNow = () => Math.floor(merakiNow() / MINUTE_MS) * MINUTE_MS;

/** Epoch ms of the current minute by Meraki's clock: all relative times tick together. */
export const useMinute = (): number => useSyncExternalStore(subscribe, minuteNow);
