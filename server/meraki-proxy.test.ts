import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { merakiProxy } from './meraki-proxy.ts';

const KEY = 'secret-key-0123456789';
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A proxy before a pretend upstream; `seen` holds what reached the upstream. */
async function proxied(upstream: RequestListener, timeoutMs = 2000) {
  const seen: IncomingMessage[] = [];
  const upstreamPort = await listen((request, response) => {
    seen.push(request);
    upstream(request, response);
  });
  const config = readConfig({
    MERAKI_DASHBOARD_API_KEY: KEY,
    MERAKI_BASE_URL: `http://127.0.0.1:${upstreamPort}/api/v1`,
    MERAKI_TIMEOUT_MS: String(timeoutMs),
  });
  const handler = merakiProxy(config);
  const port = await listen((request, response) => handler(request, response, () => response.writeHead(418).end()));
  return { port, upstreamPort, seen };
}

/** The raw answer to a raw request target, so that no client tidies the path. */
async function raw(port: number, target: string, lines: readonly string[] = [], method = 'GET'): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${port}`];
  socket.write([`${method} ${target} HTTP/1.1`, ...host, ...lines, 'Connection: close', '', ''].join('\r\n'));
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

const statusOf = (answer: string) => Number(answer.slice(9, 12));
const json: RequestListener = (_, response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    link: '<x>; rel=first',
    'set-cookie': 'a=b',
    server: 's',
  });
  response.end('[]');
};

it('adds the key, passes nothing of the caller on, and only few headers back', async () => {
  const { port, seen } = await proxied(json);
  const answer = await raw(port, '/api/v1/networks/N_1/clients?statuses%5B%5D=Online&perPage=10', [
    'Cookie: c=1',
    'X-Own: 1',
  ]);
  expect(statusOf(answer)).toBe(200);
  expect(seen[0].url).toBe('/api/v1/networks/N_1/clients?statuses%5B%5D=Online&perPage=10');
  expect(seen[0].headers.authorization).toBe(`Bearer ${KEY}`);
  expect(seen[0].headers.cookie).toBeUndefined();
  expect(seen[0].headers['x-own']).toBeUndefined();
  expect(answer).toMatch(/link: <x>; rel=first/i);
  expect(answer).toMatch(/cache-control: no-store/i);
  expect(answer).not.toMatch(/set-cookie|^server:/im);
});

it.each([
  '/api/v1/networks/../organizations',
  '/api/v1/networks/%2e%2e/organizations',
  '/api/v1/networks/N_1%2Fclients',
  '/api/v1/networks/N_1\\clients',
  '/api/v1/networks/N_1;x/clients',
  '/api/v1/networks/N_1%00/clients',
  '/api/v1//organizations',
  '//api/v1/organizations',
  '/API/v1/organizations',
  '/api/v1/devices',
  `/api/v1/networks/${'N'.repeat(65)}/clients`,
  '/api/v1/organizations?admin=1',
  '/api/v1/networks/N_1/clients?vlan=1&vlan=2',
])('%s never reaches the upstream', async (target) => {
  const { port, seen } = await proxied(json);
  expect([400, 404]).toContain(statusOf(await raw(port, target)));
  expect(seen).toEqual([]);
});

it('refuses other methods, hosts, origins and sites', async () => {
  const { port, seen } = await proxied(json);
  const target = '/api/v1/organizations';
  expect(statusOf(await raw(port, target, ['Content-Length: 0'], 'POST'))).toBe(405);
  expect(statusOf(await raw(port, target, ['Host: evil.example']))).toBe(403);
  expect(statusOf(await raw(port, target, ['Origin: null']))).toBe(403);
  expect(statusOf(await raw(port, target, ['Origin: http://127.0.0.1:1']))).toBe(403);
  expect(statusOf(await raw(port, target, ['Sec-Fetch-Site: cross-site']))).toBe(403);
  expect(statusOf(await raw(port, target, ['Sec-Fetch-Site: same-site']))).toBe(403);
  expect(seen).toEqual([]);
  expect(statusOf(await raw(port, target, [`Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin']))).toBe(
    200,
  );
});

it('follows a redirect of its own base and no other, and never hands one on', async () => {
  const elsewhere = await listen(json);
  const { port, seen } = await proxied((request, response) => {
    if (request.url === '/api/v1/organizations') response.writeHead(308, { location: '/api/v1/moved' }).end();
    else if (request.url === '/api/v1/moved') json(request, response);
    else if (request.url === '/api/v1/networks/LOOP') response.writeHead(302, { location: request.url }).end();
    else response.writeHead(302, { location: `http://127.0.0.1:${elsewhere}/` }).end();
  });
  expect(statusOf(await raw(port, '/api/v1/organizations'))).toBe(200);
  const refused = await raw(port, '/api/v1/networks/N_1');
  expect(statusOf(refused)).toBe(502);
  expect(refused).not.toMatch(/location/i);
  const before = seen.length;
  expect(statusOf(await raw(port, '/api/v1/networks/LOOP'))).toBe(502);
  expect(seen.length - before).toBe(4);
});

it('turns what is no JSON into an error in Meraki’s envelope', async () => {
  const html: RequestListener = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
  expect(await raw((await proxied(html)).port, '/api/v1/organizations')).toMatch(/^HTTP\/1.1 502[^]*\{"errors":\["/);
  const empty: RequestListener = (_, response) => response.writeHead(404).end();
  expect(await raw((await proxied(empty)).port, '/api/v1/organizations')).toMatch(/^HTTP\/1.1 404[^]*\{"errors":\["/);
});

it('never lets the key through, wherever the upstream puts it', async () => {
  const inBody: RequestListener = (request, response) => response.end(JSON.stringify([request.headers.authorization]));
  const inHeader: RequestListener = (_, response) => response.writeHead(200, { 'x-request-id': KEY }).end('[]');
  for (const upstream of [inBody, inHeader]) {
    const answer = await raw((await proxied(upstream)).port, '/api/v1/organizations');
    expect(statusOf(answer)).toBe(502);
    expect(answer).not.toContain(KEY);
  }
});

it('ends a silent, a stalled and a cut answer with an error, never as a clean 200', async () => {
  const silent = await proxied(() => undefined, 60);
  expect(statusOf(await raw(silent.port, '/api/v1/organizations'))).toBe(504);
  const stalled = await proxied((_, response) => void response.writeHead(200).write('['), 60);
  expect(statusOf(await raw(stalled.port, '/api/v1/organizations'))).toBe(504);
  const cut = await proxied((request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('[');
    setImmediate(() => request.socket.destroy());
  });
  expect(statusOf(await raw(cut.port, '/api/v1/organizations'))).toBe(502);
});
