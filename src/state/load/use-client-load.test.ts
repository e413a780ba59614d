// @vitest-environment happy-dom
import { getJson } from '#meraki/get-json.ts';
import { notifyManager, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createElement, type PropsWithChildren } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ids from '../../../simulator/network-ids.ts';
import { createSimulator } from '../../../simulator/simulator.ts';
import { forgetWithSource, organizations } from './pickers.ts';
import { renderHook } from './test-render-hook.ts';
import { type ClientLoad, useClientLoad } from './use-client-load.ts';

// As app/App does.
notifyManager.setScheduler(queueMicrotask);

const NOW = Date.UTC(2026, 10, 2, 10, 30);

const ends: Array<() => void> = [];

/** A load as the page runs it, over the simulator called as a function. */
function loadOf(networkId: string, client = new QueryClient()) {
  const scope = { networkId, timespan: 86_400, t0: null, asked: {} };
  const hook = renderHook(
    () => useClientLoad(scope),
    ({ children }: PropsWithChildren) => createElement(QueryClientProvider, { client }, children),
  );
  ends.push(hook.unmount);
  const until = (test: (load: ClientLoad) => boolean) =>
    vi.waitFor(
      () => {
        if (!test(hook.result())) throw new Error(`The load is ${hook.result().phase} with ${hook.result().rows}`);
        return hook.result();
      },
      { timeout: 20_000, interval: 5 },
    );
  return {
    load: hook.result,
    until,
    client,
    leave: hook.unmount,
    ended: () => until(({ phase }) => phase !== 'loading'),
  };
}

const asked: string[] = [];
/** Of each request: what it says of how old an answer may be. */
const wishes: Array<string | null> = [];
/** Seconds for which our server has had the page of a query. */
let ageOf = (_query: string): number => 0;
let running = 0;
let most = 0;

beforeEach(() => {
  asked.length = 0;
  wishes.length = 0;
  ageOf = () => 0;
  most = 0;
  // The shortest of all waits.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const simulate = createSimulator({ now: () => NOW });
  vi.stubGlobal(
    'fetch',
    async (path: string, { signal, headers }: { signal: AbortSignal; headers: Record<string, string> }) => {
      const query = path.split('?')[1];
      asked.push(query);
      wishes.push(new Headers(headers).get('cache-control'));
      most = Math.max(most, ++running);
      try {
        const answer = await simulate(
          new Request(`https://api.meraki.com${path}`, { headers: { authorization: 'Bearer x' }, signal }),
        );
        answer.headers.set('age', String(ageOf(query)));
        answer.headers.set('date', new Date(Date.now() - ageOf(query) * 1000).toUTCString());
        answer.headers.set('clientscope-source', 'simulator');
        return answer;
      } finally {
        running--;
      }
    },
  );
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const startsAsked = () => asked.map((query) => new URLSearchParams(query).get('startingAfter') ?? 'first');

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
    const { phase, rows, partial, cutShort } = await loadOf(id).ended();
    expect({ phase, rows, partial, cutShort }).toEqual({
      phase: 'whole',
      rows: clients,
      partial: false,
      cutShort: null,
    });
    expect(asked.length).toBe(requests);
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe('what ends a walk before the end', () => {
  it('the later of two records with one id wins, in its place', async () => {
    const { store } = await loadOf(ids.DUPLICATES).ended();
    expect(store?.textAt('notes', 960)).toBe('Seen on two pages');
  });

  it.each([
    [ids.LOOPING, 'loop', 3000],
    [ids.CYCLE, 'loop', 11_000],
    [ids.ENDLESS_EMPTY, 'nothing-new', 1000],
    [ids.GARBLED_LINK, 'unreadable', 1000],
    [ids.LOST_LINK, 'missing', 1000],
  ])('%s ends by itself: %s', async (id, why, clients) => {
    const { phase, cutShort, rows } = await loadOf(id).ended();
    expect({ phase, cutShort, rows }).toEqual({ phase: 'whole', cutShort: why, rows: clients });
    expect(asked.length).toBeLessThan(35);
  });
});

describe('faults', () => {
  it.each([
    [ids.CUT_ONCE, 12_000],
    [ids.GARBLED_ONCE, 12_000],
    [ids.FAILING_ONCE, 12_000],
  ])('%s heals by itself, and nothing is missing or double', async (id, clients) => {
    const { phase, rows } = await loadOf(id).ended();
    expect({ phase, rows }).toEqual({ phase: 'whole', rows: clients });
  });

  it.each([
    [ids.FORBIDDEN, 1],
    [ids.UNKNOWN, 1],
    [ids.KEY_REJECTED, 1],
    [ids.NO_CLIENTS, 1],
    [ids.FAILING_ALWAYS, 3],
    [ids.HTML, 3],
  ])('%s is asked %i times in all', async (id, tries) => {
    const { phase, store, fault } = await loadOf(id).ended();
    expect({ phase, store }).toEqual({ phase: 'failed', store: null });
    expect(fault).not.toBeNull();
    expect(asked.length).toBe(tries);
  });

  it('a page that fails keeps what came; going on asks for that page only', async () => {
    const { ended, until } = loadOf(ids.LONG_WAIT);
    const { phase, fault, rows, partial, resume } = await ended();
    expect({ phase, rows, partial }).toEqual({ phase: 'failed', rows: 1000, partial: true });
    expect(fault?.retryAfterMs).toBe(120_000);
    expect(asked.length).toBe(2);
    resume();
    expect((await until((load) => load.phase === 'whole')).rows).toBe(6000);
    const [, second] = startsAsked();
    expect(startsAsked()).toEqual(['first', second, second]);
  });

  it('a cursor that is refused half-way is not tried again', async () => {
    const { rows, fault } = await loadOf(ids.EXPIRING_CURSOR).ended();
    expect({ rows, refused: fault?.refused }).toEqual({ rows: 6000, refused: true });
    expect(asked.length).toBe(3);
  });

  it('each page that fails for good is tried three times, also when it was asked ahead', async () => {
    const { ended } = loadOf(ids.FAILING);
    (await ended()).resume();
    expect(asked.length).toBe(2 + 3);
    await expect.poll(() => asked.length).toBeGreaterThan(2 + 3);
    await ended();
    expect(asked.length).toBe(2 + 3 + 3);
  });

  it('Stop ends the wait for another try at once, and Continue asks that page again', async () => {
    const { until } = loadOf(ids.RATE_LIMITED);
    const { stop, waiting } = await until((load) => load.waiting !== null);
    expect([waiting?.attempt, waiting?.of]).toEqual([2, 5]);
    stop();
    const { phase, fault, resume } = await until((load) => load.phase === 'stopped');
    expect({ phase, fault }).toEqual({ phase: 'stopped', fault: null });
    expect(asked.length).toBe(1);
    resume();
    await until(({ phase }) => phase === 'loading');
    await expect.poll(() => asked.length).toBe(2);
  });
});

it('is as old as the oldest of its pages', async () => {
  ageOf = (query) => (query.includes('startingAfter') ? 240 : 10);
  const before = Date.now();
  const { loadedAt } = await loadOf(ids.OFFICE).ended();
  expect(asked.length).toBeGreaterThan(1);
  expect(Math.abs((loadedAt ?? 0) - (before - 240_000))).toBeLessThan(20_000);
});

describe('a refresh', () => {
  it('takes nothing that is older than the click, and the first load what our server has', async () => {
    const { ended, until } = loadOf(ids.OFFICE);
    (await ended()).refresh();
    const first = asked.length;
    await until(({ refreshing }) => refreshing);
    await until(({ refreshing }) => !refreshing);
    expect(new Set(wishes.slice(0, first))).toEqual(new Set([null]));
    expect(wishes.length).toBe(2 * first);
    for (const wish of wishes.slice(first)) expect(wish).toMatch(/^max-age=\d$/);
  });

  it('loads beside what is shown, and takes its place when it is whole', async () => {
    const { ended, until } = loadOf(ids.HEADQUARTERS);
    const before = await ended();
    before.refresh();
    const during = await until(({ refreshing }) => refreshing);
    expect([during.store === before.store, during.rows, during.partial]).toEqual([true, 12_000, false]);
    const after = await until(({ refreshing }) => !refreshing);
    expect([after.store === before.store, after.rows, after.phase]).toEqual([false, 12_000, 'whole']);
    expect(asked.length).toBe(8);
  });

  it('one after another: each shows the one before meanwhile, and no older load is kept', async () => {
    const { load, until, client, ended } = loadOf(ids.HEADQUARTERS);
    await ended();
    let before = load().store;
    const removed: boolean[] = [];
    // An observer that leaves a removed query keeps it in memory for five minutes more.
    client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'removed') removed.push(query.getObserversCount() === 0);
    });
    for (let i = 0; i < 2; i++) {
      load().refresh();
      expect((await until(({ refreshing }) => refreshing)).store).toBe(before);
      await until(({ store, phase }) => phase === 'whole' && store !== before);
      before = load().store;
    }
    await expect.poll(() => client.getQueryCache().findAll({ queryKey: ['clients'] })).toHaveLength(1);
    expect(removed).toEqual([true, true]);
  });

  it('can be given up', async () => {
    const { ended, until, client } = loadOf(ids.HEADQUARTERS);
    const before = await ended();
    before.refresh();
    (await until(({ refreshing }) => refreshing)).keep();
    const after = await until(({ refreshing }) => !refreshing);
    await expect.poll(() => client.getQueryCache().getAll()).toHaveLength(1);
    expect([after.store === before.store, after.rows]).toEqual([true, 12_000]);
    expect(asked.length).toBeLessThanOrEqual(6);
  });
});

it('a load that nobody looks at any more ends, with what runs ahead of it', async () => {
  const { leave, client, until } = loadOf(ids.SLOW);
  await until(({ phase }) => phase === 'loading');
  leave();
  const [query] = client.getQueryCache().getAll();
  await expect.poll(() => [query.state.fetchStatus, running]).toEqual(['idle', 0]);
});

it('a whole load that is seen again is never fetched anew, not even when react-query holds it for outdated', async () => {
  const { ended, client, leave } = loadOf(ids.HEADQUARTERS);
  await ended();
  leave();
  client.getQueryCache().getAll()[0].invalidate();
  const again = await loadOf(ids.HEADQUARTERS, client).until(({ store }) => store !== null);
  expect([again.phase, again.rows, asked.length]).toEqual(['whole', 12_000, 4]);
});

it('asks again for everything once our server has another key, and keeps the shown clients until then', async () => {
  const client = new QueryClient();
  const good = globalThis.fetch;
  let source = 'one';
  vi.stubGlobal('fetch', async (path: string, init: { signal: AbortSignal }) => {
    const answer = await good(path, init);
    answer.headers.set('clientscope-source', source);
    return answer;
  });
  ends.push(forgetWithSource(client));
  const { ended, until } = loadOf(ids.BRANCH, client);
  const before = await ended();
  const around = ({ children }: PropsWithChildren) => createElement(QueryClientProvider, { client }, children);
  const names = renderHook(() => useQuery(organizations()).data?.items.length ?? 0, around);
  ends.push(names.unmount);
  await expect.poll(() => names.result()).toBeGreaterThan(0);
  client.setQueryData(['networks', 'of-the-key-before'], []);
  const requests = asked.length;
  await getJson(`/networks/${ids.BRANCH}`, new AbortController().signal);
  expect([asked.length, before.refreshing]).toEqual([requests + 1, false]);
  source = 'two';
  await getJson(`/networks/${ids.BRANCH}`, new AbortController().signal);
  expect((await until(({ store }) => store !== before.store)).rows).toBe(120);
  await expect.poll(() => names.result()).toBeGreaterThan(0);
  expect(client.getQueryData(['networks', 'of-the-key-before'])).toBeUndefined();
  // The lookup, the organizations and the refresh.
  expect(asked.length).toBe(requests + 4);
});

it('one Retry brings back everything that failed for the same cause, and nothing else', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  let healed = false;
  const good = globalThis.fetch;
  const tried: string[] = [];
  vi.stubGlobal('fetch', (path: string, init: { signal: AbortSignal }) => {
    tried.push(path);
    if (path.endsWith('/other')) return Promise.resolve(Response.json({ errors: ['No'] }, { status: 403 }));
    return healed ? good(path, init) : Promise.resolve(Response.json({ errors: ['Sleeping'] }, { status: 400 }));
  });
  const { until } = loadOf(ids.BRANCH, client);
  const around = ({ children }: PropsWithChildren) => createElement(QueryClientProvider, { client }, children);
  const pickers = renderHook(() => useQuery(organizations()).status, around);
  const other = renderHook(
    () => useQuery({ queryKey: ['other'], queryFn: ({ signal }) => getJson('/other', signal), retry: false }),
    around,
  );
  ends.push(pickers.unmount, other.unmount);
  const failed = await until(({ phase }) => phase === 'failed');
  await expect.poll(() => [pickers.result(), other.result().isError]).toEqual(['error', true]);
  const before = tried.filter((path) => path.endsWith('/other')).length;
  healed = true;
  failed.resume();
  expect((await until(({ phase }) => phase === 'whole')).rows).toBe(120);
  await expect.poll(() => pickers.result()).toBe('success');
  expect(tried.filter((path) => path.endsWith('/other')).length).toBe(before);
});

describe('a next link', () => {
  const clients = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ id: `k${from + at}` }));

  it.each([
    'perPage=5000&startingAfter=k1',
    'startingAfter=k1&total=30&timespan=60&vlan=99&perPage=3',
    'endingBefore=k0&startingAfter=k1',
  ])('gives its cursor alone, the rest of the question stays ours: %s', async (link) => {
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path.split('?')[1]);
      const headers = new Headers(
        asked.length === 1 ? { link: `<https://n1.meraki.com/api/v1/x?${link}>; rel=next` } : {},
      );
      return Promise.resolve(Response.json(clients(asked.length * 2, 2), { headers }));
    });
    const { rows } = await loadOf('N_1').ended();
    expect(rows).toBe(4);
    expect(asked).toEqual(['timespan=86400&perPage=1000', 'timespan=86400&perPage=5000&startingAfter=k1']);
  });
});
