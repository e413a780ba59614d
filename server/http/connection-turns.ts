import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Handler } from './handlers.ts';
import { sendError } from './reply.ts';

/**
 * Requests that may wait on one connection behind the one that is being answered; browsers never send a second one before. The next one
 * gets a 503, and one more closes the connection: all of them stay in memory until the first is answered.
 */
const MOST_WAITING = 10;
/** The longest head, in characters, of a request that waits. */
const LONGEST_WAITING = 8192;

/** The requests of one connection that wait behind the one that is being answered. */
interface Line {
  readonly waiting: (() => void)[];
  refused: boolean;
}

const headOf = ({ url = '', rawHeaders }: IncomingMessage): number => url.length + rawHeaders.join('').length;

/**
 * Answers one request of a connection at a time: so pipelined requests of one connection delay nobody else.
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
      lines.set(socket, { waiting: [], refused: false });
      start();
    } else if (line.refused) {
      socket.destroy();
    } else if (line.waiting.length < MOST_WAITING && headOf(request) <= LONGEST_WAITING) {
      line.waiting.push(start);
    } else {
      line.refused = true;
      response.setHeader('connection', 'close');
      sendError(response, 503, 'Too many requests wait on this connection.', 'busy');
    }
  };
}
