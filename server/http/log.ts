/** Bytes of lines that may wait in memory for a slow reader of the log; further lines are dropped. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** Writes one line of the log. */
export type Log = (line: string) => void;

/** Writes to standard output. When its reader has gone (`npm start | head -2`) or does not read, lines are lost and the server goes on. */
export const writeLog: Log = (line) => {
  const { stdout } = process;
  if (stdout.writable && stdout.writableLength < MOST_WAITING_BYTES) stdout.write(line);
};

/** A text that somebody else wrote as one field of a line: at most 80 characters, all but visible ASCII replaced by `?`. */
export const logField = (text: string): string => text.slice(0, 80).replace(/[^\x21-\x7e]/g, '?') || '-';

/** Listens to the errors of stdout and stderr: a pipe whose reader has gone emits one, which would end the process. */
export function outliveLogReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  }
}
