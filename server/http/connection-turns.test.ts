import { once } from 'node:events';
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { connect, Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { closeAll, json, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';
import { connectionTurns } from './connection-turns.ts';
import type { Handler } from './handlers.ts';

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
  const ids = Array.from({ length: 20 }, (_, index) => `N_${index}`);
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
  socket.write(request(port).repeat(100));
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
  const socket = connect(port, '127.0.0.1');
  socket.write(request(port).repeat(150));
  let text = '';
  for await (const bytes of socket) text += String(bytes);
  expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(101);
  expect(text.match(/HTTP\/1.1 503/g)).toHaveLength(1);
  expect(text).toContain('Too many requests wait on this connection.');
  expect(seen).toHaveLength(101);
  const flood = connect(port, '127.0.0.1');
  flood.write(request(port).repeat(3000));
  flood.on('error', () => undefined);
  await once(flood.resume(), 'close');
  expect(statusOf(await raw(port, TARGET))).toBe(200);
});

/** A connection whose requests are handed to the handler one by one; none is ever answered. */
function connection(turns: Handler) {
  const request = new IncomingMessage(new Socket());
  return {
    /** @returns how many of the requests were refused */
    send(count: number, head: string): number {
      request.rawHeaders = ['X', head];
      const sent = Array.from({ length: count }, () => new ServerResponse(request));
      for (const response of sent) turns(request, response, () => undefined);
      return sent.filter(({ statusCode }) => statusCode === 503).length;
    },
    closed: () => request.socket.destroyed,
    leave: () => once(request.socket.destroy(), 'close'),
  };
}

it('keeps few requests of a connection where many others have long lines, until one of those has left', async () => {
  const turns = connectionTurns();
  const crowd = Array.from({ length: 20 }, () => connection(turns));
  for (const one of crowd) expect(one.send(101, '')).toBe(0);
  const late = connection(turns);
  expect(late.send(11, '')).toBe(0);
  expect(late.send(1, '')).toBe(1);
  expect(late.closed()).toBe(false);
  late.send(1, '');
  expect(late.closed()).toBe(true);
  await crowd[0].leave();
  expect(connection(turns).send(101, '')).toBe(0);
});

it('lets no request with a long head wait', () => {
  const one = connection(connectionTurns());
  expect(one.send(2, 'x'.repeat(5000))).toBe(1);
  one.send(1, 'x'.repeat(5000));
  expect(one.closed()).toBe(true);
});
