import type { RequestListener } from 'node:http';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeAll, KEY, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';
import { startStore, storeProgram } from '../testing/store-server.ts';
import { Store } from './store.ts';

type Env = Readonly<Record<string, string>>;

const TARGET = '/api/v1/networks/N_SECRET/clients?description=Miles';
const pages: RequestListener = (_, response) =>
  response
    .writeHead(200, { 'x-request-id': 'abc-1', link: '<https://n1.meraki.com/x?startingAfter=k_secret>; rel=next' })
    .end('[{"id":"k_secret"}]');

const ends: Array<() => unknown> = [];
afterEach(async () => {
  closeAll();
  for (const end of ends.splice(0)) await end();
});

async function newStore(password?: string) {
  const store = await startStore(password);
  ends.push(store.kill);
  return store;
}

function clientOf(url: string): Redis {
  const redis = new Redis(url);
  ends.push(() => redis.disconnect());
  return redis;
}

/** What the log says of the store, in order: `store here` or `store away`. */
const storeStates = (log: readonly string[]) =>
  log.filter((line) => line.startsWith('store ')).map((line) => line.slice(0, 'store here'.length));

/** Two servers before one upstream, which share a store. */
async function twoServers(url: string, upstream: RequestListener, env: Env = {}, storeMs?: number) {
  const one = await proxied(upstream, { CLIENTSCOPE_VALKEY_URL: url, ...env }, undefined, storeMs);
  const base = `http://127.0.0.1:${one.upstreamPort}/api/v1`;
  const other = await proxied(
    upstream,
    { CLIENTSCOPE_VALKEY_URL: url, MERAKI_BASE_URL: base, ...env },
    undefined,
    storeMs,
  );
  // On a busy machine the store may miss its 250 ms once more than the test makes it.
  const here = (count = 1) =>
    vi.waitFor(
      () => {
        for (const { log } of [one, other]) {
          const told = storeStates(log);
          expect([told.at(-1), told.length >= 2 * count - 1]).toEqual(['store here', true]);
        }
      },
      { timeout: 20_000 },
    );
  await here();
  return { one, other, here, seen: one.seen };
}

const health = async (port: number) => (await raw(port, '/healthz')).split('\r\n\r\n')[1];

/** So many requests of each server may be on their way at once: on a busy machine they reach Meraki together. */
const USERS = 3;

/** Asks through both servers without a pause until it is told to stop; what was answered, and when Meraki was asked. */
function load(ports: readonly number[]) {
  const statuses: number[] = [];
  const stopping = new AbortController();
  let next = 3;
  const user = async (port: number) => {
    while (!stopping.signal.aborted)
      statuses.push(statusOf(await raw(port, `/api/v1/networks/N_1/clients?perPage=${next++}`)));
  };
  const users = ports.flatMap((port) => Array.from({ length: USERS }, () => user(port)));
  return {
    statuses,
    stop: async () => {
      stopping.abort();
      await Promise.all(users);
    },
  };
}

/** The most by which a second's and each longer window's requests exceed the rate. */
function mostOver(times: readonly number[], perSecond: number): number {
  let most = 0;
  for (let from = 0; from < times.length; from++) {
    for (let to = from; to < times.length; to++)
      most = Math.max(most, to - from + 1 - ((times[to] - times[from]) / 1000) * perSecond);
  }
  return most;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(storeProgram === null)('servers that share a store', () => {
  it('share answers, told with their age, and the store holds nothing that can be read', async () => {
    const { url } = await newStore();
    const { one, other, seen } = await twoServers(url, pages);
    expect(statusOf(await raw(one.port, TARGET))).toBe(200);
    const redis = clientOf(url);
    // The answer is there and its claim gone. A busy machine may leave a claim to end by itself, after 3 s.
    await expect.poll(() => redis.keys('clientscope:*')).toHaveLength(4);
    await wait(1100);
    const shared = await raw(other.port, TARGET);
    expect(shared).toMatch(/^HTTP\/1.1 200[^]*\[\{"id":"k_secret"\}\]$/);
    expect(shared).toMatch(/^link: <https:\/\/n1.meraki.com\/x\?startingAfter=k_secret>; rel=next/im);
    expect(shared).toMatch(/^age: [1-9]\r$/im);
    expect(shared).not.toMatch(/x-request-id/i);
    expect(other.log.at(-1)).toMatch(/ cache\n$/);
    expect(seen).toHaveLength(1);
    const refreshed = await raw(other.port, TARGET, ['Cache-Control: max-age=0']);
    expect([statusOf(refreshed), seen.length]).toEqual([200, 2]);
    for (const name of await redis.keys('*')) {
      const kind = await redis.type(name);
      const value =
        kind === 'string'
          ? (await redis.getBuffer(name))?.toString('latin1')
          : JSON.stringify(await redis.hgetall(name).catch(() => ''));
      expect(`${name} ${value}`).not.toMatch(new RegExp(`N_SECRET|Miles|k_secret|getNetwork|${KEY}`));
      // -2: it is gone by now, as a claim is.
      expect(await redis.pttl(name)).not.toBe(-1);
    }
  });

  it('ask once for callers of all servers; a failure reaches each of them once, and the next one asks anew', async () => {
    const { url } = await newStore();
    let status = 200;
    const slow: RequestListener = (_, response) => void setTimeout(() => response.writeHead(status).end('[1]'), 300);
    const { one, other, seen } = await twoServers(url, slow, { MERAKI_MAX_PAUSE_MS: '1' });
    const askAll = (target: string) =>
      Promise.all(Array.from({ length: 10 }, async (_, at) => statusOf(await raw([one, other][at % 2].port, target))));
    expect(new Set(await askAll(TARGET))).toEqual(new Set([200]));
    expect(seen).toHaveLength(1);
    status = 503;
    expect(new Set(await askAll('/api/v1/networks/N_2'))).toEqual(new Set([503]));
    expect(seen.length).toBeLessThanOrEqual(3);
    status = 200;
    expect(new Set(await askAll('/api/v1/networks/N_2'))).toEqual(new Set([200]));
    expect(seen.length).toBeLessThanOrEqual(4);
  });

  it('are not without it because they were busy themselves for longer than it may take', async () => {
    const { url } = await newStore();
    const store = new Store(url, () => undefined, 50);
    ends.push(() => store.close());
    await expect.poll(() => store.here).toBe(true);
    // After an immediate, timers come before what the store has sent.
    await new Promise(setImmediate);
    const answer = store.use((redis) => redis.ping());
    const end = performance.now() + 200;
    while (performance.now() < end);
    expect([await answer, store.here]).toEqual(['PONG', true]);
  });

  it('says when the store refuses the password, and then goes on alone', async () => {
    const { url } = await newStore('secret-password');
    for (const wrong of [url.replace('secret-password', 'wrong-password'), url.replace(':secret-password@', '')]) {
      const { port, log } = await proxied(pages, { CLIENTSCOPE_VALKEY_URL: wrong });
      await expect.poll(() => log.join('')).toMatch(/^store away: it answers (WRONGPASS|NOAUTH);/);
      expect(statusOf(await raw(port, TARGET))).toBe(200);
      expect(log.join('')).not.toContain('password');
    }
  });

  it('says when the store has no such database, and then goes on alone', async () => {
    const { url } = await newStore();
    const { port, log } = await proxied(pages, { CLIENTSCOPE_VALKEY_URL: `${url}/999` });
    await expect.poll(() => log.join('')).toMatch(/^store away: it answers ERR DB index is out of range;/);
    expect(statusOf(await raw(port, TARGET))).toBe(200);
  });

  it('take nothing from the store that none of them has put there under this name', async () => {
    const { url } = await newStore();
    const { one, other, seen } = await twoServers(url, (request, response) =>
      response.end(JSON.stringify([request.url])),
    );
    const redis = clientOf(url);
    const sealedOf = async (target: string) => {
      const before = await redis.keys('*');
      await raw(one.port, target);
      const isNew = async () => (await redis.keys('*')).filter((name) => !before.includes(name));
      return vi.waitFor(async () => {
        for (const name of await isNew())
          if ((await redis.type(name)) === 'string' && (await redis.strlen(name)) > 40) return name;
        throw new Error('not there yet');
      }, 20_000);
    };
    const [first, second] = [await sealedOf('/api/v1/networks/N_1'), await sealedOf('/api/v1/networks/N_2')];
    await redis.set(first, (await redis.getBuffer(second)) ?? '', 'PX', 60_000);
    await redis.set(second, '[{"id":"k666"}]', 'PX', 60_000);
    for (const id of ['N_1', 'N_2'])
      expect(await raw(other.port, `/api/v1/networks/${id}`)).toMatch(new RegExp(`\\["/api/v1/networks/${id}"\\]$`));
    expect(seen).toHaveLength(4);
  });

  it('share the budget, and a pause that a 429 asks for', async () => {
    const { url } = await newStore();
    const times: number[] = [];
    let limited = false;
    const { one, other } = await twoServers(
      url,
      (_, response) => {
        times.push(performance.now());
        response.writeHead(limited ? 429 : 200, { 'retry-after': '2' }).end('[]');
        limited = false;
      },
      { MERAKI_REQUESTS_PER_SECOND: '20' },
    );
    const users = load([one.port, other.port]);
    await expect.poll(() => times.length).toBeGreaterThan(40);
    // A burst of 10, and what was late.
    expect(mostOver(times, 20)).toBeLessThan(11 + 2 * USERS);
    limited = true;
    await expect.poll(() => users.statuses).toContain(429);
    const paused = times.length;
    await wait(1500);
    // A server that does not pause sends 10 in that time at least.
    expect(times.length - paused).toBeLessThanOrEqual(2 * USERS);
    await users.stop();
    expect(users.statuses.filter((status) => status !== 200)).toEqual([429]);
  });

  it('count requests about one organization together, whichever of them knows whose network it is', async () => {
    const { url } = await newStore();
    const owners: RequestListener = (request, response) => {
      const [, organization] = /organizations\/(\w+)\/networks/.exec(request.url ?? '') ?? [];
      response.end(organization === undefined ? '[]' : JSON.stringify([{ id: `N_${organization}` }]));
    };
    const env = { MERAKI_REQUESTS_PER_SECOND: '5', CLIENTSCOPE_CACHE_SECONDS: '0' };
    const { one, other, seen } = await twoServers(url, owners, env);
    await raw(one.port, '/api/v1/organizations/A/networks');
    await raw(other.port, '/api/v1/organizations/B/networks');
    await wait(500);
    const burst = async (ports: readonly number[], network: string) => {
      const before = seen.length;
      const started = performance.now();
      const leaving = new AbortController();
      const ask = (at: number) =>
        fetch(`http://127.0.0.1:${ports[at % ports.length]}/api/v1/networks/${network}/clients?perPage=${at + 3}`, {
          signal: leaving.signal,
        }).catch(() => null);
      const asked = Array.from({ length: 40 }, (_, at) => ask(at));
      await wait(600);
      // On a busy machine the first answers take longer.
      await expect.poll(() => seen.length - before).toBeGreaterThan(2);
      const seconds = (performance.now() - started) / 1000;
      leaving.abort();
      await Promise.all(asked);
      return { count: seen.length - before, most: 12 + 5 * seconds };
    };
    // The server that never heard of B's networks counts them with the one that did.
    for (const network of ['N_A', 'N_B']) {
      const { count, most } = await burst([one.port, other.port], network);
      expect(count, network).toBeLessThanOrEqual(most);
    }
  });

  it('go on while the store is paused, killed and started again: nothing lost, never over the budget by more than a burst', async () => {
    const store = await newStore('secret-password');
    const times: number[] = [];
    const { one, other, here } = await twoServers(
      store.url,
      (_, response) => {
        times.push(performance.now());
        response.end('[]');
      },
      { MERAKI_REQUESTS_PER_SECOND: '20' },
      250,
    );
    const users = load([one.port, other.port]);
    await wait(700);
    store.pause();
    await expect.poll(() => health(one.port)).toMatch(/^ok, but the store is away/);
    const away = times.length;
    await expect.poll(() => times.length - away).toBeGreaterThan(10);
    store.goOn();
    await here(2);
    expect(await health(one.port)).toBe('ok\n');
    await wait(500);
    await store.kill();
    await wait(1500);
    await store.start();
    await here(3);
    await wait(700);
    await users.stop();
    expect(users.statuses.filter((status) => status !== 200)).toEqual([]);
    expect(mostOver(times, 20)).toBeLessThanOrEqual(20 + 2 * USERS);
    for (const { log } of [one, other]) {
      // Each change is told once: here, away, here, away, here.
      for (const [at, state] of storeStates(log).entries())
        expect(state).toBe(at % 2 === 0 ? 'store here' : 'store away');
      expect(log.join('')).not.toContain('secret-password');
    }
  });
});

it('starts without the store, and says so once in the log and in the words of /healthz', async () => {
  const { port, log } = await proxied(pages, { CLIENTSCOPE_VALKEY_URL: 'redis://:secret-password@127.0.0.1:1' });
  expect(statusOf(await raw(port, TARGET))).toBe(200);
  await expect.poll(() => log.some((line) => line.startsWith('store away'))).toBe(true);
  expect(await health(port)).toMatch(/^ok, but the store is away/);
  await wait(2200);
  expect(log.filter((line) => line.startsWith('store'))).toHaveLength(1);
  expect(log.join('')).not.toContain('secret-password');
});
