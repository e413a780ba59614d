import { readSnapshot, type Snapshot } from '#clients/changes/snapshot-reader.ts';
import { inTurns } from '#ui/page-turns.ts';

/** No file of ours is longer: a text of half a gigabyte is the longest that a browser takes. */
const MOST_BYTES = 400_000_000;

/** A file as a snapshot, or in words why it is none. */
export async function readFile(file: Blob, signal: AbortSignal): Promise<Snapshot | string> {
  if (file.size > MOST_BYTES) return 'It is too large.';
  return inTurns(readSnapshot(await file.text()), signal);
}
