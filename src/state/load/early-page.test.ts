import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askForFirstPage, dropEarlyPage, takeEarlyPage, firstQuery } from './early-page.ts';

const asked: Array<{ readonly url: string; readonly signal: AbortSignal; answer(response: Response): void }> = [];

beforeEach(() => {
  vi.stubGlobal('fetch', (url: string, { signal }: { readonly signal: AbortSignal }) => {
    return new Promise<Response>((answer) => {
      asked.push({ url, signal, answer });
    });
  });
});

afterEach(() => {
  dropEarlyPage();
  asked.length = 0;
  vi.unstubAllGlobals();
});

const query = firstQuery({ timespan: 3600, t0: null, asked: { vlan: '30' } });
const address = new URLSearchParams('network=N_1&timespan=3600&ask.vlan=30&q=printer');
const never = new AbortController().signal;

it('asks once for what the dashboard asks then, with all of the address that Meraki is asked', async () => {
  askForFirstPage(address);
  expect(asked.map(({ url }) => url)).toEqual(['/api/v1/networks/N_1/clients?timespan=3600&vlan=30&perPage=1000']);
  const page = takeEarlyPage('N_1', query)?.take(never, () => null);
  asked[0].answer(Response.json([{ id: 'k1' }, { id: 'k2' }]));
  expect((await page)?.block.rowCount).toBe(2);
  expect(takeEarlyPage('N_1', query)).toBeNull();
  expect(asked.length).toBe(1);
});

it.each([
  ['N_2', query],
  ['N_1', firstQuery({ timespan: 7200, t0: null, asked: {} })],
])('ends when another page is wanted: %s, %s', (networkId, other) => {
  askForFirstPage(address);
  expect(takeEarlyPage(networkId, other)).toBeNull();
  expect(asked[0].signal.aborted).toBe(true);
});

it('ends when another address is asked for', () => {
  askForFirstPage(address);
  askForFirstPage(new URLSearchParams('network=N_2'));
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('leaves an address without a network to the pickers', () => {
  askForFirstPage(new URLSearchParams('q=printer'));
  expect(asked).toEqual([]);
});
