import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { closeAll, json, KEY, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

afterEach(closeAll);

const TARGET = '/api/v1/networks/N_1/clients?perPage=10&timespan=3600';
const MADE_AT = 'Wed, 06 Nov 2024 08:49:37 GMT';
const many = <Value>(count: number, make: () => Value) => Array.from({ length: count }, make);

/** Answers only when it is told to. */
function held(
  answer: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.end('[1]'),
) {
  const waiting: Array<() => void> = [];
  const upstream: RequestListener = (request, response) => void waiting.push(() => answer(response, request));
  const go = () => {
    for (const one of waiting.splice(0)) one();
  };
  return { upstream, go, waiting };
}

function asking(port: number, target = TARGET, lines: readonly string[] = []): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.write([`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...lines, '', ''].join('\r\n'));
  socket.on('error', () => undefined);
  return socket;
}

/** Until so many callers wait: one who comes after the answer asks anew. */
const waitingCallers = (port: number, count: number) =>
  expect.poll(() => raw(port, '/metrics')).toMatch(new RegExp(`^clientscope_open_callers ${count}$`, 'm'));

it('asks once for callers who want the same at the same time, and gives each the whole answer', async () => {
  const body = JSON.stringify(many(20_000, () => ({ id: 'k1' })));
  const { upstream, go, waiting } = held((response) => response.writeHead(200, { 'x-request-id': 'abc-1' }).end(body));
  const { port, seen, log } = await proxied(upstream);
  const answers = many(30, () => raw(port, TARGET));
  await expect.poll(() => waiting).toHaveLength(1);
  answers.push(raw(port, '/api/v1/networks/N_1/clients?timespan=3600&perPage=10'));
  const other = raw(port, '/api/v1/networks/N_1/clients?timespan=3600&perPage=11');
  await waitingCallers(port, 32);
  await expect.poll(() => waiting).toHaveLength(2);
  go();
  for (const answer of await Promise.all([...answers, other])) {
    expect(answer).toMatch(/^HTTP\/1.1 200[^]*x-request-id: abc-1/);
    expect(answer.endsWith(body)).toBe(true);
  }
  expect(seen).toHaveLength(2);
  expect(log.filter((line) => line.endsWith(' shared\n'))).toHaveLength(30);
});

it('serves a good answer again and says how old it is, without what belonged to the first request', async () => {
  const headers = { 'x-request-id': 'abc-1', 'retry-after': '3', link: '<x>; rel=next', date: MADE_AT };
  const { port, seen, log } = await proxied((_, response) => response.writeHead(200, headers).end('[1]'));
  const first = await raw(port, TARGET);
  const second = await raw(port, TARGET);
  expect(seen).toHaveLength(1);
  expect(first).toMatch(/x-request-id: abc-1/i);
  expect(second).not.toMatch(/x-request-id|retry-after/i);
  for (const answer of [first, second]) {
    expect(answer).toMatch(/^age: 0\r$/im);
    expect(answer.match(/^date: .*$/gim)).toEqual([expect.stringContaining(MADE_AT)]);
    expect(answer).toMatch(/^cache-control: no-store/im);
    expect(answer).toMatch(/^link: <x>; rel=next/im);
    expect(answer.endsWith('[1]')).toBe(true);
  }
  expect(log[1]).toMatch(/ 200 \d+ms 3B - cache\n$/);
});

it.each([429, 500, 502, 404])('never keeps a %d: each caller gets it once, the next one asks anew', async (status) => {
  const { upstream, go, waiting } = held((response) => response.writeHead(status).end('{"errors":["no"]}'));
  const { port, seen } = await proxied(upstream, { MERAKI_MAX_PAUSE_MS: '1' });
  const answers = many(5, () => raw(port, TARGET));
  await waitingCallers(port, 5);
  await expect.poll(() => waiting).toHaveLength(1);
  go();
  for (const answer of await Promise.all(answers)) expect(statusOf(answer)).toBe(status);
  expect(seen).toHaveLength(1);
  const next = raw(port, TARGET);
  await expect.poll(() => waiting).toHaveLength(1);
  go();
  expect(statusOf(await next)).toBe(status);
});

it('gives each of 30 callers one error when the upstream dies in mid-body; all their retries are one request', async () => {
  let dying = true;
  const { upstream, go, waiting } = held((response, request) => {
    if (!dying) return void response.end('[1]');
    response.writeHead(200, { 'content-length': '100' }).write('[]');
    setImmediate(() => request.socket.destroy());
  });
  const { port, seen } = await proxied(upstream);
  for (const status of [502, 200]) {
    const answers = many(30, () => raw(port, TARGET));
    await waitingCallers(port, 30);
    await expect.poll(() => waiting).toHaveLength(1);
    go();
    for (const answer of await Promise.all(answers)) expect(statusOf(answer)).toBe(status);
    dying = false;
  }
  expect(seen).toHaveLength(2);
});

it('ends the upstream request when the last caller has left, by closing either side', async () => {
  const { upstream, go, waiting } = held();
  const { port, seen } = await proxied(upstream);
  const stays = raw(port, TARGET);
  await expect.poll(() => waiting).toHaveLength(1);
  const half = asking(port);
  await waitingCallers(port, 2);
  half.end();
  await once(half.resume(), 'close');
  expect(seen[0].socket.destroyed).toBe(false);
  go();
  expect(statusOf(await stays)).toBe(200);
  const last = [asking(port, '/api/v1/organizations'), asking(port, '/api/v1/organizations')];
  await waitingCallers(port, 2);
  await expect.poll(() => waiting).toHaveLength(1);
  const ended = once(seen[1].socket, 'close');
  last[0].end();
  last[1].destroy();
  await ended;
  // It is no failure of Meraki's.
  const counted = /^clientscope_upstream_requests_total\{operation="getOrganizations",status="499"\} 1$/m;
  await expect.poll(() => raw(port, '/metrics')).toMatch(counted);
});

it('asks anew for who wants nothing older than a click, and joins only what went out after it', async () => {
  const { upstream, go, waiting } = held();
  const { port, seen } = await proxied(upstream);
  const older = raw(port, TARGET);
  await expect.poll(() => waiting).toHaveLength(1);
  const refreshed = raw(port, TARGET, ['Cache-Control: max-age=0']);
  await expect.poll(() => waiting).toHaveLength(2);
  const joins = [raw(port, TARGET), raw(port, TARGET, ['Cache-Control: max-age=30'])];
  await waitingCallers(port, 4);
  expect(waiting).toHaveLength(2);
  go();
  await Promise.all([older, refreshed, ...joins]);
  expect(seen).toHaveLength(2);
  expect(statusOf(await raw(port, TARGET, ['Cache-Control: max-age=30']))).toBe(200);
  expect(seen).toHaveLength(2);
  const again = raw(port, TARGET, ['Cache-Control: no-cache']);
  await expect.poll(() => waiting).toHaveLength(1);
  go();
  await again;
});

it('keeps every wall before an answer that is kept', async () => {
  const { port, seen } = await proxied(json);
  expect(statusOf(await raw(port, TARGET))).toBe(200);
  expect(statusOf(await raw(port, TARGET, ['Host: evil.example']))).toBe(403);
  expect(statusOf(await raw(port, TARGET, ['Sec-Fetch-Site: cross-site']))).toBe(403);
  expect(statusOf(await raw(port, TARGET, ['Origin: null']))).toBe(403);
  expect(statusOf(await raw(port, TARGET, [], 'POST'))).toBe(405);
  expect(statusOf(await raw(port, `${TARGET}&admin=1`))).toBe(400);
  const kept = await raw(port, TARGET);
  expect(kept).not.toMatch(/set-cookie|^server:|access-control/im);
  expect(kept).toMatch(/content-security-policy: default-src 'none'; sandbox/i);
  expect(seen).toHaveLength(1);
});

it('keeps no answer that holds the key, nor half of one', async () => {
  const bodies = [`["${KEY}"]`, '[1', '<html>'];
  const { port, seen } = await proxied((_, response) => response.end(bodies[seen.length - 1] ?? '[1]'));
  for (const status of [502, 502, 502, 200]) expect(statusOf(await raw(port, TARGET))).toBe(status);
});

it('keeps nothing with 0 seconds, and what was used last within its bytes', async () => {
  const off = await proxied(json, { CLIENTSCOPE_CACHE_SECONDS: '0' });
  await raw(off.port, TARGET);
  await raw(off.port, TARGET);
  expect(off.seen).toHaveLength(2);
  const body = JSON.stringify('a'.repeat(40_000));
  const { port, seen } = await proxied((_, response) => response.end(body), { CLIENTSCOPE_CACHE_BYTES: '100000' });
  const ask = async (id: string) => {
    const before = seen.length;
    expect((await raw(port, `/api/v1/networks/${id}`)).endsWith(body)).toBe(true);
    return seen.length - before;
  };
  expect([await ask('A'), await ask('B'), await ask('A')]).toEqual([1, 1, 0]);
  expect([await ask('C'), await ask('A'), await ask('B')]).toEqual([1, 0, 1]);
});

it('forgets an answer once its time is up', async () => {
  const { port, seen } = await proxied(json, { CLIENTSCOPE_CACHE_SECONDS: '0.05' });
  await raw(port, TARGET);
  await vi.waitFor(async () => {
    await raw(port, TARGET);
    expect(seen.length).toBeGreaterThan(1);
  }, 20_000);
});

it('gives all readers one buffer: those who do not read neither hold the others up nor fill the memory', async () => {
  const body = JSON.stringify('a'.repeat(20_000_000));
  const { port, seen } = await proxied((_, response) => response.end(body), { CLIENTSCOPE_CACHE_BYTES: '30000000' });
  const idle = many(20, () => asking(port).pause());
  const started = performance.now();
  expect((await raw(port, TARGET)).endsWith(body)).toBe(true);
  expect(performance.now() - started).toBeLessThan(5000);
  const held = Number(/^clientscope_held_bytes (\d+)$/m.exec(await raw(port, '/metrics'))?.[1]);
  expect([seen.length, held]).toEqual([1, body.length]);
  for (const socket of idle) socket.destroy();
});
