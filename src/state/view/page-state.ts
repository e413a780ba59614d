import type { FieldKey } from '#clients/fields.ts';
import type { Term } from '#clients/query/terms.ts';
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import { useScope } from '#state/address/use-scope.ts';
import { sharedValue } from '#state/settings/setting.ts';
import { merakiNow, clockAhead, subscribeToClock } from '#meraki/meraki-clock.ts';

// Values that parts of the page share until it is left.

interface Selection {
  readonly networkId: string | null;
  /** Ids of selected clients; a client keeps its id across filter, sort and refresh. */
  readonly ids: ReadonlySet<string>;
  /** The client that was ticked last: a range of rows begins there. */
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

/** A command that the palette offers. */
export interface Command {
  readonly label: string;
  /** The key that does it too, or null. */
  readonly keys: string | null;
  run(): void;
}

const commands = sharedValue<readonly Command[]>([]);

/** All commands, sorted by label. */
export const useCommands = commands.use;

/** Offers a command in the palette while the component is mounted. @param run the latest one runs @param keys the key that does it too */
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

const impact = sharedValue<readonly Term[] | null>(null);

/** What Impact is asked about; null while it is closed. */
export const useImpactQuestion = impact.use;

/** Opens Impact. @param places terms that name what goes down; none: the places of the filter, or else the selected clients; null closes it */
export const askImpact = (places: readonly Term[] | null): void => impact.change(() => places);

interface PointedValue {
  readonly field: FieldKey;
  readonly value: string;
}

const pointed = sharedValue<PointedValue | null>(null);

/** Tells the page which value of a chart the pointer or the focus is on; null when it leaves. */
export const pointAt = (value: PointedValue | null): void => pointed.change(() => value);

/** The value of this field that is pointed at in a chart; null for none. */
export const usePointedValue = (field: FieldKey): string | null =>
  pointed.usePart((value) => (value?.field === field ? value.value : null));

/** Now, epoch ms by Meraki's clock. Time inputs count from it. */
export const merakiTime = (): number => merakiNow();

/** Milliseconds by which Meraki's clock is ahead of this computer's (negative: behind); 0 while they agree. */
export const useClockDifference = (): number => useSyncExternalStore(subscribeToClock, clockAhead);

const MINUTE_MS = 60_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 4);
  const stop = subscribeToClock(listener);
  // Timers of a hidden tab come late, or not at all while the browser has frozen it.
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    stop();
    document.removeEventListener('visibilitychange', listener);
  };
}

const minuteNow = () => Math.floor(merakiNow() / MINUTE_MS) * MINUTE_MS;

/** The start of the current minute, epoch ms by Meraki's clock. All relative times use it, so that they change together. */
export const useMinute = (): number => useSyncExternalStore(subscribe, minuteNow);
