import { comparePeriods, type Periods } from '#clients/changes/period-usage.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { merakiTime } from '#state/view/page-state.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inSlices } from '#state/view/scheduling.ts';
import { loadAll } from '#state/load/walk.ts';
import { useJob } from '#ui/use-job.ts';

export type PeriodState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly clients: number }
  | { readonly kind: 'done'; readonly of: Snapshot; readonly periods: Periods; readonly whole: boolean }
  | { readonly kind: 'failed'; readonly message: string };

/** Meraki's data change every five minutes: loads that are further apart cannot be subtracted. */
const FRESH_MS = 5 * 60_000;

/** The most risers, and the most fallers, that are shown. */
const TOP = 10;

/** The number of requests for so many clients: the first page has 1,000, each later one 5,000. */
const requestsFor = (clients: number) => 1 + Math.ceil(Math.max(0, clients - 1000) / 5000);

/** The least number of requests that the comparison costs. @param now epoch ms; an older list is loaded again */
export const requestsOf = ({ note }: Snapshot, now: number): number =>
  requestsFor(note.clients) * (now - note.loadedAt > FRESH_MS ? 2 : 1);

/** Compares the usage of this period with that of the one before, once `start` is called. */
export function usePeriods() {
  const client = useQueryClient();
  const [state, setState] = useState<PeriodState>({ kind: 'idle' });
  const job = useJob();
  const stop = () => {
    job.stop();
    setState({ kind: 'idle' });
  };
  const start = async (shown: Snapshot) => {
    const signal = job.begin();
    const { networkId, timespan, asked, loadedAt } = shown.note;
    setState({ kind: 'loading', clients: 0 });
    const load = (seconds: number) =>
      loadAll(client, { networkId, timespan: seconds, t0: null, asked }, signal, (clients) =>
        setState({ kind: 'loading', clients }),
      );
    try {
      const stale = merakiTime() - loadedAt > FRESH_MS;
      const one = stale ? await load(timespan) : { store: shown.store, whole: shown.note.whole };
      const both = await load(timespan * 2);
      inSlices(comparePeriods(one.store, both.store, TOP), (periods) => {
        if (!signal.aborted) setState({ kind: 'done', of: shown, periods, whole: one.whole && both.whole });
      });
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', message: error instanceof Error ? error.message : 'Unknown' });
    }
  };
  return { state, start, stop };
}
