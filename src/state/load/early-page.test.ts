import type { NextLink } from '#meraki/next-link.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { askForFirstPage, takePage } from './early-page.ts';
import { firstQuery } from './first-query.ts';

const asked: Array<{ readonly url: string; readonly signal: AbortSignal; answer(response: Response): void }> = [];
vi.stubGlobal('fetch', (url: string, { signal }: { readonly signal: AbortSignal }) => {
  return new Promise<Response>((answer) => {
    asked.push({ url, signal, answer });
  });
});
vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
afterEach(() => {
  asked.length = 0;
});

const query = firstQuery({ timespan: 3600, t0: null, asked: { vlan: '30' } });
const address = '?network=N_1&timespan=3600&ask.vlan=30&q=printer';
const SECOND = 'timespan=3600&vlan=30&perPage=5000&startingAfter=k2';
const clients = (next: string | null) =>
  Response.json([{ id: 'k1' }, { id: 'k2' }], {
    headers: next === null ? {} : { link: `<https://n1.meraki.com/api/v1/networks/N_1/clients?${next}>; rel=next` },
  });
const take = (networkId: string, { cursor = query, signal = new AbortController().signal } = {}) =>
  takePage(networkId, cursor, signal, () => undefined);
const turn = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

it('asks once for what the dashboard asks then, with all of the address that Meraki is asked', async () => {
  askForFirstPage(address);
  expect(asked.map(({ url }) => url)).toEqual(['/api/v1/networks/N_1/clients?timespan=3600&vlan=30&perPage=1000']);
  const page = take('N_1');
  expect(asked.length).toBe(1);
  asked[0]?.answer(clients(null));
  expect((await page).block.rowCount).toBe(2);
  void take('N_1');
  expect(asked.length).toBe(2);
});

it('asks for the second page as soon as it is named, and reads it once the first one can have been painted', async () => {
  askForFirstPage(address);
  asked[0]?.answer(clients(SECOND));
  await turn();
  expect(asked[1]?.url).toBe(`/api/v1/networks/N_1/clients?${SECOND}`);
  const response = clients(null);
  asked[1]?.answer(response);
  await turn();
  await take('N_1');
  expect(response.bodyUsed).toBe(false);
  const second = await take('N_1', { cursor: SECOND });
  expect([second.block.rowCount, response.bodyUsed, asked.length]).toEqual([2, true, 2]);
});

it('leaves the second page to the one who took the first', async () => {
  askForFirstPage(address);
  const page = take('N_1');
  asked[0]?.answer(clients(SECOND));
  expect((await page).next.kind).toBe('next');
  expect(asked.length).toBe(1);
});

it('ends with the one who took it, and when another network is shown', async () => {
  askForFirstPage(address);
  const controller = new AbortController();
  void take('N_1', { signal: controller.signal }).catch(() => undefined);
  controller.abort();
  expect(asked[0]?.signal.aborted).toBe(true);
  askForFirstPage(address);
  void take('N_2');
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(asked[2]?.url).toContain('N_2');
});

it('tells the one who takes it what follows, whenever that was named', async () => {
  askForFirstPage(address);
  asked[0]?.answer(clients(null));
  await turn();
  const next = await new Promise<NextLink>((resolve) => {
    void takePage('N_1', query, new AbortController().signal, resolve);
  });
  expect(next.kind).toBe('end');
});

it('leaves an address without a network to the pickers', () => {
  askForFirstPage('?q=printer');
  expect(asked).toEqual([]);
});
