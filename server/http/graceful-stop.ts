import type { Server, ServerResponse } from 'node:http';
import { sendError } from './reply.ts';

/** A container's host waits 10 s by default, then it kills. */
const FINISH_MS = 8000;
/** For the errors of those who were ended to go out. */
const LAST_WORDS_MS = 500;
/** A connection whose answer has ended is idle, and stays open for 75 s if nobody closes it. */
const CLOSE_IDLE_EVERY_MS = 100;

/** Callers who wait for an answer or take one. */
export class OpenCallers {
  private readonly open = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    this.open.add(response);
    response.once('close', () => this.open.delete(response));
  }

  get count(): number {
    return this.open.size;
  }

  /** Who waits gets an error; who has a part of an answer sees the connection break, never a clean end after half of it. */
  end(): void {
    for (const response of this.open) {
      if (!response.headersSent) {
        response.setHeader('connection', 'close');
        response.setHeader('retry-after', '2');
        sendError(response, 503, 'Clientscope: this server is being stopped; ask again in a moment.', 'busy');
      } else if (!response.writableFinished) {
        response.socket?.resetAndDestroy();
      }
    }
  }
}

/**
 * Takes no new connection and lets the open callers finish; those who take longer than `finishMs` get an error.
 * @param end runs when the last connection is closed, or the time is up
 */
export function stopGracefully(server: Server, callers: OpenCallers, end: () => void, finishMs = FINISH_MS): void {
  server.close(end);
  setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS).unref();
  // A connection that is kept alive would bring further requests.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  setTimeout(() => {
    callers.end();
    setTimeout(end, LAST_WORDS_MS).unref();
  }, finishMs).unref();
}
