import { fileNameWith, slug } from '#format/file-name.ts';
import { COLUMN_KEYS } from '#clients/columns.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { FIELDS } from '#clients/fields.ts';
import { jsonParts } from '#clients/files/clients-json.ts';
import { isoText } from '#format/iso-text.ts';
import { JSON_CELLS } from '#format/json-cells.ts';
import { gathered } from '#ui/page-turns.ts';
import { isFigure } from '#clients/columns.ts';

/** What Meraki sent; all that is derived follows from it, or belongs to the moment. */
const COLUMNS = COLUMN_KEYS.filter((key) => !isFigure(key) && FIELDS[key].derived !== true);

/** A load as a JSON file with all its fields, which can be compared with later. */
export async function snapshotFile({ note, store }: Snapshot, signal: AbortSignal): Promise<Blob> {
  const rows = Uint32Array.from({ length: note.clients }, (_, row) => row);
  const about = {
    What: 'A snapshot of a network’s clients. Clientscope compares it with a later load: Changes, Compare with file.',
    Network: note.networkName === '' ? note.networkId : `${note.networkName} (${note.networkId})`,
    Loaded: isoText(Math.floor(note.loadedAt / 1000) * 1000),
    State: note.whole ? 'complete: every page was loaded' : 'PARTIAL: not all clients are loaded',
  };
  const basis = { total: 0, seconds: note.timespan, matches: () => true };
  const parts = await gathered(jsonParts(store, rows, COLUMNS, basis, { about, snapshot: note }, JSON_CELLS), signal);
  return new Blob(parts, { type: 'application/json' });
}

/** `snapshot-office-munich-2026-11-24T1503Z.json` */
export function snapshotName({ networkName, networkId, loadedAt, whole }: Snapshot['note']): string {
  const time = `${new Date(loadedAt).toISOString().slice(0, 16).replace(':', '')}Z`;
  return fileNameWith(
    slug(networkName) || networkId,
    (name) => `snapshot-${name}-${time}${whole ? '' : '-PARTIAL'}.json`,
  );
}
