import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Handler } from './handlers.ts';
import { sendError } from './reply.ts';

/** Requests that may wait on one connection behind the one that is being answered; browsers never send a second one before. */
const MOST_WAITING = 100;
/** The next 1,000 get a 503; after that the connection is closed. */
const MOST_REFUSED = 1000;
/**
 * All of them, and the answers that a caller does not read, stay in memory. So only 20 connections may have so many. Each other one has
 * 10, and the second that is too many closes it: 600 connections with a thousand requests each ended a server of 512 MB.
 */
const MOST_LONG_LINES = 20;
const FEW_WAITING = 10;
/** Characters of the longest head of a request that may wait. */
const LONGEST_HEAD = 4096;

/** The requests of one connection that wait behind the one that is being answered. */
interface Line {
  readonly waiting: (() => void)[];
  refused: number;
}

const headOf = ({ url = '', rawHeaders }: IncomingMessage): number => url.length + rawHeaders.join('').length;

/**
 * Answers one request of a connection at a time: so a hundred pipelined requests of one connection delay nobody else.
 * When the connection closes, those that wait are dropped with it.
 */
export function connectionTurns(): Handler {
  const lines = new WeakMap<Socket, Line>();
  const long = new Set<Socket>();
  const mayBeLong = (socket: Socket): boolean => {
    if (long.has(socket)) return true;
    if (long.size >= MOST_LONG_LINES) return false;
    long.add(socket);
    socket.once('close', () => long.delete(socket));
    return true;
  };
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
      return;
    }
    const short = headOf(request) <= LONGEST_HEAD;
    const many = short && line.waiting.length >= FEW_WAITING && mayBeLong(socket);
    const most = !short ? 0 : many ? MOST_WAITING : FEW_WAITING;
    if (line.waiting.length < most) {
      line.waiting.push(start);
    } else if (line.refused++ < (many ? MOST_REFUSED : 1)) {
      response.setHeader('connection', 'close');
      sendError(response, 503, 'Too many requests wait on this connection.', 'busy');
    } else {
      socket.destroy();
    }
  };
}
