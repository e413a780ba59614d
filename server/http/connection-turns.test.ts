import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { closeAll, json, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

afterEach(closeAll);

const TARGET = '/api/v1/organizations';
const request = (port: number, target = TARGET) => `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;

it('answers what was sent on one connection one after the other, in its order', async () => {
  let underWay = 0;
  let most = 0;
  const upstream: RequestListener = (asked, response) => {
    most = Math.max(most, ++underWay);
    setTimeout(() => {
      underWay--;
      response.end(JSON.stringify([asked.url]));
    }, 5);
  };
  const { port } = await proxied(upstream, { MERAKI_REQUESTS_PER_SECOND: '1000' });
  const socket = connect(port, '127.0.0.1');
  const ids = Array.from({ length: 11 }, (_, index) => `N_${index}`);
  socket.write(ids.map((id) => request(port, `/api/v1/networks/${id}`)).join(''));
  let text = '';
  socket.on('data', (bytes) => {
    text += String(bytes);
  });
  await expect.poll(() => text.match(/N_\d+/g)).toEqual(ids);
  expect(most).toBe(1);
  socket.destroy();
});

it('asks nothing for a caller that has left, and lets the next one in at once', async () => {
  const { port, seen } = await proxied((_, response) => void (seen.length > 1 && response.end('[]')));
  const socket = connect(port, '127.0.0.1');
  socket.write(request(port).repeat(10));
  await expect.poll(() => seen).toHaveLength(1);
  socket.destroy();
  await once(seen[0].socket, 'close');
  const started = performance.now();
  expect(statusOf(await raw(port, TARGET))).toBe(200);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(seen).toHaveLength(2);
});

it('says so to who sends more at once than it takes, and then hangs up', async () => {
  const { port, seen } = await proxied(json, { MERAKI_REQUESTS_PER_SECOND: '1000', CLIENTSCOPE_CACHE_SECONDS: '0' });
  const long = request(port).replace('\r\n\r\n', `\r\nX: ${'x'.repeat(9000)}\r\n\r\n`);
  for (const [requests, good] of [
    [request(port).repeat(12), 11],
    [request(port) + long, 1],
  ] as const) {
    seen.length = 0;
    const socket = connect(port, '127.0.0.1');
    socket.write(requests);
    let text = '';
    for await (const bytes of socket) text += String(bytes);
    expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(good);
    expect(text.match(/HTTP\/1.1 503/g)).toHaveLength(1);
    expect(text).toContain('Too many requests wait on this connection.');
    expect(seen).toHaveLength(good);
  }
});

it('keeps few of those that a connection sends at once, so that many connections fill no memory', async () => {
  const { port } = await proxied(() => undefined);
  for (const requests of [request(port).repeat(13), request(port).repeat(3000)]) {
    const flood = connect(port, '127.0.0.1');
    flood.write(requests);
    flood.on('error', () => undefined);
    await new Promise((resolve) => flood.resume().once('close', resolve));
  }
  expect(statusOf(await raw(port, '/healthz'))).toBe(200);
});
