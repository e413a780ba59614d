import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { writeLog } from './log.ts';
import { sendError } from './reply.ts';

/** Answers a request, or calls `next`. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Calls these handlers in turn, and answers 404 when each of them has called `next`. An error that a handler throws or a stream emits
 * ends that request and not the process.
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
