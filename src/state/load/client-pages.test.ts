import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ids from '../../../simulator/network-ids.ts';
import { createSimulator } from '../../../simulator/simulator.ts';
import { clientPages, dropAhead, stepOf } from './client-pages.ts';
import { whileSeen } from './load-pause.ts';
import { rowsOfPages, storeOfPages } from './store-of-pages.ts';
import { walkPages } from './walk-pages.ts';

const NOW = Date.UTC(2026, 10, 2, 10, 30);

/** A load as the page runs it, over the simulator called as a function. */
function loadOf(networkId: string) {
  const simulate = createSimulator({ now: () => NOW });
  const asked: string[] = [];
  let running = 0;
  let most = 0;
  vi.stubGlobal('fetch', async (path: string, { signal }: { signal: AbortSignal }) => {
    asked.push(new URLSearchParams(path.split('?')[1]).get('startingAfter') ?? 'first');
    most = Math.max(most, ++running);
    const headers = { authorization: 'Bearer x' };
    try {
      return await simulate(new Request(`https://api.meraki.com${path}`, { headers, signal }));
    } finally {
      running--;
    }
  });
  const client = new QueryClient();
  const options = clientPages({ networkId, timespan: 86_400, t0: null, asked: {} }, 0);
  const observer = new InfiniteQueryObserver(client, options);
  const leave = observer.subscribe(() => undefined);
  const walk = (signal: AbortSignal = new AbortController().signal) =>
    walkPages(() => observer.fetchNextPage({ cancelRefetch: false }), whileSeen, signal);
  const result = () => observer.getCurrentResult();
  return {
    asked,
    walk,
    result,
    leave,
    client,
    key: options.queryKey,
    most: () => most,
    rows: () => rowsOfPages(result().data?.pages ?? []),
    step: () => stepOf(result().data?.pages ?? [], result().data?.pageParams ?? []),
  };
}

beforeEach(() => {
  // The shortest of all waits.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the walk', () => {
  it.each([
    [ids.BRANCH, 120, 1],
    [ids.HEADQUARTERS, 12_000, 4],
    [ids.EMPTY, 0, 1],
    [ids.EMPTY_PAGES, 12_000, 7],
    [ids.LINK_FORMS, 18_000, 5],
    [ids.DUPLICATES, 3000, 2],
    [ids.HUGE_LINK, 3000, 2],
  ])('%s brings %i clients in %i requests, the first of 1,000', async (id, clients, requests) => {
    const load = loadOf(id);
    expect(await load.walk()).toBe(true);
    expect(load.rows()).toBe(clients);
    expect(load.asked.length).toBe(requests);
    expect(load.step()).toEqual({ kind: 'whole' });
    expect(load.most()).toBeLessThanOrEqual(2);
  });

  it('the later of two records with one id wins, in its place', async () => {
    const load = loadOf(ids.DUPLICATES);
    await load.walk();
    const store = storeOfPages(load.result().data?.pages ?? []);
    expect(store.textAt('notes', 960)).toBe('Seen on two pages');
  });

  it.each([
    [ids.LOOPING, 'loop', 3000],
    [ids.CYCLE, 'loop', 11_000],
    [ids.ENDLESS_EMPTY, 'nothing-new', 1000],
    [ids.GARBLED_LINK, 'unreadable', 1000],
    [ids.LOST_LINK, 'missing', 1000],
  ])('%s ends by itself: %s', async (id, why, clients) => {
    const load = loadOf(id);
    await load.walk();
    expect(load.step()).toEqual({ kind: 'cut-short', why });
    expect(load.rows()).toBe(clients);
    expect(load.asked.length).toBeLessThan(35);
  });
});

describe('faults', () => {
  it.each([
    [ids.CUT_ONCE, 12_000],
    [ids.GARBLED_ONCE, 12_000],
    [ids.FAILING_ONCE, 12_000],
  ])('%s heals by itself, and nothing is missing or double', async (id, clients) => {
    const load = loadOf(id);
    expect(await load.walk()).toBe(true);
    expect(load.rows()).toBe(clients);
  });

  it.each([
    [ids.FORBIDDEN, 1],
    [ids.UNKNOWN, 1],
    [ids.KEY_REJECTED, 1],
    [ids.NO_CLIENTS, 1],
    [ids.FAILING_ALWAYS, 3],
    [ids.HTML, 3],
  ])('%s is asked %i times in all', async (id, tries) => {
    const load = loadOf(id);
    expect(await load.walk()).toBe(false);
    expect(load.asked.length).toBe(tries);
    expect(load.result().isError).toBe(true);
  });

  it('a page that fails keeps what came; going on asks for that page only', async () => {
    const load = loadOf(ids.LONG_WAIT);
    expect(await load.walk()).toBe(false);
    expect(load.result().error).toMatchObject({ kind: 'rate-limited', retryAfterMs: 120_000 });
    expect(load.rows()).toBe(1000);
    expect(load.asked.length).toBe(2);
    expect(await load.walk()).toBe(true);
    expect(load.rows()).toBe(6000);
    expect(load.asked).toEqual(['first', load.asked[1], load.asked[1]]);
  });

  it('a cursor that is refused half-way is not tried again', async () => {
    const load = loadOf(ids.EXPIRING_CURSOR);
    expect(await load.walk()).toBe(false);
    expect(load.rows()).toBe(6000);
    expect(load.asked.length).toBe(3);
    expect(load.result().error).toMatchObject({ kind: 'bad-request' });
  });

  it('each page that fails for good is tried three times, also when it was asked ahead', async () => {
    const load = loadOf(ids.FAILING);
    await load.walk();
    expect(load.asked.length).toBe(2 + 3);
    await load.walk();
    expect(load.asked.length).toBe(2 + 3 + 3);
  });

  it('Stop ends the wait for another try at once', async () => {
    const load = loadOf(ids.RATE_LIMITED);
    const stop = new AbortController();
    const walk = load.walk(stop.signal);
    await vi.waitFor(() => expect(load.result().failureCount).toBe(1));
    const started = performance.now();
    stop.abort();
    await load.client.cancelQueries({ queryKey: load.key, exact: true });
    dropAhead(load.client, load.key);
    expect(await walk).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
    expect(load.asked.length).toBe(1);
    expect(load.result().isError).toBe(false);
  });
});

it('a load that nobody looks at any more is ended', async () => {
  const load = loadOf(ids.SLOW);
  const query = load.client.getQueryCache().find({ queryKey: load.key });
  expect(query?.state.fetchStatus).toBe('fetching');
  load.leave();
  await vi.waitFor(() => expect(query?.state.fetchStatus).toBe('idle'));
});

it('a whole load that is seen again is never fetched anew, not even when react-query holds it for outdated', async () => {
  const load = loadOf(ids.HEADQUARTERS);
  await load.walk();
  load.leave();
  load.client.getQueryCache().find({ queryKey: load.key })?.invalidate();
  const options = clientPages({ networkId: ids.HEADQUARTERS, timespan: 86_400, t0: null, asked: {} }, 0);
  const again = new InfiniteQueryObserver(load.client, options);
  const leave = again.subscribe(() => undefined);
  expect(again.getCurrentResult()).toMatchObject({ hasNextPage: false, fetchStatus: 'idle' });
  expect(load.asked.length).toBe(4);
  leave();
});
