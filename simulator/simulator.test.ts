import { describe, expect, it } from 'vitest';
import { BRANCH, CAMPUS, EMPTY, FORBIDDEN, HEADQUARTERS, LOOPING, ODD_TYPES, OFFICE, UNKNOWN } from './network-ids.ts';
import { createSimulator } from './simulator.ts';
import { asker } from './test-requests.ts';

const NOW = Date.UTC(2026, 10, 2, 10, 30);

const api = () => asker(NOW);

const nextOf = (response: Response) =>
  /<https:\/\/n1\.meraki\.com\/api\/v1([^>]*)>; rel=next/.exec(response.headers.get('link') ?? '')?.[1] ?? null;

async function all(path: string) {
  const ask = api();
  const records: Array<Record<string, unknown>> = [];
  for (let next: string | null = path; next !== null;) {
    const response: Response = await ask(next);
    expect(response.status).toBe(200);
    records.push(...(await response.json()));
    next = nextOf(response);
  }
  return records;
}

const clients = (id: string, query = '') => all(`/networks/${id}/clients?perPage=5000${query}`);

describe('sizes and pages', () => {
  it.each([
    [BRANCH, 120],
    [OFFICE, 2400],
    [HEADQUARTERS, 12_000],
    [EMPTY, 0],
  ])('%s has %i clients in a day, each once', async (id, size) => {
    const records = await clients(id);
    expect(records.length).toBe(size);
    expect(new Set(records.map((record) => record['id'])).size).toBe(size);
  });

  it('pages of any size give the same records', async () => {
    expect(await all(`/networks/${BRANCH}/clients?perPage=7`)).toEqual(await clients(BRANCH));
  });

  it('answers a campus page without making the whole campus', async () => {
    const response = await api()(`/networks/${CAMPUS}/clients?perPage=1000`);
    expect((await response.json()).length).toBe(1000);
    expect(nextOf(response)).toContain('startingAfter=k');
  });

  it('stands still at the time of its data, whatever the clock says', async () => {
    const textAt = async (now: number) =>
      (await asker(now, { dataNow: () => NOW })(`/networks/${BRANCH}/clients`)).text();
    expect(await textAt(NOW + 3_600_000)).toBe(await textAt(NOW));
  });

  it('sees more with a longer span, and never fewer of the same', async () => {
    const day = new Set((await clients(OFFICE)).map((record) => record['id']));
    const hours = await clients(OFFICE, '&timespan=7200');
    const month = await clients(OFFICE, '&timespan=2678400');
    expect(hours.every((record) => day.has(record['id']))).toBe(true);
    expect(hours.length).toBeLessThan(day.size);
    expect(month.length).toBeGreaterThan(day.size);
  });
});

describe('filters', () => {
  it.each([
    ['&vlan=30', (r: Record<string, unknown>) => r['vlan'] === '30'],
    ['&statuses[]=Offline', (r: Record<string, unknown>) => r['status'] === 'Offline'],
    ['&recentDeviceConnections[]=Wired', (r: Record<string, unknown>) => r['recentDeviceConnection'] === 'Wired'],
    ['&os=win', (r: Record<string, unknown>) => JSON.stringify(r['os']).toLowerCase().includes('win')],
    ['&mac=7C:B0', (r: Record<string, unknown>) => String(r['mac']).includes('7c:b0')],
    [
      '&description=laptop',
      (r: Record<string, unknown>) => JSON.stringify(r['description']).toLowerCase().includes('laptop'),
    ],
  ])('%s equals a naive filter', async (query, keeps) => {
    const filtered = await clients(OFFICE, query);
    expect(filtered).toEqual((await clients(OFFICE)).filter(keeps));
    expect(filtered.length).toBeGreaterThan(0);
  });

  it.each([
    'perPage=2',
    'perPage=5001',
    'timespan=2678401',
    'timespan=5&t0=2026-11-01T00:00:00Z',
    'statuses[]=Maybe',
    't0=soon',
  ])('refuses %s', async (query) => {
    const response = await api()(`/networks/${OFFICE}/clients?${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).errors).toHaveLength(1);
  });
});

describe('faults', () => {
  it('asks for a key', async () => {
    const response = await createSimulator()(new Request('https://api.meraki.com/api/v1/organizations'));
    expect(response.status).toBe(401);
  });

  it('knows what it does not know', async () => {
    expect((await api()('/networks/N_0/clients')).status).toBe(404);
    expect((await api()(`/networks/${FORBIDDEN}/clients`)).status).toBe(403);
    const unknown = await api()(`/networks/${UNKNOWN}/clients`);
    expect([unknown.status, await unknown.text()]).toEqual([404, '']);
  });

  it('has records of odd types, and some without an id', async () => {
    const records = await clients(ODD_TYPES);
    expect(records.some((record) => typeof record !== 'object' || record === null)).toBe(true);
    expect(records.some((record) => record !== null && record['vlan'] === 999)).toBe(true);
  });

  it('loops where it says so', async () => {
    const ask = api();
    const first = await ask(`/networks/${LOOPING}/clients?perPage=5000`);
    const again = nextOf(first) ?? '';
    expect(nextOf(await ask(again))).toBe(again);
  });
});

describe('while many ask at once', () => {
  const asking = (ask: ReturnType<typeof asker>, perPage: number, signal?: AbortSignal) =>
    ask(`/networks/${HEADQUARTERS}/clients?perPage=${perPage}`, signal);

  it('gives a page up when all who wait for it have gone, and makes it anew for the next one', async () => {
    const ask = api();
    const [first, second] = [new AbortController(), new AbortController()];
    const pages = [asking(ask, 5000, first.signal), asking(ask, 5000, second.signal)];
    first.abort();
    second.abort();
    for (const page of pages) await expect(page).rejects.toThrow('The caller has gone.');
    expect((await (await asking(ask, 5000)).json()).length).toBe(5000);
  });

  it('finishes a page for one who stays', async () => {
    const ask = api();
    const leaving = new AbortController();
    const pages = [asking(ask, 4000, leaving.signal), asking(ask, 4000)];
    leaving.abort();
    expect((await (await pages[1]).json()).length).toBe(4000);
    expect((await pages[0]).status).toBe(200);
  });

  it('makes one batch a turn of the event loop, however many pages are asked for', async () => {
    const ask = api();
    const pages = Array.from({ length: 20 }, (_, at) => asking(ask, 1000 + at));
    let turns = 0;
    const counting = new AbortController();
    const count = () => {
      turns++;
      if (!counting.signal.aborted) setImmediate(count);
    };
    count();
    await Promise.all(pages);
    counting.abort();
    // Each page is made in three turns, the last of which finds the row behind it.
    expect(turns).toBeGreaterThanOrEqual(40);
  });
});
