import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { writeLog } from './log.ts';
import { sendError } from './reply.ts';

/** Answers a request, or hands it to the next one. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Asks these handlers in turn; what none of them answers is 404. Whatever one of them throws, or a stream fails with, ends that
 * request alone and not the process.
 */
export function inTurn(handlers: readonly Handler[]): RequestListener {
  return (request, response) => {
    for (const stream of [request, response]) stream.on('error', () => response.destroy());
    const ask = (at: number) => {
      if (at === handlers.length) return sendError(response, 404, 'Not found');
      try {
        handlers[at](request, response, () => ask(at + 1));
      } catch (error) {
        writeLog(`${request.method} failed 500 ${error instanceof Error ? error.name : 'unknown'}\n`);
        if (response.headersSent) response.destroy();
        else sendError(response, 500, 'Clientscope could not answer this.');
      }
    };
    ask(0);
  };
}
