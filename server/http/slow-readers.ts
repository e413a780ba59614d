import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';

interface Patience {
  /** Time that every reader has. */
  readonly graceMs: number;
  /** Added to it: the time that the bytes take at this rate. 50 bytes a millisecond are 50 kB a second. */
  readonly bytesPerMs: number;
  readonly everyMs: number;
}

const PATIENCE: Patience = { graceMs: 60_000, bytesPerMs: 50, everyMs: 1000 };

/** A connection with bytes that its reader has not taken. */
interface Untaken {
  /** `bytesWritten` when the wait began: when it has grown, the reader took the last answer and the next one began. */
  readonly written: number;
  readonly until: number;
}

/** Closes the connections of readers who do not take their answer, which would stay in memory for ever. */
export function dropSlowReaders(server: EventEmitter, patience: Patience = PATIENCE): void {
  const open = new Map<Socket, Untaken | null>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, null);
    socket.once('close', () => open.delete(socket));
  });
  const look = () => {
    const now = performance.now();
    for (const [socket, untaken] of open) {
      const { writableLength, bytesWritten } = socket;
      if (writableLength === 0) open.set(socket, null);
      else if (untaken === null || untaken.written !== bytesWritten) {
        const until = now + patience.graceMs + writableLength / patience.bytesPerMs;
        open.set(socket, { written: bytesWritten, until });
      } else if (now > untaken.until) socket.destroy();
    }
  };
  setInterval(look, patience.everyMs).unref();
}
