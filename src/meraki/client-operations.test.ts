import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getClientPolicy, getConnectivityEvents, getTrafficHistory, getUsageHistory } from './client-operations.ts';

const signal = new AbortController().signal;
const asked: string[] = [];

/** Answers each request with the next body; a Link header where one is given. */
function answers(...pages: ReadonlyArray<{ body: unknown; status?: number; link?: string }>) {
  const rest = [...pages];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const { body, status = 200, link } = rest.shift() ?? { body: null, status: 500 };
    const headers = { 'x-request-id': 'r1', ...(link === undefined ? {} : { link }) };
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  });
}

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-04T00:00:00Z'));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  asked.length = 0;
});

describe('getUsageHistory', () => {
  it('reads kilobytes a day under either name, oldest first; leaves out days without a date, and an impossible amount is unknown, not 0', async () => {
    answers({
      body: [
        { ts: '2026-11-02T00:00:00Z', sent: 2, received: 3 },
        { ts: 1_793_491_200, sent: 1.5, recv: 4 },
        { ts: 'someday', sent: 1, received: 1 },
        { ts: '2026-11-03T00:00:00Z', sent: null, received: -1 },
        { ts: '2026-11-03T12:00:00Z', sent: 1e300, received: 5 },
        { ts: '2026-11-03T18:00:00Z', sent: 1 },
        { ts: 1e20, sent: 1, received: 1 },
        42,
      ],
    });
    expect(await getUsageHistory('N_1', 'k/1', signal)).toEqual([
      { at: Date.parse('2026-11-01T00:00:00Z'), sent: 1.5, received: 4 },
      { at: Date.parse('2026-11-02T00:00:00Z'), sent: 2, received: 3 },
      { at: Date.parse('2026-11-03T00:00:00Z'), sent: Number.NaN, received: Number.NaN },
      { at: Date.parse('2026-11-03T12:00:00Z'), sent: Number.NaN, received: 5 },
      { at: Date.parse('2026-11-03T18:00:00Z'), sent: 1, received: Number.NaN },
    ]);
    expect(asked).toEqual(['/api/v1/networks/N_1/clients/k%2F1/usageHistory']);
  });

  it('is a typed error when no list comes', async () => {
    answers({ body: { days: [] } });
    await expect(getUsageHistory('N_1', 'k1', signal)).rejects.toMatchObject({ kind: 'not-json', requestId: 'r1' });
  });
});

it('reads a policy with and without its parts', async () => {
  answers(
    { body: { mac: 'x', devicePolicy: 'Group policy', groupPolicyId: 101, policiesBySsid: [{ ssidNumber: 0 }] } },
    { body: { devicePolicy: 'Normal' } },
  );
  expect(await getClientPolicy('N_1', 'k1', signal)).toEqual({
    policy: 'Group policy',
    groupPolicyId: '101',
    bySsid: [{ ssid: '0', policy: '', groupPolicyId: '' }],
  });
  expect(await getClientPolicy('N_1', 'k1', signal)).toEqual({ policy: 'Normal', groupPolicyId: '', bySsid: [] });
});

it('asks for the newest events of the window, and says when there are more', async () => {
  const later = { occurredAt: '2026-11-02T10:00:00Z', type: 'roam', severity: 'good', rssi: 31, band: '5' };
  answers({
    body: [
      { occurredAt: 1e20, type: 'dns', band: 1e20, rssi: -1e308, channel: 1e9, durationMs: 1e20 },
      { occurredAt: 1_793_610_000_000, type: 'assoc' },
      later,
    ],
    link: '<x?startingAfter=1>; rel=next',
  });
  const { items, more } = await getConnectivityEvents('N_1', 'k1', ['timespan', '7200'], signal);
  expect(items.map(({ type }) => type)).toEqual(['roam', 'assoc', 'dns']);
  expect(items.map(({ at }) => at)).toEqual([Date.parse(later.occurredAt), 1_793_610_000_000, Number.NaN]);
  const unknown = { band: '', rssi: Number.NaN, channel: Number.NaN, durationMs: Number.NaN };
  expect(items[2]).toMatchObject(unknown);
  expect(items[0]).toMatchObject({ at: Date.parse(later.occurredAt), rssi: 31, channel: Number.NaN });
  expect(more).toBe(true);
  expect(asked[0]).toContain('timespan=7200&perPage=100&sortOrder=descending');
});

describe('getTrafficHistory', () => {
  it('follows the pages', async () => {
    answers(
      {
        body: [{ ts: '2026-11-02T10:00:00Z', application: 'A', sent: 1, recv: 2, numFlows: 3 }],
        link: '<x?startingAfter=1>; rel=next',
      },
      { body: [{ application: 'B', destination: 'b.example', sent: 1, recv: 2 }] },
    );
    expect(await getTrafficHistory('N_1', 'k1', signal)).toEqual({
      items: [
        { at: Date.parse('2026-11-02T10:00:00Z'), application: 'A', sent: 1, received: 2, flows: 3 },
        { at: Number.NaN, application: 'B', sent: 1, received: 2, flows: 0 },
      ],
      more: false,
    });
  });

  it('ends a chain that never ends', async () => {
    const page = (token: number) => ({ body: [], link: `<x?startingAfter=${token}>; rel=next` });
    answers(...[1, 2, 3, 4, 5, 6, 7].map(page));
    expect((await getTrafficHistory('N_1', 'k1', signal)).more).toBe(true);
    expect(asked).toHaveLength(5);
  });

  it.each(['<x?startingAfter=1>; rel=next', 'garbage'])('says that there may be more after %s', async (link) => {
    answers({ body: [], link: '<x?startingAfter=1>; rel=next' }, { body: [], link });
    expect((await getTrafficHistory('N_1', 'k1', signal)).more).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it('is a bad request where the network does not analyse traffic', async () => {
    answers({ body: { errors: ['Detailed traffic analysis must be enabled'] }, status: 400 });
    await expect(getTrafficHistory('N_1', 'k1', signal)).rejects.toMatchObject({
      kind: 'bad-request',
      detail: 'Detailed traffic analysis must be enabled',
    });
  });
});

it('knows times by Meraki’s clock, however far behind this computer’s is', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-04T00:00:00Z') - 30 * 86_400_000);
  const headers = { date: 'Wed, 04 Nov 2026 00:00:00 GMT', age: '0' };
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json([{ ts: '2026-11-03T00:00:00Z', sent: 1, received: 1 }], { headers })),
  );
  expect(await getUsageHistory('N_1', 'k1', signal)).toHaveLength(1);
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-04T00:00:00Z'));
  expect(await getUsageHistory('N_1', 'k1', signal)).toHaveLength(1);
});
