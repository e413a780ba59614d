import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { dropSlowReaders } from './slow-readers.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const BODY = Buffer.alloc(30_000_000, 'x');

async function serve(graceMs: number, bytesPerMs: number) {
  const server = createServer((_, response) => response.end(BODY));
  dropSlowReaders(server, { graceMs, bytesPerMs, everyMs: 20 });
  server.listen(0, '127.0.0.1');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const socket = connect(port, '127.0.0.1');
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
  await expect.poll(() => openOf(server), { timeout: 5000 }).toBe(0);
});

it('lets who reads in time have the whole, one answer after the other', async () => {
  const { socket } = await serve(300, 300_000);
  let taken = 0;
  let asked = 1;
  socket.on('data', (bytes) => {
    taken += bytes.length;
    if (taken < asked * BODY.length || asked === 8) return;
    asked++;
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  });
  await expect.poll(() => taken, { timeout: 20_000 }).toBeGreaterThan(8 * BODY.length);
});
