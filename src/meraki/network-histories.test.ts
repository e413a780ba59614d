import { afterEach, expect, it, vi } from 'vitest';
import {
  getApplicationUsage,
  getBandwidthHistory,
  getClientCountHistory,
  getUsageHistories,
} from './network-histories.ts';

const signal = new AbortController().signal;
const DAY = ['timespan', '86400'] as const;
const T = Date.parse('2023-11-24T00:00:00Z');
let asked: string[] = [];

function answers(...bodies: readonly { readonly body: unknown; readonly link?: string }[]) {
  const rest = [...bodies];
  asked = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const { body, link } = rest.shift() ?? { body: null };
    return Promise.resolve(new Response(JSON.stringify(body), { headers: link === undefined ? {} : { link } }));
  });
}
afterEach(() => void vi.unstubAllGlobals());

it('getBandwidthHistory: all pages, oldest first; points without a time are left out, odd amounts are none', async () => {
  answers(
    {
      body: [{ ts: '2023-11-24T00:05:00Z', upstream: 2, downstream: 3 }, 7, { ts: 'soon', upstream: 1, downstream: 1 }],
      link: '<https://n1.meraki.com/api/v1/x?perPage=1000&startingAfter=2>; rel=next',
    },
    { body: [{ ts: '2023-11-24T00:00:00Z', upstream: null, downstream: 1 }] },
  );
  expect(await getBandwidthHistory('N_1', DAY, signal)).toEqual({
    items: [
      { at: T, sent: 0, received: 1 },
      { at: T + 300_000, sent: 2, received: 3 },
    ],
    more: false,
  });
  expect(asked[0]).toBe('/api/v1/networks/N_1/clients/bandwidthUsageHistory?timespan=86400&perPage=1000');
  expect(asked[1]).toContain('startingAfter=2');
});

it('getClientCountHistory: intervals without a count are left out', async () => {
  answers({
    body: [
      { startTs: '2023-11-24T00:05:00Z', endTs: '2023-11-24T00:10:00Z', clientCount: 4 },
      { startTs: '2023-11-24T00:00:00Z', endTs: '2023-11-24T00:05:00Z', clientCount: null },
    ],
  });
  expect(await getClientCountHistory('N_1', ['t0', '2023-11-24T00:00:00Z'], signal)).toEqual([
    { at: T + 300_000, end: T + 600_000, clients: 4 },
  ]);
  expect(asked[0]).toContain('?t0=2023-11-24T00%3A00%3A00Z&autoResolution=true');
});

it('getUsageHistories: by client, oldest first; a client without points has none', async () => {
  answers({
    body: [
      {
        clientId: 'k1',
        usageHistory: [
          { ts: '2023-11-24T01:00:00Z', sent: 2, received: 1 },
          { ts: '2023-11-24T00:00:00Z', sent: 1, received: 1 },
        ],
      },
      { clientId: 'k2', usageHistory: null },
      { clientMac: 'no id' },
    ],
  });
  expect(await getUsageHistories('N_1', ['k1', 'k2'], DAY, signal)).toEqual({
    items: [
      {
        clientId: 'k1',
        points: [
          { at: T, sent: 1, received: 1 },
          { at: T + 3_600_000, sent: 2, received: 1 },
        ],
      },
      { clientId: 'k2', points: [] },
    ],
    more: false,
  });
  expect(asked[0]).toContain('?clients=k1%2Ck2&timespan=86400');
});

it('getApplicationUsage: by client; what is no amount is 0', async () => {
  answers({ body: [{ clientId: 'k1', applicationUsage: [{ application: 'DNS', sent: 'x', received: 5 }, 'junk'] }] });
  expect(await getApplicationUsage('N_1', ['k1'], DAY, signal)).toEqual({
    items: [{ clientId: 'k1', applications: [{ name: 'DNS', sent: 0, received: 5 }] }],
    more: false,
  });
});

it.each([
  ['getBandwidthHistory', () => getBandwidthHistory('N_1', DAY, signal)],
  ['getUsageHistories', () => getUsageHistories('N_1', ['k1'], DAY, signal)],
  ['getApplicationUsage', () => getApplicationUsage('N_1', ['k1'], DAY, signal)],
])('%s: says that there are more pages than it reads', async (_, get) => {
  const pages = Array.from({ length: 9 }, (_page, at) => ({
    body: [],
    link: `<https://n1.meraki.com/api/v1/x?startingAfter=${at}>; rel=next`,
  }));
  answers(...pages);
  expect(await get()).toEqual({ items: [], more: true });
  expect(asked).toHaveLength(5);
});

it('an answer that is no list is a fault', async () => {
  answers({ body: { points: [] } });
  await expect(getBandwidthHistory('N_1', DAY, signal)).rejects.toMatchObject({ kind: 'not-json' });
});
