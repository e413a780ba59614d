import { rosterColumn } from '#clients/roster/roster-column.ts';
import { readRoster } from '#clients/roster/roster-entries.ts';
import { matchRoster, type RosterMatch } from '#clients/roster/roster-match.ts';
import type { RosterRule } from '#clients/roster/roster-rules.ts';
import { rosterRows } from '#clients/roster/roster-text.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { inSlices } from '#state/in-slices.ts';

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
