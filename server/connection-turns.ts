import type { Socket } from 'node:net';
import type { Handler } from './meraki-proxy.ts';
import { sendError } from './own-answers.ts';

/** Requests that a client sends on one connection before the first is answered; no browser does so at all. */
const MOST_WAITING = 100;
/** So many more are told so; whoever still goes on does not listen. */
const MOST_REFUSED = 1000;

/** Those of a connection that wait while one of it is under way. */
interface Line {
  readonly waiting: (() => void)[];
  refused: number;
}

/**
 * Lets one request of a connection be under way at a time: a hundred that were sent at once wait for each other and not the next
 * caller for them, and when their connection closes those that wait are gone with it.
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
