import { finished } from '#engine/finished.ts';
import { blockOfRows, copiedRows } from '#engine/block-of-rows.ts';
import { categoryOf } from '#engine/column-block.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { addressText } from '#clients/address/ip-address.ts';
import { coloned } from '#clients/address/mac-address.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { rosterColumn, matchRoster, type RosterMatch } from '#clients/roster/roster-match.ts';
import type { RosterEntry } from '#clients/roster/roster-list.ts';
import { LINE_ID, type RosterRule } from '#clients/known-values.ts';
import { changeColumn, CHANGE_BIT, type ClientChanges } from './client-changes.ts';

/** A list compared with the load, and the rules of the comparison. */
export interface RosterFinding {
  readonly match: RosterMatch;
  readonly rules: readonly RosterRule[];
}

/**
 * The rows of the load; behind them the clients that are gone, as they were, and then the lines of the list that no client fits.
 * A line that fits a client which is gone gets no row of its own. Neither online nor offline, their status is Missing if the list has
 * them, or else Gone.
 */
export function withAbsentClients(
  load: ColumnStore,
  changes: ClientChanges | null,
  roster: RosterFinding | null,
): ColumnStore {
  const gone = new ColumnStore(CLIENT_SCHEMA, 'id');
  if (changes !== null) gone.append(copiedRows(changes.before, changes.gone));
  const { missing, unknown } = roster === null ? NONE_MISSING : missingAmong(gone, roster);
  const all = Uint32Array.from({ length: gone.rowCount }, (_, row) => row);
  const wentAway = copiedRows(gone, all);
  wentAway.categories.set(
    'status',
    categoryOf([...all], (row) => (missing.has(row) ? 'Missing' : 'Gone')),
  );
  const shown = load.withAbsent([wentAway, blockOfRows(CLIENT_SCHEMA, unknown.map(rowOf))]);
  if (changes !== null) shown.derive('change', changeColumn(changeSets(changes, shown.rowCount)));
  if (roster !== null) {
    const marks = Uint8Array.from({ length: shown.rowCount - load.rowCount }, (_, row) =>
      row >= gone.rowCount || missing.has(row) ? 1 : 0,
    );
    shown.derive('roster', rosterColumn(roster.match.marks, marks));
  }
  return shown;
}

const NONE_MISSING = { missing: new Set<number>(), unknown: [] as readonly RosterEntry[] };

/** The rows of gone clients that are on the list, one per line, and the lines that fit none of them. */
function missingAmong(gone: ColumnStore, { match, rules }: RosterFinding) {
  const { lines } = finished(matchRoster(gone, { entries: match.missing, notUnderstood: [] }, rules));
  const missing = new Map<RosterEntry, number>();
  for (const [row, entry] of lines) if (!missing.has(entry)) missing.set(entry, row);
  return { missing: new Set(missing.values()), unknown: match.missing.filter((entry) => !missing.has(entry)) };
}

/** What a line says of its device. Several devices of one line have the same line number, so their ids also have their place. */
const rowOf = ({ line, macs, ips, names, serials }: RosterEntry, at: number) => ({
  id: `${LINE_ID}${line}-${at + 1}`,
  status: 'Missing',
  mac: macs.length === 0 ? '' : coloned(macs[0]),
  ip: addressText(ips.find((key) => key.length === 8) ?? ''),
  ip6: addressText(ips.find((key) => key.length > 8) ?? ''),
  name: names[0] ?? '',
  notes: serials.length === 0 || serials[0] === names[0] ? '' : serials[0],
});

function changeSets({ marks, gone }: ClientChanges, rowCount: number): Uint8Array {
  const sets = new Uint8Array(rowCount);
  sets.set(marks);
  return sets.fill(CHANGE_BIT.gone, marks.length, marks.length + gone.length);
}
