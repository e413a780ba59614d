import { getClientPage } from '#meraki/client-page.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { askForFirstPage } from './early-page.ts';
import { firstQuery } from './first-query.ts';

const asked: Array<{ readonly url: string; readonly signal: AbortSignal }> = [];
vi.stubGlobal('fetch', (url: string, { signal }: { readonly signal: AbortSignal }) => {
  asked.push({ url, signal });
  return Promise.resolve(Response.json([]));
});
afterEach(() => {
  asked.length = 0;
});

const reader = { push: () => undefined, end: () => 0 };
const query = firstQuery({ timespan: 3600, t0: null, asked: { vlan: '30' } });
const take = (networkId: string, signal = new AbortController().signal) =>
  getClientPage(networkId, query, signal, reader);

it('asks once for what the dashboard asks then, with all of the address that Meraki is asked', async () => {
  askForFirstPage('?network=N_1&timespan=3600&ask.vlan=30&q=printer');
  expect(asked.map(({ url }) => url)).toEqual(['/api/v1/networks/N_1/clients?timespan=3600&vlan=30&perPage=1000']);
  await take('N_1');
  expect(asked.length).toBe(1);
  await take('N_1');
  expect(asked.length).toBe(2);
});

it('is no answer for another network, and ends with the one who took it', async () => {
  askForFirstPage('network=N_1&timespan=3600&ask.vlan=30');
  await take('N_2');
  expect(asked.map(({ url }) => url.includes('N_2'))).toEqual([false, true]);
  const controller = new AbortController();
  await take('N_1', controller.signal);
  expect(asked.length).toBe(2);
  expect(asked[0]?.signal.aborted).toBe(false);
  controller.abort();
  expect(asked[0]?.signal.aborted).toBe(true);
});

it('leaves an address without a network to the pickers', () => {
  askForFirstPage('?q=printer');
  expect(asked).toEqual([]);
});
