import { describe, expect, it } from 'vitest';
import { BRANCH, OFFICE } from './network-ids.ts';
import { asker } from './test-requests.ts';

const NOW = Date.UTC(2026, 10, 2, 10, 30);
const ask = asker(NOW);

interface Listed {
  readonly id: string;
  readonly mac: string;
  readonly ip6: string | null;
  readonly lastSeen: string;
  readonly recentDeviceConnection: string;
  readonly usage: { readonly sent: number; readonly recv: number };
}

async function clients(network = OFFICE, query = 'timespan=86400'): Promise<Listed[]> {
  return (await ask(`/networks/${network}/clients?perPage=300&${query}`)).json();
}

interface Row {
  readonly ts: string;
  readonly occurredAt: string;
  readonly type: string;
  readonly sent: number;
  readonly recv: number;
  readonly received: number;
}

async function rows(path: string): Promise<Row[]> {
  return (await ask(`/networks/${OFFICE}${path}`)).json();
}

async function one(path: string): Promise<Record<string, unknown>> {
  return (await ask(`/networks/${OFFICE}${path}`)).json();
}

const sum = (rows: readonly Row[], key: 'sent' | 'recv' | 'received') => rows.reduce((all, row) => all + row[key], 0);

describe('getNetworkClient', () => {
  it('is the list’s client in its other units', async () => {
    const [listed] = (await clients()).filter(({ ip6 }) => ip6 === null);
    expect(await one(`/clients/${listed.id}`)).toMatchObject({
      id: listed.id,
      mac: listed.mac,
      ip6: '',
      lastSeen: Date.parse(listed.lastSeen) / 1000,
    });
  });

  it('answers 404 for a client that is not there', async () => {
    for (const id of ['k000000', 'kffffff', 'k010001', 'x', '__proto__']) {
      expect((await ask(`/networks/${OFFICE}/clients/${id}`)).status).toBe(404);
    }
  });
});

describe('getNetworkClientUsageHistory', () => {
  it('adds up to the list: at most the day before the first midnight apart', async () => {
    const month = await clients(OFFICE, 'timespan=2678400');
    for (const { id, usage } of month.slice(0, 40)) {
      const days = await rows(`/clients/${id}/usageHistory`);
      const total = usage.sent + usage.recv;
      const all = sum(days, 'sent') + sum(days, 'received');
      const later = all - sum(days.slice(0, 1), 'sent') - sum(days.slice(0, 1), 'received');
      expect(all).toBeGreaterThanOrEqual(total - days.length);
      expect(later).toBeLessThanOrEqual(total + days.length);
    }
  });

  it('is oldest first, a day each', async () => {
    const [{ id }] = await clients();
    const times = (await rows(`/clients/${id}/usageHistory`)).map(({ ts }) => Date.parse(ts));
    expect(times.every((time, index) => index === 0 || time - times[index - 1] === 86_400_000)).toBe(true);
    expect(times.at(-1)).toBe(Date.UTC(2026, 10, 2));
  });
});

describe('getNetworkClientTrafficHistory', () => {
  it('shares out the days’ usage among applications', async () => {
    const [{ id }] = (await clients()).filter(({ usage }) => usage.recv > 10_000);
    const traffic = await rows(`/clients/${id}/trafficHistory`);
    const days = (await rows(`/clients/${id}/usageHistory`)).slice(-7);
    const total = sum(days, 'sent') + sum(days, 'received');
    expect(sum(traffic, 'sent') + sum(traffic, 'recv')).toBeLessThanOrEqual(total);
    expect(sum(traffic, 'sent') + sum(traffic, 'recv')).toBeGreaterThan(total - traffic.length - 7);
  });

  it('is paged', async () => {
    const [{ id }] = (await clients()).filter(({ usage }) => usage.recv > 10_000);
    const all = await rows(`/clients/${id}/trafficHistory`);
    const response = await ask(`/networks/${OFFICE}/clients/${id}/trafficHistory?perPage=3&startingAfter=3`);
    expect(await response.json()).toEqual(all.slice(3, 6));
    expect(response.headers.get('link')).toContain('startingAfter=6>; rel=next');
  });

  it('is off in the branch', async () => {
    const [{ id }] = await clients(BRANCH);
    expect((await ask(`/networks/${BRANCH}/clients/${id}/trafficHistory`)).status).toBe(400);
  });
});

describe('getNetworkWirelessClientConnectivityEvents', () => {
  it('has events of wireless clients in order, within the span', async () => {
    const list = await clients();
    const [wired] = list.filter(({ recentDeviceConnection }) => recentDeviceConnection === 'Wired');
    expect(await rows(`/wireless/clients/${wired.id}/connectivityEvents`)).toEqual([]);
    const [{ id }] = list.filter(({ recentDeviceConnection }) => recentDeviceConnection === 'Wireless');
    const events = await rows(`/wireless/clients/${id}/connectivityEvents?timespan=604800`);
    const times = events.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(NOW - 604_800_000);
    expect(times.at(-1)).toBeLessThanOrEqual(NOW);
    const roams = await rows(`/wireless/clients/${id}/connectivityEvents?timespan=604800&types%5B%5D=roam`);
    expect(roams).toEqual(events.filter(({ type }) => type === 'roam'));
  });
});

describe('getNetworkClientPolicy', () => {
  it('names a policy of the client', async () => {
    const [{ id, mac }] = await clients();
    const policies = ['Normal', 'Allowed', 'Blocked', 'Group policy', 'Different policies by SSID'];
    const policy = await one(`/clients/${id}/policy`);
    expect(policy['mac']).toBe(mac);
    expect(policies).toContain(policy['devicePolicy']);
  });
});
