import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { getClientPage } from '#meraki/client-page.ts';
import * as client from '#meraki/client-operations.ts';
import * as histories from '#meraki/network-histories.ts';
import * as pickers from '#meraki/organizations.ts';
import type { AskedWindow } from '#meraki/read-answer.ts';
import { ORGANIZATIONS } from '../../simulator/catalog.ts';
import { OFFICE } from '../../simulator/network-ids.ts';
import { idOf } from '../../simulator/paging.ts';
import { asker } from '../../simulator/test-requests.ts';
import { allowed, OPERATIONS } from './allow-list.ts';

// An operation stands in three places that know nothing of each other: src/meraki asks it, the allow list lets it through, the simulator answers it.

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(['../../src/meraki/*.ts', '!**/*.test.ts'], {
  eager: true,
});
const asking = Object.values(modules)
  .flatMap(Object.keys)
  .filter((name) => name.startsWith('get') && name !== 'getJson');

const N = OFFICE;
const ID = idOf(0);
const DAY: AskedWindow = ['timespan', '86400'];

/** Every function of src/meraki that asks something. */
const ASKS: Readonly<Record<string, (signal: AbortSignal) => Promise<unknown>>> = {
  getOrganizations: (signal) => pickers.getOrganizations(signal),
  getNetworks: (signal) => pickers.getNetworks(ORGANIZATIONS[0].id, signal),
  getNetwork: (signal) => pickers.getNetwork(N, signal),
  getClientPage: (signal) => getClientPage({ networkId: N, query: 'perPage=1000', since: 0 }, signal, () => {}),
  getClientRecord: (signal) => client.getClientRecord(N, ID, signal),
  getUsageHistory: (signal) => client.getUsageHistory(N, ID, signal),
  getClientPolicy: (signal) => client.getClientPolicy(N, ID, signal),
  getConnectivityEvents: (signal) => client.getConnectivityEvents(N, ID, DAY, signal),
  getTrafficHistory: (signal) => client.getTrafficHistory(N, ID, signal),
  getBandwidthHistory: (signal) => histories.getBandwidthHistory(N, DAY, signal),
  getClientCountHistory: (signal) => histories.getClientCountHistory(N, DAY, signal),
  getUsageHistories: (signal) => histories.getUsageHistories(N, [ID], DAY, signal),
  getApplicationUsage: (signal) => histories.getApplicationUsage(N, [ID], DAY, signal),
};

const asked = new Set<string>();

beforeAll(() => {
  const simulate = asker(Date.UTC(2026, 10, 24, 12));
  vi.stubGlobal('fetch', (target: string) => {
    const { operation, path } = allowed(target);
    asked.add(operation);
    return simulate(path);
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

it('has a request for every function that asks', () => {
  expect(Object.keys(ASKS).toSorted()).toEqual(asking.toSorted());
});

it.each(Object.entries(ASKS))('%s is allowed, and the simulator answers it', async (_, ask) => {
  await expect(ask(new AbortController().signal)).resolves.toBeDefined();
});

it('allows no operation that nobody asks', () => {
  expect([...asked].toSorted()).toEqual(OPERATIONS.map(({ name }) => name).toSorted());
});
