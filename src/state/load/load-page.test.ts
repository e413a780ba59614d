import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { loadPage } from './load-page.ts';

afterEach(() => vi.unstubAllGlobals());

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
