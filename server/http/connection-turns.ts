import type { Socket } from 'node:net';
import type { Handler } from './handlers.ts';
import { sendError } from './reply.ts';

/** Requests that may wait on one connection behind the one that is being answered; browsers never send a second one before. */
const MOST_WAITING = 100;
/** The next 1,000 get a 503; after that the connection is closed. */
const MOST_REFUSED = 1000;

/** The requests of one connection that wait behind the one that is being answered. */
interface Line {
  readonly waiting: (() => void)[];
  refused: number;
}

/**
 * Answers one request of a connection at a time: so a hundred pipelined requests of one connection delay nobody else.
 * When the connection closes, those that wait are dropped with it.
 */
export function connectionTurns(): Handler {
  const lines = new WeakMap<Socket, Line>();
  return (request, response, next) => {
    const { socket } = request;
    const start = () => {
      response.once('close', () => {
        const following = socket.destroyed ? undefined : lines.get(socket)?.waiting.shift();
        if (following === undefined) lines.delete(socket);
        else following();
      });
      next();
    };
    const line = lines.get(socket);
    if (line === undefined) {
      lines.set(socket, { waiting: [], refused: 0 });
      start();
    } else if (line.waiting.length < MOST_WAITING) {
      line.waiting.push(start);
    } else if (line.refused++ < MOST_REFUSED) {
      response.setHeader('connection', 'close');
      sendError(response, 503, 'Too many requests wait on this connection.', 'busy');
    } else {
      socket.destroy();
    }
  };
}
