import type { Server } from 'node:http';
import type { OpenCallers } from './open-callers.ts';

/** What a container's host waits by default is 10 s, after which it kills. */
const FINISH_MS = 8000;
/** For the last words to go out. */
const LAST_WORDS_MS = 500;

/**
 * No new connection; callers under way are finished within a bound, then ended with an error.
 * @param end runs when the last connection is closed, or the time is up
 */
export function stopGracefully(server: Server, callers: OpenCallers, end: () => void, finishMs = FINISH_MS): void {
  server.close(end);
  server.closeIdleConnections();
  // A connection that is kept alive would bring further requests.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  setTimeout(() => {
    callers.end();
    setTimeout(end, LAST_WORDS_MS).unref();
  }, finishMs).unref();
}
