import type { Socket } from 'node:net';

interface Patience {
  /** What every reader has. */
  readonly graceMs: number;
  /** What a reader must take on top of that: 50 bytes a millisecond are 50 kB a second. */
  readonly bytesPerMs: number;
  readonly everyMs: number;
}

const PATIENCE: Patience = { graceMs: 60_000, bytesPerMs: 50, everyMs: 1000 };

/** Of a connection with bytes that its reader has not taken. */
interface Untaken {
  /** What had been written to it in all: more means that a new answer began, for that waits until the last one was taken. */
  readonly written: number;
  readonly until: number;
}

/** Emits its connections, as a server of node:http does. */
interface Connections {
  on(event: 'connection', listener: (socket: Socket) => void): unknown;
}

/** Closes the connections of readers who do not take their answer: each of them would hold its bytes for ever. */
export function dropSlowReaders(server: Connections, patience: Patience = PATIENCE): void {
  const open = new Map<Socket, Untaken | null>();
  server.on('connection', (socket) => {
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
