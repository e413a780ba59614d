import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect, createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { listening } from '../../scripts/free-port.mjs';
import { closeAll, json, KEY, listen, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

afterEach(closeAll);

const TARGET = '/api/v1/organizations';
const ID = { 'x-request-id': 'abc-1' };
const answering =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { ...ID, ...headers }).end(body);

async function answerOf(upstream: RequestListener, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { port } = await proxied(upstream, env);
  return raw(port, TARGET);
}

it('says that a web page came in place of an answer', async () => {
  for (const page of ['<html>', ' \n<!doctype html>']) {
    expect(await answerOf(answering(200, page))).toMatch(
      /^HTTP\/1.1 502[^]*"clientscope":\{"kind":"sign-in-page","title":"[^]*\}$/,
    );
  }
});

it.each([
  ['nothing', ''],
  ['JSON that was cut at a clean end', '[{"id":"k1"},{"id":'],
  ['garbled JSON', '[{"id":"k1"}\0\0]'],
])('turns 200 with %s into a 502 in Meraki’s envelope, the request id kept', async (_, body) => {
  const answer = await answerOf(answering(200, body, { 'content-type': 'application/json' }));
  expect(answer).toMatch(
    /^HTTP\/1.1 502[^]*x-request-id: abc-1[^]*\{"errors":\["The answer was not JSON."\],"clientscope":\{"kind":"not-json","title":"[^]*\}$/,
  );
});

it('gives errors without JSON Meraki’s envelope, and leaves Meraki’s own alone', async () => {
  expect(await answerOf(answering(404, ''))).toMatch(/^HTTP\/1.1 404[^]*\{"errors":\["No explanation"\]\}$/);
  expect(await answerOf(answering(502, '<html>Bad gateway'))).toMatch(
    /^HTTP\/1.1 502[^]*\{"errors":\["No explanation"/,
  );
  const own = '{"errors":["Invalid device type"]}';
  expect(await answerOf(answering(400, own))).toMatch(
    /^HTTP\/1.1 400[^]*x-request-id: abc-1[^]*Invalid device type"\]\}$/,
  );
  const limited = await answerOf(answering(429, own, { 'retry-after': '7' }));
  expect(limited).toMatch(/^HTTP\/1.1 429[^]*retry-after: 7/);
  expect(statusOf(await answerOf(answering(304, '')))).toBe(502);
});

it('unpacks gzip and brotli, and takes neither half a pack nor another one', async () => {
  const text = JSON.stringify(Array.from({ length: 5000 }, (_, index) => ({ id: `k${index}` })));
  const packs: ReadonlyArray<readonly [string, Buffer]> = [
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
  ];
  for (const [encoding, packed] of packs) {
    const answer = await answerOf(answering(200, packed, { 'content-encoding': encoding }));
    expect(answer.endsWith(`\r\n\r\n${text}`), encoding).toBe(true);
    const half = packed.subarray(0, packed.length / 2);
    expect(statusOf(await answerOf(answering(200, half, { 'content-encoding': encoding })))).toBe(502);
  }
  expect(statusOf(await answerOf(answering(200, text, { 'content-encoding': 'zstd' })))).toBe(502);
});

it('bounds the decoded size', async () => {
  const bomb = gzipSync(JSON.stringify('0'.repeat(1_000_000)));
  const env = { MERAKI_MAX_BODY_BYTES: '100000' };
  const answer = await answerOf(answering(200, bomb, { 'content-encoding': 'gzip' }), env);
  expect(answer).toMatch(/^HTTP\/1.1 502[^]*larger than/);
});

it('lets no form of the key through, nor into the log', async () => {
  const escaped = KEY.replaceAll('-', '\\u002D');
  const bodies = [
    KEY,
    `"${escaped}"`,
    Buffer.from(`Bearer ${KEY}`).toString('base64'),
    Buffer.from(KEY).toString('hex'),
  ];
  for (const body of bodies) {
    for (const status of [200, 403]) {
      const { port, log } = await proxied(answering(status, JSON.stringify([body]).replaceAll('\\\\u', '\\u')));
      expect(await raw(port, TARGET)).toMatch(/^HTTP\/1.1 502[^]*must not leave/);
      expect(log.join('')).not.toContain(KEY);
    }
  }
  for (const name of ['x-request-id', 'link', 'retry-after']) {
    const { port, log } = await proxied(answering(200, '[]', { [name]: `<${KEY}>` }));
    expect(await raw(port, TARGET)).not.toContain(KEY);
    expect(log.join('')).not.toContain(KEY);
  }
});

it('closes the connection of an answer whose headers hold the key', async () => {
  const { port, seen } = await proxied((_, response) => {
    response.writeHead(200, { link: `<${KEY}>` }).write('[');
  });
  expect(statusOf(await raw(port, TARGET))).toBe(502);
  await expect.poll(() => seen[0].socket.destroyed).toBe(true);
});

it('ends a silent, a stalled and an endless answer with 504', async () => {
  const silent = await proxied(() => undefined, { MERAKI_TIMEOUT_MS: '60' });
  expect(await raw(silent.port, TARGET)).toMatch(/^HTTP\/1.1 504[^]*\{"errors":\["/);
  const stalled: RequestListener = (_, response) => void response.writeHead(200, ID).write('[');
  expect(await answerOf(stalled, { MERAKI_TIMEOUT_MS: '500' })).toMatch(/^HTTP\/1.1 504[^]*x-request-id: abc-1/);
  const endless: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write('['), 20);
    response.once('close', () => clearInterval(timer));
  };
  expect(await answerOf(endless, { MERAKI_PAGE_TIMEOUT_MS: '200' })).toMatch(/^HTTP\/1.1 504[^]*too long/);
});

it('bounds the wait for a connection, TLS included', async () => {
  const mute = createServer();
  const base = `https://127.0.0.1:${await listening(mute)}`;
  const { port } = await proxied(json, { MERAKI_BASE_URL: base, MERAKI_CONNECT_TIMEOUT_MS: '80' });
  expect(await raw(port, TARGET)).toMatch(/^HTTP\/1.1 504[^]*No connection/);
  mute.close();
});

it('ends at once when the upstream dies in mid-body, never as a clean 200', async () => {
  const cut: RequestListener = (request, response) => {
    response.writeHead(200, { ...ID, 'content-length': '100' }).write('[]');
    setImmediate(() => request.socket.destroy());
  };
  const start = performance.now();
  expect(await answerOf(cut, { MERAKI_TIMEOUT_MS: '60000' })).toMatch(/^HTTP\/1.1 502[^]*x-request-id: abc-1/);
  expect(performance.now() - start).toBeLessThan(5000);
});

it('says 502 when nobody listens upstream', async () => {
  const closed = await listen(json);
  closeAll();
  const { port, log } = await proxied(json, { MERAKI_BASE_URL: `http://127.0.0.1:${closed}` });
  expect(await raw(port, TARGET)).toMatch(
    /^HTTP\/1.1 502[^]*\{"errors":\["[^]*"clientscope":\{"kind":"refused","title":"[^]*\}$/,
  );
  expect(log).toEqual([expect.stringMatching(/ 502 \d+ms \d+B - ECONNREFUSED\n$/)]);
});

it('ends the upstream request when the caller goes away', async () => {
  const { port, seen, log } = await proxied(() => undefined, { MERAKI_TIMEOUT_MS: '60000' });
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${TARGET} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  await expect.poll(() => seen).toHaveLength(1);
  const upstreamClosed = once(seen[0].socket, 'close');
  socket.destroy();
  await upstreamClosed;
  expect(log).toEqual([expect.stringMatching(/^GET getOrganizations 499 /)]);
});

it('turns a status that Meraki does not have into a 502', async () => {
  for (const status of [201, 204, 206, 226, 300, 304, 305, 402, 407, 418, 451, 501, 511, 599]) {
    expect(await answerOf(answering(status, status === 204 || status === 304 ? '' : '[]')), String(status)).toMatch(
      /^HTTP\/1.1 502[^]*"clientscope":\{"kind":"unusable-answer","title":"[^]*\}$/,
    );
  }
  for (const status of [400, 401, 403, 404, 500, 502, 503, 504]) {
    expect(statusOf(await answerOf(answering(status, '{"errors":[]}')))).toBe(status);
  }
});

it('writes no field of its log that somebody else made up', async () => {
  const { port, log } = await proxied(answering(200, '[]', { 'x-request-id': 'a\u0085b 200 1ms\tc' }));
  await raw(port, TARGET);
  expect(log).toEqual([expect.stringMatching(/^GET getOrganizations 200 \d+ms 2B a\?b\?200\?1ms\?c\n$/)]);
});

it('keeps connections, and writes one line a request without the query', async () => {
  const { port, seen, log } = await proxied(answering(200, '[{}]'));
  await raw(port, `${TARGET}?perPage=3`);
  await raw(port, '/api/v1/networks/N_1/clients?description=Miles');
  await raw(port, '/api/v1/devices?x=1');
  expect(seen[0].socket.remotePort).toBe(seen[1].socket.remotePort);
  expect(log.map((line) => line.replace(/\d+ms/, 'ms'))).toEqual([
    'GET getOrganizations 200 ms 4B abc-1\n',
    'GET getNetworkClients 200 ms 4B abc-1\n',
    expect.stringMatching(/^GET refused 404 ms \d+B -\n$/),
  ]);
});

it('asks once, whatever the answer, and lowers its pace after a 429', async () => {
  const statuses = [429, 503, 200, 200];
  const at: number[] = [];
  const env = {
    MERAKI_REQUESTS_PER_SECOND: '40',
    MERAKI_MAX_PAUSE_MS: '150',
    CLIENTSCOPE_CACHE_SECONDS: '0',
  };
  const { port, seen } = await proxied((request, response) => {
    at.push(performance.now());
    answering(statuses[at.length - 1], '[]', { 'retry-after': '60' })(request, response);
  }, env);
  const got = [];
  for (const _ of statuses) got.push(statusOf(await raw(port, TARGET)));
  expect(got).toEqual(statuses);
  expect(seen).toHaveLength(statuses.length);
  expect(at[1] - at[0]).toBeGreaterThan(140);
});
