import { connect } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { closeAll, listen } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';
import { connectionTurns } from './connection-turns.ts';
import { type Handler, inTurn } from './handlers.ts';

afterEach(() => {
  vi.restoreAllMocks();
  closeAll();
});

const answers: Handler = (request, response, next) => {
  if (request.url === '/throws') throw new TypeError('a fault of ours');
  if (request.url === '/') response.end('fine');
  else next();
};

it('asks one handler after the other, and answers 404 where none does', async () => {
  const port = await listen(inTurn([(_, __, next) => next(), answers]));
  expect(await raw(port, '/')).toMatch(/^HTTP\/1.1 200[^]*fine/);
  expect(await raw(port, '/other')).toMatch(/^HTTP\/1.1 404[^]*\{"errors":\["Not found"\]\}$/);
});

it('ends a request alone whose handler throws, also one that waited behind another', async () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const port = await listen(inTurn([connectionTurns(), answers]));
  expect(await raw(port, '/throws')).toMatch(/^HTTP\/1.1 500[^]*could not answer this/);
  const socket = connect(port, '127.0.0.1');
  socket.write(['/', '/throws', '/'].map((target) => `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
  let text = '';
  socket.on('data', (bytes) => (text += String(bytes)));
  await expect.poll(() => text.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 500', 'HTTP/1.1 200']);
  socket.destroy();
  expect(statusOf(await raw(port, '/'))).toBe(200);
  expect(log.mock.calls.map(([line]) => line)).toEqual(['GET failed 500 TypeError\n', 'GET failed 500 TypeError\n']);
});
