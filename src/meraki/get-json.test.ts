import { afterEach, expect, it, vi } from 'vitest';
import { getJson } from './get-json.ts';

afterEach(() => vi.unstubAllGlobals());

const PAGE = '<html><head><title>Sign in</title></head></html>';
const MARK = { 'clientscope-source': 'k1' };

it.each([
  ['a sign-in page', new Response(PAGE), 'not-json'],
  ['a sign-in page with 401', new Response(PAGE, { status: 401 }), 'not-json'],
  ['a sign-in page with 403', new Response(PAGE, { status: 403 }), 'not-json'],
  // How a browser shows a redirect that is not followed.
  ['a redirect', Response.error(), 'not-json'],
  ['a front without its server', new Response('<title>502 Bad Gateway</title>', { status: 502 }), 'unreachable'],
  ['a front that waited too long', new Response('<title>504</title>', { status: 504 }), 'timed-out'],
  ['a text of Meraki’s', new Response('denied', { status: 403, headers: MARK }), 'forbidden'],
  ['a front that takes the mark off', Response.json({ errors: ['denied'] }, { status: 403 }), 'forbidden'],
])('%s is not taken for another', async (_, answer, kind) => {
  const asked = vi.fn(() => Promise.resolve(answer));
  vi.stubGlobal('fetch', asked);
  await expect(getJson('/organizations', new AbortController().signal)).rejects.toMatchObject({ kind });
  expect(asked).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ redirect: 'manual' }));
});
