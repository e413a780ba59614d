import { describe, expect, it } from 'vitest';
import * as ids from './network-ids.ts';
import { asker } from './test-requests.ts';

const NOW = Date.UTC(2026, 10, 2, 10, 30);

/** One simulator for all, which remembers its pages; it never really waits, but notes how long it would have. */
const waited: number[] = [];
const ask = asker(NOW, {
  wait: async (ms) => {
    waited.push(ms);
  },
});

const first = (id: string) => `/networks/${id}/clients?perPage=1000`;

const nextOf = (response: Response) => {
  const query = /\?([^>]*)>[^<>]*rel\s*=\s*"?(?:prev )?next/i.exec(response.headers.get('link') ?? '')?.[1] ?? null;
  return query?.replace('perPage=1000', 'perPage=5000') ?? null;
};

/** Walks as the dashboard does: 1,000 first, then 5,000; each answer's status, and the ids of the sound ones. */
async function walk(id: string, tries = 8) {
  const statuses: number[] = [];
  const found: string[] = [];
  for (let query: string | null = 'perPage=1000'; query !== null && statuses.length < tries;) {
    const response = await ask(`/networks/${id}/clients?${query}`);
    statuses.push(response.status);
    if (response.status !== 200) continue;
    const records = await idsOf(response);
    if (records === null) continue;
    found.push(...records);
    query = nextOf(response);
  }
  return { statuses, found, distinct: new Set(found).size };
}

/** The records' ids without a costly parse; null for what is broken off or no JSON. */
async function idsOf(response: Response): Promise<string[] | null> {
  try {
    const text = await response.text();
    return text.endsWith(']') ? [...text.matchAll(/"id":"(k[0-9a-f]+)"/g)].map(([, id]) => id) : null;
  } catch {
    return null;
  }
}

async function recordsOf(response: Response): Promise<Array<Record<string, unknown> | null>> {
  return response.json();
}

describe('faults that heal when asked again, and come back', { timeout: 30_000 }, () => {
  it.each([
    [ids.CUT_ONCE, [200, 200, 200, 200, 200, 200, 200], 12_000],
    [ids.GARBLED_ONCE, [200, 200, 200, 200, 200, 200, 200], 12_000],
    [ids.FAILING_ONCE, [200, 200, 500, 200, 500, 200], 12_000],
    [ids.EXPIRING_CURSOR, [200, 200, 400, 200, 400, 200], 12_000],
    [ids.RATE_LIMITED, [429, 429, 200, 429, 429, 200], 6000],
    [ids.GARBAGE_RETRY_AFTER, [429, 429, 200, 429, 429, 200], 3000],
    [ids.LONG_WAIT, [200, 429, 200], 6000],
  ])('%s', async (id, statuses, size) => {
    const once = await walk(id);
    expect(once.statuses).toEqual(statuses);
    expect(once.distinct).toBe(size);
  });

  it('come back on the next load', async () => {
    const once = await walk(ids.EXPIRING_CURSOR);
    expect(once.statuses).toContain(400);
    expect(await walk(ids.EXPIRING_CURSOR)).toEqual(once);
  });

  it('says how long to wait, or garbage', async () => {
    const retryAfter = async (path: string) => (await ask(path)).headers.get('retry-after');
    expect(await retryAfter(first(ids.RATE_LIMITED))).toBe('1');
    expect(await retryAfter(first(ids.GARBAGE_RETRY_AFTER))).toBe('soon, please');
    expect(await retryAfter(`${first(ids.LONG_WAIT)}&startingAfter=k011b51`)).toBe('120');
  });
});

describe('faults that stay', { timeout: 30_000 }, () => {
  it.each([
    [ids.CUT_ALWAYS, 1000],
    [ids.GARBLED_ALWAYS, 1000],
    [ids.FAILING, 6000],
    [ids.ENDLESS_EMPTY, 1000],
    [ids.GARBLED_LINK, 1000],
    [ids.LOST_LINK, 1000],
    [ids.CYCLE, 11_000],
  ])('%s never gives more than %i clients', async (id, count) => {
    expect((await walk(id)).distinct).toBe(count);
  });

  it.each([
    [ids.FORBIDDEN, 403, '{"errors":["You do not have permission to view this network"]}'],
    [ids.UNKNOWN, 404, ''],
    [ids.KEY_REJECTED, 401, '{"errors":["Invalid API key"]}'],
    [ids.NO_CLIENTS, 400, '{"errors":["Invalid device type"]}'],
  ])('%s answers %i', async (id, status, body) => {
    const response = await ask(first(id));
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  it('is HTML where it should be JSON, with 200 or 502', async () => {
    const login = await ask(first(ids.HTML));
    expect([login.status, (await login.text()).slice(0, 6)]).toEqual([200, '<html>']);
    expect((await ask(first(ids.FAILING_ALWAYS))).status).toBe(502);
  });
});

describe('pages that are unlike others', { timeout: 30_000 }, () => {
  it.each([
    [ids.EMPTY_PAGES, 12_000],
    [ids.LINK_FORMS, 18_000],
    [ids.HUGE_LINK, 3000],
    [ids.HOSTILE, 300],
  ])('%s gives all its clients in the end', async (id, size) => {
    const { found, distinct } = await walk(id);
    expect([found.length, distinct]).toEqual([size, size]);
  });

  it('repeats clients across pages, changed', async () => {
    const { found, distinct } = await walk(ids.DUPLICATES);
    expect([found.length, distinct]).toEqual([3050, 3000]);
    const again = await ask(`${first(ids.DUPLICATES)}&startingAfter=${found[999]}`);
    expect((await recordsOf(again))[0]).toMatchObject({ id: found[950], notes: 'Seen on two pages' });
  });

  it('has every field null, missing and of a wrong type', async () => {
    const records = await recordsOf(await ask(first(ids.ODD_TYPES)));
    const sound = Object.keys(records[1] ?? {}).filter((key) => key !== 'id');
    for (const key of sound) {
      const kinds = new Set(records.flatMap((record) => (record?.['id'] ? [typeOf(record?.[key])] : [])));
      for (const kind of ['null', 'undefined', 'number', 'boolean', 'list', 'object']) {
        expect(kinds, `${key} is ${kind}`).toContain(kind);
      }
    }
  });

  it('is redirected to its shard, which answers', async () => {
    const response = await ask(first(ids.REDIRECTING));
    expect([response.status, response.headers.get('location')]).toEqual([
      307,
      `https://n1.meraki.com/api/v1${first(ids.REDIRECTING)}`,
    ]);
  });
});

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

describe('time', () => {
  it('is slow, and silent for ever', async () => {
    expect((await ask(first(ids.SLOW))).status).toBe(200);
    expect(waited).toEqual([1200]);
  });

  it('ends when the caller goes away', async () => {
    for (const id of [ids.SILENT, ids.SLOW]) {
      const gone = new AbortController();
      const answer = asker(NOW)(first(id), gone.signal);
      gone.abort();
      await expect(answer).rejects.toThrow('gone');
    }
  });

  it('allows an organization ten a second and ten more in a burst', async () => {
    let now = NOW;
    const ask = asker(NOW, { now: () => now, requestsPerSecond: 10 });
    const refused = async (count: number, id: string) => {
      const answers = await Promise.all(Array.from({ length: count }, () => ask(`/networks/${id}`)));
      return answers.filter(({ status }) => status === 429).length;
    };
    expect(await refused(25, ids.OFFICE)).toBe(5);
    expect(await refused(20, ids.CAMPUS)).toBe(0);
    now += 1000;
    expect(await refused(11, ids.OFFICE)).toBe(1);
  });
});

describe('the network that changes from load to load', () => {
  it('gives two editions in turn, and each question its own turns', async () => {
    const load = async (timespan: number) => recordsOf(await ask(`${first(ids.CHANGING)}&timespan=${timespan}`));
    const [before, after, again] = [await load(86_400), await load(86_400), await load(86_400)];
    expect([before.length, after.length]).toEqual([117, 118]);
    expect(again).toEqual(before);
    const idsOfAll = (records: typeof before) => new Set(records.map((record) => record?.['id']));
    expect([...idsOfAll(before)].filter((id) => !idsOfAll(after).has(id))).toHaveLength(2);
    expect(idsOfAll(await load(604_800)).has(before[0]?.['id'])).toBe(true);
    const named = (records: typeof before, name: string) => records.find((record) => record?.['description'] === name);
    expect(named(before, 'Device 13')).toMatchObject({ vlan: '10', status: 'Online' });
    expect(named(after, 'Device 13')).toMatchObject({ vlan: '20', status: 'Online' });
    expect(named(before, 'Device 50')).toEqual(named(after, 'Device 50'));
  });
});
