import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { closeAll, opened } from '../testing/proxied.ts';
import { dropSlowReaders } from './slow-readers.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  closeAll();
  for (const end of ends.splice(0)) end();
});

const BODY = Buffer.alloc(30_000_000, 'x');

async function serve(graceMs: number, bytesPerMs: number) {
  const server = createServer((_, response) => response.end(BODY));
  dropSlowReaders(server, { graceMs, bytesPerMs, everyMs: 20 });
  const socket = connect(await opened(server), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  return { socket, server };
}

const openOf = (server: ReturnType<typeof createServer>): Promise<number> =>
  new Promise((resolve) => server.getConnections((_, count) => resolve(count)));

it('drops who does not read, whatever trickles', async () => {
  const { socket, server } = await serve(100, 1_000_000);
  socket.pause();
  const trickle = setInterval(() => socket.read(1), 10);
  ends.push(() => clearInterval(trickle));
  await once(socket, 'connect');
  await expect.poll(() => openOf(server), { timeout: 20_000 }).toBe(0);
});

it('lets who reads in time have the whole, one answer after the other', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const server = new EventEmitter();
  dropSlowReaders(server, { graceMs: 300, bytesPerMs: 1000, everyMs: 20 });
  let dropped = 0;
  const socket = Object.assign(new EventEmitter(), { writableLength: 0, bytesWritten: 0, destroy: () => dropped++ });
  server.emit('connection', socket);
  for (let answer = 0; answer < 8; answer++) {
    socket.bytesWritten += BODY.length;
    socket.writableLength = 100_000;
    // 300 ms, and 100 for the bytes.
    vi.advanceTimersByTime(380);
    if (answer % 2 === 1) continue;
    // Nothing lies between every second pair of answers.
    socket.writableLength = 0;
    vi.advanceTimersByTime(20);
  }
  expect(dropped).toBe(0);
  vi.advanceTimersByTime(100);
  expect(dropped).toBeGreaterThan(0);
});
