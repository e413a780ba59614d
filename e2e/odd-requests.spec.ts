import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { chance } from '../simulator/random.ts';
import { type Mode, ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

const REQUESTS = 2000;
const AT_ONCE = 40;
/** Whoever is still connected then leaves. */
const PATIENCE_MS = 300;

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'OPTIONS',
  'CONNECT',
  'TRACE',
  'PURGE',
  'get',
  'G(T',
];
const TARGETS = [
  '/',
  '/favicon.png',
  '/src/main.tsx',
  '/@vite/client',
  '/assets/',
  '/index.html',
  '/healthz',
  '/clientscope.json',

  '/api/v1/organizations',
  '/api/v1/networks/N_1/clients?perPage=1000',
  '/api/v1/networks/N_1/clients?x',
  '/api/v1',

  '*',
  '//',
  '/%',
  '/%00',
  '/..%2f..%2fetc/passwd',
  '/@fs/etc/passwd',
  '/@id/',
  '/?',
  '/#',
  'http://[',
  'x:1',
  ' /',

  '/__open-in-editor?file=nope',
  `/${'a'.repeat(9000)}`,
  '/\u00e4',
  '/?q=%ff%fe',
  '/node_modules/react/index.js?v=',
];
const LINES = [
  'Range: bytes=10-5',
  'Range: bytes=0-9007199254740993',
  'Range: bytes=-1',
  'Range: bytes=,',
  'Range: x',

  'If-None-Match: *',
  'If-Modified-Since: never',
  'If-Range: "x"',
  'Accept-Encoding: br;q=2, *',
  'Accept: text/html',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 1, 2',
  'Transfer-Encoding: chunked',
  'TE: trailers',

  'Transfer-Encoding: x',
  'Expect: 100-continue',
  'Expect: x',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Connection: x',

  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Site: x',
  'Origin: null',
  'Origin: http://[',
  'Host: evil.example',
  'Host:',

  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: x',
  'Cookie: \u0001',
  'No colon',
  ' folded',
  `X: ${'x'.repeat(20_000)}`,
];
const BODIES = ['', '', '', 'hello', '5\r\nhello\r\n0\r\n\r\n', 'zz\r\n', '\u0000\u0001', 'GET / HTTP/1.1\r\n\r\n'];

type Random = () => number;
const oneOf = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)];

function oddRequest(random: Random, port: number): string {
  const lines = Array.from({ length: Math.floor(random() * 4) }, () => oneOf(random, LINES));
  const host = random() < 0.9 ? [`Host: 127.0.0.1:${port}`] : [];
  const version = random() < 0.95 ? 'HTTP/1.1' : oneOf(random, ['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '']);
  const head = [`${oneOf(random, METHODS)} ${oneOf(random, TARGETS)} ${version}`, ...host, ...lines, '', ''].join(
    '\r\n',
  );
  return (head + oneOf(random, BODIES)).repeat(random() < 0.1 ? 30 : 1);
}

/** Sends it, all or a part of it, and leaves: at once, when the first bytes come, or after a while. */
async function sendAndLeave(random: Random, port: number): Promise<void> {
  const text = oddRequest(random, port);
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(random() < 0.2 ? text.slice(0, Math.floor(random() * text.length)) : text);
  const leaving = random();
  if (leaving < 0.1) socket.end();
  else if (leaving < 0.2) socket.resetAndDestroy();
  else if (leaving < 0.5) socket.once('data', () => socket.destroy());
  else socket.resume();
  socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  await closed;
}

for (const mode of ['production', 'dev'] satisfies Mode[]) {
  test(`${mode} still answers after ${REQUESTS} odd requests`, async ({ request }) => {
    test.setTimeout(120_000);
    const { url, port, child, printed } = await ownServer(mode, {
      MERAKI_SIMULATOR: '1',
      MERAKI_REQUESTS_PER_SECOND: '10000',
    });
    let drawn = 0;
    const random = () => chance(7, drawn++, 0);
    let sent = 0;
    const sendMany = async () => {
      while (sent++ < REQUESTS && child.exitCode === null) await sendAndLeave(random, port);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendMany));
    expect(child.exitCode, printed().slice(-2000)).toBeNull();
    const built = mode === 'production' ? ['licenses.md'] : [];
    for (const path of ['', 'favicon.png', 'api/v1/organizations', 'clientscope.json', ...built]) {
      expect((await request.get(url + path)).status(), path).toBe(200);
    }
  });
}

test('production goes on when nobody reads its log any more', async ({ request }) => {
  const { url, child } = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  child.stdout?.destroy();
  child.stderr?.destroy();
  for (let tries = 0; tries < 5; tries++) {
    expect((await request.get(`${url}api/v1/organizations`)).status()).toBe(200);
  }
  expect(child.exitCode).toBeNull();
});
