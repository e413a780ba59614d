import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readConfig, startLines } from './config.ts';
import { connectionTurns } from './connection-turns.ts';
import { environmentOnce } from './environment-once.ts';
import { guarded } from './guarded.ts';
import { stopGracefully } from './graceful-stop.ts';
import { outliveLogReaders, writeLog } from './log.ts';
import { merakiProxy } from './meraki-proxy.ts';
import { OpenCallers } from './open-callers.ts';
import { MOST_HEADER_BYTES, pageServer } from './page-server.ts';
import { dropSlowReaders } from './slow-readers.ts';

/** Longer than fronts keep idle connections, so that none is closed under a request that is just being sent. */
const KEEP_ALIVE_MS = 75_000;

function main(): void {
  outliveLogReaders();
  const config = readConfig(environmentOnce());
  const turn = connectionTurns();
  const callers = new OpenCallers();
  const proxy = merakiProxy(config, writeLog, callers);
  const page = pageServer(fileURLToPath(new URL('../dist', import.meta.url)), config);
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MOST_HEADER_BYTES },
    guarded((request, response, next) => {
      turn(request, response, () => proxy(request, response, () => page(request, response, next)));
    }),
  );
  dropSlowReaders(server);
  server.once('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    fail(taken ? `Port ${config.port} is in use; set PORT to another one.` : error.message);
  });
  server.listen(config.port, config.host, () => process.stdout.write(startLines(config)));
  process.once('SIGTERM', () => stop(server, callers, 0));
  process.once('SIGINT', () => stop(server, callers, 0));
  process.once('uncaughtException', (error) => {
    // What state it left is not known: a supervisor starts a clean process.
    process.stderr.write(`Clientscope stops after a fault of its own: ${error.stack ?? error.message}\n`);
    stop(server, callers, 1);
  });
}

function stop(server: Server, callers: OpenCallers, code: number): void {
  process.exitCode = code;
  stopGracefully(server, callers, () => process.exit(code));
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

try {
  main();
} catch (error) {
  fail(error instanceof Error ? error.message : 'Could not start.');
}
