import { networkInFile } from '#clients/changes/snapshot-note.ts';
import { type Snapshot, readSnapshot } from '#clients/changes/snapshot-reader.ts';
import { COLUMN_KEYS, isFigure } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { jsonParts } from '#clients/files/clients-json.ts';
import { fileMinute, fileNameWith, slug } from '#format/file-name.ts';
import { isoSeconds } from '#format/iso-text.ts';
import { JSON_CELLS } from '#format/table-formats.ts';
import { collectInSlices, runInSlices } from '#ui/time-slices.ts';

/** The columns that Meraki sent. Derived ones can be computed again. */
const COLUMNS = COLUMN_KEYS.filter((key) => !isFigure(key) && FIELDS[key].derived !== true);

/** A load as a JSON file with all its fields, which a later load can be compared with. */
export async function snapshotFile({ note, store }: Snapshot, signal: AbortSignal): Promise<Blob> {
  const rows = Uint32Array.from({ length: note.clients }, (_, row) => row);
  const about = {
    What: 'A snapshot of a network’s clients. Clientscope compares it with a later load: Changes, Compare with file.',
    Network: networkInFile(note),
    Loaded: isoSeconds(note.loadedAt),
    State: note.whole ? 'complete: every page was loaded' : 'PARTIAL: not all clients are loaded',
  };
  const basis = { total: 0, seconds: note.timespan, matches: () => true };
  const parts = await collectInSlices(
    jsonParts({ store, rows, columns: COLUMNS, basis }, { about, snapshot: note }, JSON_CELLS),
    signal,
  );
  return new Blob(parts, { type: 'application/json' });
}

/** `snapshot-office-munich-2026-11-24T1503Z.json` */
export function snapshotName({ networkName, networkId, loadedAt, whole }: Snapshot['note']): string {
  return fileNameWith(
    slug(networkName) || networkId,
    (name) => `snapshot-${name}-${fileMinute(loadedAt)}${whole ? '' : '-PARTIAL'}.json`,
  );
}

/** Browsers take texts of up to 0.5 GB. */
const MOST_BYTES = 400_000_000;

/** Reads a file as a snapshot. @returns the snapshot; or, in a sentence, why the file is none */
export async function readSnapshotFile(file: Blob, signal: AbortSignal): Promise<Snapshot | string> {
  if (file.size > MOST_BYTES) return 'It is too large.';
  return runInSlices(readSnapshot(await file.text()), signal);
}
