import { changeColumn } from '#clients/changes/change-column.ts';
import { type ClientChanges, clientChanges } from '#clients/changes/client-changes.ts';
import { differenceColumns } from '#clients/changes/difference-columns.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { inSlices } from '#state/in-slices.ts';

/** Compares two loads while nobody waits, and puts what it finds into the column `change`. @returns what cancels it */
export function startComparison(
  { store }: Snapshot,
  before: Snapshot,
  onDone: (changes: ClientChanges) => void,
): () => void {
  return inSlices(
    clientChanges(store, before.store, (field) => before.fields.has(field)),
    (changes) => {
      store.derive('change', changeColumn(changes.marks));
      onDone(changes);
    },
  );
}

/** Puts what differs of each client into the columns `before` and `after`. @returns what cancels it */
export function startDifferences(changes: ClientChanges, onDone: () => void): () => void {
  return inSlices(differenceColumns(changes), ({ before, after }) => {
    changes.now.derive('before', before);
    changes.now.derive('after', after);
    onDone();
  });
}
