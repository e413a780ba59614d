import { changeColumn, type ClientChanges, clientChanges } from '#clients/changes/client-changes.ts';
import { differenceColumns } from '#clients/changes/client-difference.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { inSlices } from './pacing.ts';
import { rosterColumn, matchRoster, type RosterMatch } from '#clients/roster/roster-match.ts';
import { readRoster, rosterRows } from '#clients/roster/roster-list.ts';
import type { RosterRule } from '#clients/known-values.ts';
import type { ColumnStore } from '#engine/column-store.ts';

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

/** Looks a list up in a load while nobody waits, and puts what it finds into the column `roster`. @returns what cancels it */
export function startRoster(
  store: ColumnStore,
  text: string,
  rules: readonly RosterRule[],
  onDone: (match: RosterMatch) => void,
): () => void {
  return inSlices(lookedUp(store, text, rules), (match) => {
    store.derive('roster', rosterColumn(match.marks));
    onDone(match);
  });
}

function* lookedUp(store: ColumnStore, text: string, rules: readonly RosterRule[]): Generator<void, RosterMatch> {
  const rows = rosterRows(text);
  yield;
  const list = yield* readRoster(rows);
  return yield* matchRoster(store, list, rules);
}
