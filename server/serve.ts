import { createServer, type Server } from 'node:http';
import { withoutBase } from './base-path.ts';
import { readConfig, startLines } from './config.ts';
import { connectionTurns } from './connection-turns.ts';
import { soundEnvironment } from './sound-environment.ts';
import { guarded } from './guarded.ts';
import { stopGracefully } from './graceful-stop.ts';
import { outliveLogReaders, writeLog } from './log.ts';
import { merakiProxy } from './meraki-proxy.ts';
import { OpenCallers } from './open-callers.ts';
import { MOST_HEADER_BYTES, pageServer } from './page-server.ts';
import { dropSlowReaders } from './slow-readers.ts';

/** Longer than fronts keep idle connections, so that none is closed under a request that is just being sent. */
const KEEP_ALIVE_MS = 75_000;

/** @param folder of the built page */
function start(folder: string): void {
  outliveLogReaders();
  const config = readConfig(soundEnvironment());
  const turn = connectionTurns();
  const strip = withoutBase(config.basePath);
  const callers = new OpenCallers();
  const proxy = merakiProxy(config, writeLog, callers);
  const page = pageServer(folder, config);
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MOST_HEADER_BYTES },
    guarded((request, response, next) => {
      turn(request, response, () =>
        strip(request, response, () => proxy(request, response, () => page(request, response, next))),
      );
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

/** Serves until it is told to stop; a start that cannot be says why in one sentence. @param folder of the built page */
export function serve(folder: string): void {
  try {
    start(folder);
  } catch (error) {
    fail(error instanceof Error ? error.message : 'Could not start.');
  }
}
