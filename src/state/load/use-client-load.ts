import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ColumnStore } from '#engine/column-store.ts';
import { triesOf } from '#meraki/api-error.ts';
import { subscribeToSource } from '#meraki/server-source.ts';
import { type QueryClient, type QueryKey, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { clientPages, dueAt, type CutShort } from './client-pages.ts';
import { faultOf, type LoadFault, retryCause, useRetries } from './faults.ts';
import { type Pause, useLoadPause, type PagesQuery, useWalk, type Walk } from './walk.ts';
import type { Scope } from '#state/address/asked-scope.ts';

/**
 * The load of a scope that is shown, and the one that runs. They differ only while a refresh runs. A load's name is the time when it
 * was asked for, by performance.now(); the first one is 0.
 */
interface Generations {
  readonly shown: number;
  readonly running: number;
}

const FIRST: Generations = { shown: 0, running: 0 };

/** The shown and the running load of each scope; going back to a scope finds the loads that it had. */
function useGenerations(scopeKey: string) {
  const [all, setAll] = useState<ReadonlyMap<string, Generations>>(new Map());
  const change = (make: (before: Generations) => Generations) =>
    setAll((before) => new Map(before).set(scopeKey, make(before.get(scopeKey) ?? FIRST)));
  return {
    ...(all.get(scopeKey) ?? FIRST),
    /** Begins a load beside the shown one. */
    begin: (click: number) => change(({ shown }) => ({ shown, running: click })),
    /** Shows the running load from now on. */
    promote: () => change(({ running }) => ({ shown: running, running })),
    /** Gives up the running load. */
    abandon: () => change(({ shown }) => ({ shown, running: shown })),
  };
}

/**
 * A function that removes a load from react-query's cache. It does so after the render, when nobody looks at the load any more: a query
 * that is removed sooner stays in memory for five minutes once its last observer leaves.
 */
function useRemoval(client: QueryClient): (key: QueryKey) => void {
  const [gone, setGone] = useState<QueryKey | null>(null);
  useEffect(() => {
    if (gone !== null) client.removeQueries({ queryKey: gone, exact: true });
  }, [client, gone]);
  return setGone;
}

export type { LoadFault } from './faults.ts';
export type { CutShort } from './client-pages.ts';

/** A try failed, and the next one waits or runs. */
export interface Waiting {
  readonly fault: LoadFault;
  /** When the next try is due, epoch ms. */
  readonly until: number;
  /** The number of the next try, and how many there are in all. */
  readonly attempt: number;
  readonly of: number;
}

export interface ClientLoad {
  /** The shown load; null before the first page. While a refresh runs, it is still the load before. */
  readonly store: ColumnStore | null;
  /** Clients shown. */
  readonly rows: number;
  /** Clients are missing from the shown load. */
  readonly partial: boolean;
  /** When Meraki made the oldest page of the shown load, epoch ms by Meraki's clock; null before the first one. */
  readonly loadedAt: number | null;
  readonly rejected: number;
  /** Why the shown load ended although clients may be missing; null if it did not. */
  readonly cutShort: CutShort | null;
  /** The phase of the running load. */
  readonly phase: 'loading' | 'stopped' | 'failed' | 'whole';
  /** The running load is a refresh: it replaces the shown one once it is whole. */
  readonly refreshing: boolean;
  /** More pages of the shown load are on their way. */
  readonly growing: boolean;
  /** Clients that the running load has brought so far. */
  readonly arrived: number;
  readonly fault: LoadFault | null;
  /** When the fault came, epoch ms. */
  readonly faultAt: number;
  readonly waiting: Waiting | null;
  readonly pause: Pause;
  stop(): void;
  /** Asks for the page that is missing. */
  resume(): void;
  /** Loads everything again beside what is shown. */
  refresh(): void;
  /** Gives up a refresh and keeps what is shown. */
  keep(): void;
}

interface Running {
  readonly phase: ClientLoad['phase'];
  readonly fault: LoadFault | null;
  readonly faultAt: number;
  readonly waiting: Waiting | null;
}

/** Reads the running load's state. It does not read `fetchStatus`, which changes with each request: one render per page instead of two. react-query keeps an error until a later try has ended. */
function stateOf(query: PagesQuery, walk: Walk): Running {
  const { data, hasNextPage, error, failureReason, failureCount } = query;
  const quiet = { fault: null, faultAt: 0, waiting: null };
  if (data !== undefined && !hasNextPage) return { ...quiet, phase: 'whole' };
  if (walk.stopped) return { ...quiet, phase: 'stopped' };
  if (walk.failed && error !== null) {
    return { ...quiet, phase: 'failed', fault: faultOf(error), faultAt: query.errorUpdatedAt };
  }
  if (failureReason === null || failureReason === error) return { ...quiet, phase: 'loading' };
  const waiting = {
    fault: faultOf(failureReason),
    until: dueAt(failureReason),
    attempt: failureCount + 1,
    of: triesOf(failureReason),
  };
  return { ...quiet, phase: 'loading', waiting };
}

/** A function that stays the same and calls the latest `run`, so that components that get it do not render again. Do not call it while rendering. */
function useStableCallback<Args extends unknown[], Result>(run: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

/** Loads all pages of the scope. What came stays until a whole load replaces it. */
export function useClientLoad({ networkId, timespan, t0, asked }: Scope): ClientLoad {
  const scope = useMemo(() => ({ networkId, timespan, t0, asked }), [networkId, timespan, t0, asked]);
  const scopeKey = JSON.stringify(scope);
  const client = useQueryClient();
  const generations = useGenerations(scopeKey);
  const { shown, running } = generations;
  const runningPages = clientPages(scope, running);
  const shownPages = clientPages(scope, shown);
  const beside = shown !== running;
  const runningQuery = useInfiniteQuery(runningPages);
  // Without a refresh it is the running query once more, so it need not cause renders.
  const shownQuery = useInfiniteQuery({
    ...shownPages,
    enabled: !beside,
    ...(beside ? {} : { notifyOnChangeProps: [] }),
  });
  const remove = useRemoval(client);
  const walk = useWalk(runningPages.queryKey, runningQuery, () => {
    if (!beside) return;
    generations.promote();
    remove(shownPages.queryKey);
  });
  const { phase, fault, faultAt, waiting } = stateOf(runningQuery, walk);
  const pause = useLoadPause();

  const refreshing = beside && phase !== 'whole' && shownQuery.data !== undefined;
  const last = (refreshing ? shownQuery : runningQuery).data?.pages.at(-1);
  const stop = useStableCallback(walk.stop);
  const resume = useStableCallback(() => (fault === null ? walk.resume() : retryCause(client, fault.cause)));
  useRetries((cause) => {
    if (cause === fault?.cause) walk.resume();
  });
  const refresh = useStableCallback(() => {
    if (refreshing) remove(runningPages.queryKey);
    generations.begin(performance.now());
  });
  useEffect(() => subscribeToSource(refresh), [refresh]);
  const keep = useStableCallback(() => {
    generations.abandon();
    remove(runningPages.queryKey);
  });
  return {
    store: last?.store ?? null,
    rows: last?.rows ?? 0,
    partial: last === undefined || last.step.kind === 'ask',
    loadedAt: last?.at ?? null,
    rejected: last?.rejected ?? 0,
    cutShort: last?.step.kind === 'cut-short' ? last.step.why : null,
    phase,
    refreshing,
    growing: phase === 'loading' && !refreshing,
    arrived: runningQuery.data?.pages.at(-1)?.rows ?? 0,
    fault,
    faultAt,
    waiting,
    pause: phase === 'loading' ? pause : null,
    stop,
    resume,
    refresh,
    keep,
  };
}
