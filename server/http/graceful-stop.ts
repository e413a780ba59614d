import type { Server, ServerResponse } from 'node:http';
import { sendError } from './reply.ts';

/** Less than the 10 s after which Docker kills a container that it has told to stop. */
const FINISH_MS = 8000;
/** Time for the last errors to be sent. */
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

  /** Callers who wait get an error. Where a part of an answer was sent, the connection is reset, so that it does not look whole. */
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
