import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { listening } from '../../scripts/free-port.mjs';
import { OpenCallers, stopGracefully } from './graceful-stop.ts';

/** A server whose answers the test gives. */
async function stoppable() {
  const callers = new OpenCallers();
  const responses: ServerResponse[] = [];
  const server = createServer((_, response) => {
    callers.add(response);
    responses.push(response);
  });
  const port = await listening(server);
  /** What came in all, and whether the connection broke. */
  const ask = async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    let text = '';
    socket.on('data', (bytes) => (text += bytes.toString()));
    const broke = await new Promise<boolean>((resolve) => {
      socket.once('error', () => resolve(true));
      socket.once('end', () => resolve(false));
    });
    return { text, broke };
  };
  const arrived = async (count: number) => {
    while (responses.length < count) await once(server, 'request');
  };
  return { server, callers, responses, ask, arrived };
}

it('lets callers under way finish', async () => {
  const { server, callers, responses, ask, arrived } = await stoppable();
  const answer = ask();
  await arrived(1);
  const ended = new Promise<void>((resolve) => stopGracefully(server, callers, resolve));
  const started = performance.now();
  responses[0].end('whole');
  const { text, broke } = await answer;
  expect([/^HTTP\/1.1 200[^]*whole/.test(text), broke]).toEqual([true, false]);
  await ended;
  // Its connection is kept alive, and would be for 5 s (75 s in production).
  expect(performance.now() - started).toBeLessThan(3000);
});

it('ends those who take too long with an error: in words, or, in the middle of an answer, by a broken connection', async () => {
  const { server, callers, responses, ask, arrived } = await stoppable();
  const [waits, half] = [ask(), ask()];
  await arrived(2);
  for (const response of responses) response.on('error', () => undefined);
  responses[1].writeHead(200, { 'content-length': '1000' }).write('half');
  const ended = new Promise<void>((resolve) => stopGracefully(server, callers, resolve, 50));
  const answers = await Promise.all([waits, half]);
  expect(answers.map(({ broke }) => broke)).toEqual([false, true]);
  expect(answers[0].text).toMatch(/^HTTP\/1.1 503[^]*retry-after: 2[^]*\{"errors":\["Clientscope: [^"]*being stopped/);
  await ended;
});
