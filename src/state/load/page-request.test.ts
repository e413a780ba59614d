import type { NextLink } from '#meraki/next-link.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askForFirstPage, dropEarlyPage, firstQuery, loadPage, PageRequest, takeEarlyPage } from './page-request.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';

interface Asked {
  readonly url: string;
  readonly query: string;
  readonly signal: AbortSignal;
  /** Headers that name what follows; the body stays on its way. */
  name(cursor: string | null): void;
  arrive(): void;
}

const asked: Asked[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (url: string, { signal }: { readonly signal: AbortSignal }) => {
    let body: ReadableStreamDefaultController<Uint8Array> | null = null;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        body = controller;
      },
    });
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      asked.push({
        url,
        query: url.split('?')[1],
        signal,
        name: (cursor) => {
          const link = `<https://n1.meraki.com/?startingAfter=${cursor}>; rel=next`;
          resolve(new Response(stream, cursor === null ? {} : { headers: { link } }));
        },
        arrive: () => {
          body?.enqueue(new TextEncoder().encode('[{"id":"k"}]'));
          body?.close();
        },
      });
    });
  });
});

afterEach(() => {
  dropEarlyPage();
  vi.unstubAllGlobals();
});

const cursorAfter = (next: NextLink) => (next.kind === 'next' ? `startingAfter=${next.startingAfter}` : null);
const turn = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
const queries = () => asked.map(({ query }) => query);

it('asks for the next page when the headers name it, and hands that very request on', async () => {
  const stop = new AbortController();
  const first = new PageRequest({ networkId: 'N_1', query: 'first', since: 0 });
  const page = first.take(stop.signal, cursorAfter);
  expect(queries()).toEqual(['first']);
  asked[0].name('k1');
  await turn();
  expect(queries()).toEqual(['first', 'startingAfter=k1']);
  asked[0].arrive();
  expect((await page).block.rowCount).toBe(1);
  expect(first.takeAhead('startingAfter=k1')?.query).toBe('startingAfter=k1');
  expect(first.takeAhead('startingAfter=k1')).toBeNull();
});

it('asks for nothing ahead before somebody takes it, so that two at most are under way', async () => {
  const stop = new AbortController();
  const first = new PageRequest({ networkId: 'N_1', query: 'first', since: 0 });
  asked[0].name('k1');
  await turn();
  expect(queries()).toEqual(['first']);
  void first.take(stop.signal, cursorAfter);
  await turn();
  asked[1].name('k2');
  await turn();
  expect(queries()).toEqual(['first', 'startingAfter=k1']);
});

it('the signal ends the page and what is ahead of it, and nothing more is asked', async () => {
  const stop = new AbortController();
  const first = new PageRequest({ networkId: 'N_1', query: 'first', since: 0 });
  const page = first.take(stop.signal, cursorAfter);
  asked[0].name('k1');
  await turn();
  stop.abort();
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  const second = new PageRequest({ networkId: 'N_1', query: 'second', since: 0 });
  const other = second.take(stop.signal, cursorAfter);
  expect(asked[2].signal.aborted).toBe(true);
  asked[0].arrive();
  await Promise.allSettled([page, other]);
  expect(asked.length).toBe(3);
});

it('a request ahead for another query than the one that is wanted is ended', async () => {
  const first = new PageRequest({ networkId: 'N_1', query: 'first', since: 0 });
  void first.take(new AbortController().signal, cursorAfter);
  asked[0].name('k1');
  await turn();
  expect(first.takeAhead('startingAfter=k9')).toBeNull();
  expect(asked[1].signal.aborted).toBe(true);
});

it('asks for nothing ahead where that must wait', async () => {
  const first = new PageRequest({ networkId: 'N_1', query: 'first', since: 0 });
  void first.take(new AbortController().signal, () => null);
  asked[0].name('k1');
  await turn();
  expect(queries()).toEqual(['first']);
});

const early = firstQuery({ timespan: 3600, t0: null, asked: { vlan: '30' } });
const address = new URLSearchParams('network=N_1&timespan=3600&ask.vlan=30&q=printer');

it('the early request asks once for what the dashboard asks then, with all of the address that Meraki is asked', async () => {
  askForFirstPage(address);
  expect(asked.map(({ url }) => url)).toEqual(['/api/v1/networks/N_1/clients?timespan=3600&vlan=30&perPage=1000']);
  const page = takeEarlyPage('N_1', early)?.take(new AbortController().signal, () => null);
  asked[0].name(null);
  asked[0].arrive();
  expect((await page)?.block.rowCount).toBe(1);
  expect(takeEarlyPage('N_1', early)).toBeNull();
  expect(asked.length).toBe(1);
});

it.each([
  ['N_2', early],
  ['N_1', firstQuery({ timespan: 7200, t0: null, asked: {} })],
])('the early request ends when another page is wanted: %s, %s', (networkId, other) => {
  askForFirstPage(address);
  expect(takeEarlyPage(networkId, other)).toBeNull();
  expect(asked[0].signal.aborted).toBe(true);
});

it('the early request ends when another address is asked for', () => {
  askForFirstPage(address);
  askForFirstPage(new URLSearchParams('network=N_2'));
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('the early request leaves an address without a network to the pickers', () => {
  askForFirstPage(new URLSearchParams('q=printer'));
  expect(asked).toEqual([]);
});

const answer = (body: string) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers: { 'x-request-id': 'r1' } })));

const WISH = { networkId: 'N_1', query: 'perPage=5000&startingAfter=k1', since: 0 };
const page = () => loadPage(WISH, new AbortController().signal, () => undefined);

it.each([
  '[{"id": "a"},{"id": "b"}]',
  '\r\n[\t{ "id"\n:\r"a" , "vlan" : null } , { "mac" : "x" ,\t"id" : "b" } ]\n',
  JSON.stringify([{ id: 'a' }, { id: 'b' }], null, 4),
])('reads a page with any white space that JSON allows: %j', async (body) => {
  answer(body);
  const { block, rejected } = await page();
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(block);
  expect([store.textAt('id', 0), store.textAt('id', 1), store.rowCount, rejected]).toEqual(['a', 'b', 2, 0]);
});

it.each(['', '{}', '{"id":"a"}', '[{"id":"a"}', '[{"id":"a"},]', '[] []', 'null'])(
  'refuses what is no whole array: %j',
  async (body) => {
    answer(body);
    await expect(page()).rejects.toMatchObject({ kind: 'not-json', requestId: 'r1' });
  },
);
