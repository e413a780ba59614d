import { expect, it } from 'vitest';
import { BRANCH, OFFICE } from './network-ids.ts';
import { asker } from './test-requests.ts';

interface Listed {
  readonly id: string;
  readonly mac: string;
  readonly ip: string | null;
  readonly manufacturer: string | null;
  readonly os: string | null;
  readonly deviceTypePrediction: string | null;
  readonly status: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly usage: { readonly sent: number; readonly recv: number; readonly total: number };
}

const NOON = Date.UTC(2026, 10, 24, 11, 2);
const HOUR = 3_600_000;

async function clientsAt(now: number, seconds = 86_400, network = OFFICE): Promise<Listed[]> {
  return (await asker(now)(`/networks/${network}/clients?perPage=5000&timespan=${seconds}`)).json();
}

const online = (clients: readonly Listed[]) => clients.filter(({ status }) => status === 'Online').length;

it('sees within a span exactly those that were last seen in it', async () => {
  const month = await clientsAt(NOON, 2_678_400);
  const step = Date.UTC(2026, 10, 24, 11, 0);
  for (const seconds of [900, 7200, 86_400, 604_800]) {
    const within = month.filter(({ lastSeen }) => Date.parse(lastSeen) >= step - seconds * 1000);
    expect((await clientsAt(NOON, seconds)).map(({ id }) => id)).toEqual(within.map(({ id }) => id));
  }
});

it('uses more the longer the span, and the parts are the total', async () => {
  const used = new Map((await clientsAt(NOON, 7200)).map(({ id, usage }) => [id, usage.total]));
  const day = await clientsAt(NOON);
  for (const { id, usage } of day) {
    expect(usage.sent + usage.recv).toBe(usage.total);
    expect(usage.total).toBeGreaterThanOrEqual(used.get(id) ?? 0);
  }
});

it('is busier at noon than at night, and has as many clients a day at any hour', async () => {
  const noon = await clientsAt(NOON);
  const night = await clientsAt(NOON + 14 * HOUR);
  expect([noon.length, night.length]).toEqual([2400, 2400]);
  expect(online(noon)).toBeGreaterThan(2 * online(night));
  expect(online(night)).toBeGreaterThan(200);
});

it('moves on every five minutes and not before', async () => {
  const before = await clientsAt(NOON, 86_400, BRANCH);
  expect(await clientsAt(NOON + 120_000, 86_400, BRANCH)).toEqual(before);
  const after = new Map((await clientsAt(NOON + 300_000, 86_400, BRANCH)).map((client) => [client.id, client]));
  expect(before.some(({ id, usage }) => after.get(id)?.usage.total !== usage.total)).toBe(true);
  for (const { id, status, lastSeen } of before) {
    if (status === 'Offline' && after.get(id)?.status === 'Offline') expect(after.get(id)?.lastSeen).toBe(lastSeen);
  }
});

it('knows a client no later than it saw it', async () => {
  for (const { firstSeen, lastSeen } of await clientsAt(NOON, 2_678_400)) {
    expect(Date.parse(firstSeen)).toBeLessThanOrEqual(Date.parse(lastSeen));
    expect(Date.parse(lastSeen)).toBeLessThanOrEqual(NOON);
  }
});

it('looks like the wire: random addresses have no maker, half of the systems are unknown, some are predicted', async () => {
  const clients = await clientsAt(NOON);
  const share = (test: (client: Listed) => boolean) => clients.filter(test).length / clients.length;
  for (const { mac, manufacturer } of clients) {
    if (/^.[26ae]/.test(mac)) expect(manufacturer).toBeNull();
  }
  expect(share(({ os }) => os === null)).toBeGreaterThan(0.4);
  expect(share(({ os }) => os === null)).toBeLessThan(0.6);
  expect(share(({ deviceTypePrediction }) => deviceTypePrediction !== null)).toBeGreaterThan(0.15);
  expect(clients.every(({ os, deviceTypePrediction }) => os === null || deviceTypePrediction === null)).toBe(true);
  expect(share(({ ip }) => ip?.startsWith('169.254.') === true)).toBeGreaterThan(0);
});
