import { clockAhead } from '#meraki/meraki-clock.ts';
import { provided } from '#state/provided.ts';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { type RefreshEvery, refreshSetting } from '#state/settings/page-settings.ts';
import { useLoadPause } from './walk.ts';
import type { ClientLoad } from './use-client-load.ts';

export interface AutoRefresh {
  /** Minutes; 0 for no automatic refresh. */
  readonly every: RefreshEvery;
  /** When the next refresh is due, epoch ms by this computer's clock; null if none is. */
  readonly dueAt: number | null;
  readonly paused: boolean;
  setEvery(minutes: RefreshEvery): void;
  setPaused(paused: boolean): void;
}

/** The automatic refresh, and functions that change it. */
export const [AutoRefreshProvider, useAutoRefresh] = provided<AutoRefresh>();

const MINUTE_MS = 60_000;

/**
 * Refreshes the list by itself, every five minutes at most, because Meraki's data change no sooner. Only a whole load is refreshed; a
 * refresh that failed is tried again after the full interval, so that a wall display recovers by itself. A refresh that falls due in a
 * hidden tab waits until the tab is seen again. The clock is read each minute, because timers stand still while the computer sleeps.
 */
export function useAutoRefreshState({ phase, refreshing, loadedAt, faultAt, refresh }: ClientLoad): AutoRefresh {
  const { every } = refreshSetting.use();
  const [paused, setPaused] = useState(false);
  // A refresh that failed and was given up is due again after the full interval.
  const [triedAt, setTriedAt] = useState(0);
  const resting = phase === (refreshing ? 'failed' : 'whole') && loadedAt !== null;
  const dueAt =
    every === 0 || paused || !resting ? null : Math.max(loadedAt - clockAhead(), triedAt, faultAt) + every * MINUTE_MS;
  const unseen = useLoadPause() !== null;
  const run = useEffectEvent(() => {
    setTriedAt(Date.now());
    refresh();
  });
  useEffect(() => {
    if (dueAt === null || unseen) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = dueAt - Date.now();
      if (left <= 0) run();
      else timer = setTimeout(wait, Math.min(left, MINUTE_MS));
    };
    wait();
    return () => clearTimeout(timer);
  }, [dueAt, unseen]);
  return useMemo(() => ({ every, dueAt, paused, setEvery, setPaused }), [every, dueAt, paused]);
}

const setEvery = (every: RefreshEvery): void => refreshSetting.change(() => ({ every }));
