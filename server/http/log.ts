/** Lines that a reader of the log left waiting; beyond it further ones are dropped rather than kept in memory. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** Writes one line of the log. */
export type Log = (line: string) => void;

/** To standard output; a reader that has gone (`npm start | head -2`) or that does not read costs lines, never the server. */
export const writeLog: Log = (line) => {
  const { stdout } = process;
  if (stdout.writable && stdout.writableLength < MOST_WAITING_BYTES) stdout.write(line);
};

/** A text of someone else's as one field of a line: no blanks, no control characters, nothing that only looks like a field. */
export const logField = (text: string): string => text.slice(0, 80).replace(/[^\x21-\x7e]/g, '?') || '-';

/** A pipe that nobody reads any more says so by an error event, which ends a process that does not listen. */
export function outliveLogReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  }
}
