import type { EventEmitter } from 'node:events';
import type { Config } from './config.ts';
import { connectionTurns } from './http/connection-turns.ts';
import { type Handler, inTurn } from './http/handlers.ts';
import { outliveLogReaders, writeLog } from './http/log.ts';
import { dropSlowReaders } from './http/slow-readers.ts';

/** Prints why the server cannot start, and exits with code 1. */
function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** What `work` returns; where it throws, the process ends with the error's one sentence. */
export function orExit<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'Could not start.');
  }
}

/** Lets these handlers answer all requests of a node:http server. Before them, one connection has one request at a time and the base path is removed. */
export function mount(
  server: EventEmitter & { readonly listening: boolean },
  { port, basePath }: Config,
  handlers: readonly Handler[],
): void {
  outliveLogReaders();
  dropSlowReaders(server);
  server.removeAllListeners('request');
  server.on('request', inTurn([connectionTurns(), withoutBase(basePath), ...handlers]));
  server.on('error', (error: Error) => {
    // Such as ENFILE: one connection could not be accepted, and the next one may be.
    if (server.listening) return writeLog(`connection failed: ${error.message}\n`);
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    fail(taken ? `Port ${port} is in use; set PORT to another one.` : error.message);
  });
}

/**
 * Removes the base path from a request's target. A target without it stays as it is: the reverse proxy may have removed it already,
 * and a health check asks without it.
 * @param basePath with a slash at both ends
 */
export function withoutBase(basePath: string): Handler {
  return (request, response, next) => {
    const target = request.url ?? '';
    const [path] = target.split('?');
    if (`${path}/` === basePath) {
      // The page names its files relative to its address, which must therefore end with a slash.
      response.writeHead(302, { location: basePath + target.slice(path.length), 'cache-control': 'no-store' }).end();
      return;
    }
    if (target.startsWith(basePath)) request.url = target.slice(basePath.length - 1);
    next();
  };
}
