import { describe, expect, it } from 'vitest';
import { BRANCH, FAILING, OFFICE, WITHOUT_HISTORIES } from './network-ids.ts';
import { asker } from './test-requests.ts';

const request = asker(Date.UTC(2026, 10, 24, 11, 2));
const ask = (network: string, path: string) => request(`/networks/${network}${path}`);

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly recentDeviceConnection: string;
  readonly usage: { readonly sent: number; readonly recv: number };
}

interface Point {
  readonly ts: string;
  readonly startTs: string;
  readonly endTs: string;
  readonly upstream: number;
  readonly downstream: number;
  readonly clientCount: number;
}

interface OfClient {
  readonly clientId: string;
  readonly usageHistory: Array<{ sent: number; received: number }>;
  readonly applicationUsage: Array<{ application: string; sent: number; received: number }>;
}

async function clients(query: string): Promise<Listed[]> {
  return (await ask(OFFICE, `/clients?perPage=5000&${query}`)).json();
}
async function points(path: string): Promise<Point[]> {
  return (await ask(OFFICE, path)).json();
}
async function ofClients(path: string): Promise<OfClient[]> {
  return (await ask(OFFICE, path)).json();
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((all, item) => all + of(item), 0);

describe('getNetworkClientsBandwidthUsageHistory', () => {
  it.each([
    ['timespan=7200', 24, 300],
    ['timespan=86400', 288, 300],
    ['timespan=604800', 168, 3600],
    ['timespan=2678400', 186, 14_400],
  ])('%s: %i points whose sum is that of the list', async (query, count, seconds) => {
    const history = await points(`/clients/bandwidthUsageHistory?${query}`);
    expect(history).toHaveLength(count);
    const list = await clients(query);
    // A point is rounded to 0.001 Mbit/s.
    const rounding = (count * seconds) / 16;
    expect(
      Math.abs(sum(history, (one) => one.upstream) * seconds * 125 - sum(list, (one) => one.usage.sent)),
    ).toBeLessThan(rounding);
    expect(
      Math.abs(sum(history, (one) => one.downstream) * seconds * 125 - sum(list, (one) => one.usage.recv)),
    ).toBeLessThan(rounding);
  });

  it('is paged', async () => {
    const response = await ask(OFFICE, '/clients/bandwidthUsageHistory?perPage=100');
    expect(await response.json()).toHaveLength(100);
    expect(response.headers.get('link')).toMatch(/startingAfter=100[^>]*>; rel=next/);
  });
});

describe('getNetworkWirelessClientCountHistory', () => {
  it('ends with the wireless clients that are online in the list, and is lower at night', async () => {
    const history = await points('/wireless/clientCountHistory?timespan=86400&autoResolution=true');
    const online = (await clients('timespan=86400')).filter(
      (one) => one.status === 'Online' && one.recentDeviceConnection === 'Wireless',
    );
    expect(history.at(-1)?.clientCount).toBe(online.length);
    const night = history.find(({ startTs }) => startTs.includes('T02:00'));
    expect(night?.clientCount).toBeLessThan(online.length / 2);
  });

  it('has a week of days by default, and takes the documented resolutions alone', async () => {
    expect(await points('/wireless/clientCountHistory')).toHaveLength(7);
    expect(await points('/wireless/clientCountHistory?timespan=7200&resolution=1200')).toHaveLength(6);
    expect((await ask(OFFICE, '/wireless/clientCountHistory?resolution=60')).status).toBe(400);
  });
});

describe('the operations on several clients', () => {
  it.each(['timespan=86400', 'timespan=604800'])('%s: their parts are the usage of the list', async (query) => {
    const some = (await clients(query)).slice(0, 50);
    const keys = some.map(({ id }) => id).join(',');
    const histories = await ofClients(`/clients/usageHistories?clients=${keys}&${query}`);
    const applications = await ofClients(`/clients/applicationUsage?clients=${keys}&${query}`);
    expect(histories.map(({ clientId }) => clientId)).toEqual(some.map(({ id }) => id));
    for (const [at, { usage }] of some.entries()) {
      for (const parts of [histories[at].usageHistory, applications[at].applicationUsage]) {
        expect([sum(parts, (one) => one.sent), sum(parts, (one) => one.received)]).toEqual([usage.sent, usage.recv]);
      }
    }
  });

  it('leave out whom they do not know, and want to be told of whom', async () => {
    expect(await ofClients('/clients/usageHistories?clients=k000000,nobody')).toEqual([]);
    expect((await ask(OFFICE, '/clients/usageHistories')).status).toBe(400);
    expect((await ask(BRANCH, '/clients/applicationUsage?clients=k010000')).status).toBe(400);
  });
});

it.each([
  [WITHOUT_HISTORIES, '/clients/bandwidthUsageHistory', 404],
  [WITHOUT_HISTORIES, '/wireless/clientCountHistory', 400],
  [WITHOUT_HISTORIES, '/clients/usageHistories?clients=k010000', 400],
  [WITHOUT_HISTORIES, '/clients/applicationUsage?clients=k010000', 400],
  [FAILING, '/clients/bandwidthUsageHistory', 500],
])('%s answers %s with %i', async (network, path, status) => {
  expect((await ask(network, path)).status).toBe(status);
});
