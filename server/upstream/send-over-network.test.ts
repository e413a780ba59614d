import { createServer as createHttpServer } from 'node:http';
import net, { createServer, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { connectionFailure } from './connection-failure.ts';
import { listening } from '../../scripts/free-port.mjs';
import { closeAll, json, KEY, opened, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  closeAll();
  for (const end of ends.splice(0)) end();
});

const TARGET = '/api/v1/organizations';
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]';

/** For the tests that wait for the end of this wait; a busy machine needs longer for an answer. */
const SOON = { MERAKI_TIMEOUT_MS: '300' };

/** An upstream of raw sockets. @param answer called with each request, how many its connection had before, and how many there were in all */
async function rawUpstream(answer: (socket: Socket, earlier: number, inAll: number) => void, env = {}) {
  let inAll = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let earlier = 0;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => answer(socket, earlier++, inAll++));
  });
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port: own, log } = await proxied(json, {
    MERAKI_BASE_URL: `http://127.0.0.1:${await listening(server)}`,
    CLIENTSCOPE_CACHE_SECONDS: '0',
    ...env,
  });
  return { ask: () => raw(own, TARGET), count: () => inAll, log };
}

it('ends a request whose upstream hands its socket over', async () => {
  for (const status of ['101 Switching Protocols', '101 x', '100 Continue', '199 x']) {
    const { ask } = await rawUpstream(
      (socket) => socket.write(`HTTP/1.1 ${status}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`),
      SOON,
    );
    expect([502, 504], status).toContain(statusOf(await ask()));
  }
});

it('takes the answer behind hints, and waits for no endless ones', async () => {
  const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=next\r\n\r\n';
  const hinted = await rawUpstream((socket) => socket.write(hint + hint + OK));
  expect(await hinted.ask()).toMatch(/^HTTP\/1.1 200[^]*\[\]$/);
  const endless = await rawUpstream((socket) => {
    const timer = setInterval(() => socket.write(hint), 20);
    socket.once('close', () => clearInterval(timer));
  }, SOON);
  expect(statusOf(await endless.ask())).toBe(504);
});

it('asks again at once when a kept connection was reset, and only then', async () => {
  const reused = await rawUpstream((socket, earlier) => {
    if (earlier > 0) socket.resetAndDestroy();
    else socket.write(OK);
  });
  expect(statusOf(await reused.ask())).toBe(200);
  expect(statusOf(await reused.ask())).toBe(200);
  expect(reused.count()).toBe(3);
  const closed = await rawUpstream((socket, earlier) => {
    if (earlier > 0) socket.end();
    else socket.write(OK);
  });
  for (const _ of [1, 2]) expect(statusOf(await closed.ask())).toBe(200);
  const fresh = await rawUpstream((socket) => socket.resetAndDestroy());
  expect(await fresh.ask()).toMatch(/^HTTP\/1.1 502[^]*"kind":"reset"/);
  expect(fresh.count()).toBe(1);
  expect(fresh.log).toEqual([expect.stringMatching(/ 502 \d+ms \d+B - (ECONNRESET|UND_ERR_SOCKET)\n$/)]);
  const half = await rawUpstream((socket, earlier) => {
    if (earlier === 0) socket.write(OK);
    else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[', () => socket.resetAndDestroy());
  });
  expect(statusOf(await half.ask())).toBe(200);
  expect(await half.ask()).toMatch(/^HTTP\/1.1 502[^]*broke off/);
  expect(half.count()).toBe(2);
});

it('gives each address of a host the time that a far line takes', async () => {
  const connect = vi.spyOn(net, 'connect');
  const { ask } = await rawUpstream((socket) => socket.write(OK));
  expect(statusOf(await ask())).toBe(200);
  expect(connect).toHaveBeenCalledWith(expect.objectContaining({ autoSelectFamilyAttemptTimeout: 2000 }));
  connect.mockRestore();
});

it('goes through the proxies of the environment, which never see the key', async () => {
  const heads: string[] = [];
  const proxy = createHttpServer().on('connect', (request, socket) => {
    heads.push(`${request.url} ${JSON.stringify(request.headers)}`);
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
  });
  const place = `127.0.0.1:${await opened(proxy)}`;
  const env = { MERAKI_BASE_URL: 'https://meraki.invalid', HTTPS_PROXY: `http://user:pass@${place}` };
  const asked = await proxied(json, env);
  expect(await raw(asked.port, TARGET)).toMatch(/^HTTP\/1.1 502[^]*"kind":"proxy-refused"/);
  expect(heads).toEqual([expect.stringMatching(/^meraki\.invalid:443 .*"proxy-authorization":"Basic dXNlcjpwYXNz"/)]);
  expect(heads.join('')).not.toContain(KEY);
  const bare = await proxied(json, { ...env, HTTPS_PROXY: `http://us%40er@${place}` });
  await raw(bare.port, TARGET);
  expect(heads.pop()).toContain(`"proxy-authorization":"Basic ${Buffer.from('us@er:').toString('base64')}"`);
  const past = await proxied(json, { ...env, NO_PROXY: 'example.com, .invalid' });
  expect(await raw(past.port, TARGET)).toMatch(/^HTTP\/1.1 502[^]*"kind":"name-not-found"/);
  // This machine is never another one's.
  const own = await proxied(json, { HTTP_PROXY: place, HTTPS_PROXY: place });
  expect(statusOf(await raw(own.port, TARGET))).toBe(200);
  expect(heads).toHaveLength(1);
});

it.each([
  ['never answers CONNECT', () => undefined, {}, 504, 'Meraki did not answer in time'],
  ['never answers CONNECT', () => undefined, { MERAKI_CONNECT_TIMEOUT_MS: '200' }, 502, '"kind":"proxy-refused"'],
  // undici connected again 2,700 times in three requests.
  ['closes instead', (socket: Socket) => socket.end(), {}, 502, '"kind":"reset"'],
])('bounds the wait for a proxy that %s', async (_, answer, env, status, words) => {
  let connections = 0;
  const proxy = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
    ends.push(() => socket.destroy());
  });
  ends.push(() => proxy.close());
  const asked = await proxied(json, {
    MERAKI_BASE_URL: 'https://meraki.invalid',
    HTTPS_PROXY: `127.0.0.1:${await listening(proxy)}`,
    MERAKI_TIMEOUT_MS: '2500',
    ...env,
  });
  const text = await raw(asked.port, TARGET);
  expect(statusOf(text)).toBe(status);
  expect(text).toContain(words);
  expect(connections).toBe(1);
});

it.each([
  ['SELF_SIGNED_CERT_IN_CHAIN', 'unknown-authority'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'unknown-authority'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unknown-authority'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unknown-authority'],
  ['CERT_HAS_EXPIRED', 'bad-certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'bad-certificate'],
  ['EAI_AGAIN', 'name-not-found'],
  ['ENOTFOUND', 'name-not-found'],
  ['ECONNREFUSED', 'refused'],
  ['EACCES', 'refused'],
  ['EPERM', 'refused'],
  ['EMFILE', 'busy'],
  ['EADDRNOTAVAIL', 'busy'],
  ['ECONNRESET', 'reset'],
  ['ETIMEDOUT', 'no-connection'],
  ['EHOSTUNREACH', 'no-connection'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no-connection'],
  ['HPE_INVALID_CONSTANT', 'unusable-answer'],
  ['EPROTO', 'unusable-answer'],
])('%s is told as %s', (code, kind) => {
  const error = Object.assign(new Error(code), { code });
  expect(connectionFailure(error, false)).toMatchObject({ kind, code });
  expect(connectionFailure(new AggregateError([error]), false)).toMatchObject({ kind, code });
  expect(connectionFailure(new Error('fetch failed', { cause: error }), false)).toMatchObject({ kind, code });
});
