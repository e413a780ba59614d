import type { NextLink } from '#meraki/next-link.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { askForFirstPage, takePage } from './early-page.ts';
import { firstQuery } from './first-query.ts';

const asked: Array<{ readonly url: string; readonly signal: AbortSignal }> = [];
vi.stubGlobal('fetch', (url: string, { signal }: { readonly signal: AbortSignal }) => {
  asked.push({ url, signal });
  return Promise.resolve(Response.json([{ id: 'k1' }, { id: 'k2' }]));
});
afterEach(() => {
  asked.length = 0;
});

const query = firstQuery({ timespan: 3600, t0: null, asked: { vlan: '30' } });
const take = (networkId: string, signal = new AbortController().signal, named = () => undefined) =>
  takePage(networkId, query, signal, named);

it('asks once for what the dashboard asks then, with all of the address that Meraki is asked', async () => {
  askForFirstPage('?network=N_1&timespan=3600&ask.vlan=30&q=printer');
  expect(asked.map(({ url }) => url)).toEqual(['/api/v1/networks/N_1/clients?timespan=3600&vlan=30&perPage=1000']);
  const page = await take('N_1');
  expect(asked.length).toBe(1);
  expect(page.block.rowCount).toBe(2);
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

it('tells the one who takes it what follows, whenever that was named', async () => {
  askForFirstPage('network=N_1&timespan=3600&ask.vlan=30');
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  const next = await new Promise<NextLink>((resolve) => {
    void takePage('N_1', query, new AbortController().signal, resolve);
  });
  expect(next.kind).toBe('end');
});

it('leaves an address without a network to the pickers', () => {
  askForFirstPage('?q=printer');
  expect(asked).toEqual([]);
});
