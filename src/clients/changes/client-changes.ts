import { changedRows, type Pairs } from '#engine/changed-rows.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { FieldKey } from '#clients/fields.ts';
import { type Change, CHANGES } from '#clients/known-values.ts';
import { columnOfSets, type DerivedColumn } from '#engine/mark-sets.ts';

/** The bit of each change; a set of changes is the sum of their bits. */
export const CHANGE_BIT: Readonly<Record<Change, number>> = {
  new: 1,
  gone: 2,
  online: 4,
  offline: 8,
  moved: 16,
  changed: 32,
};

/** A client whose value differs in one of these has moved. Access points are told apart by serial, so a renamed one is the same place. */
const PLACE = ['accessPoint', 'switchPort', 'ssid', 'vlan'] as const satisfies readonly FieldKey[];

/** A client whose value differs in one of these has changed. */
const SELF = ['name', 'ip', 'os', 'pskGroup', 'policy8021x', 'adaptivePolicy'] as const satisfies readonly FieldKey[];

/** All fields that are compared, in the order in which their differences are shown. */
export const COMPARED: readonly FieldKey[] = ['status', ...PLACE, ...SELF];

/** Two loads of the same request, compared by client id. */
export interface ClientChanges {
  readonly now: ColumnStore;
  readonly before: ColumnStore;
  readonly pairs: Pairs;
  /** By row of now: the set of its changes (CHANGE_BIT). */
  readonly marks: Uint8Array;
  /** Rows of before whose clients are not in now. */
  readonly gone: Uint32Array;
  readonly counts: Readonly<Record<Change, number>>;
  /** The fields that both loads have. */
  readonly fields: readonly FieldKey[];
}

/** Compares two loads in O(rows), some thousand rows per step. @param has whether the earlier load has a field; a file may have fewer columns */
export function* clientChanges(
  now: ColumnStore,
  before: ColumnStore,
  has: (field: FieldKey) => boolean = () => true,
): Generator<void, ClientChanges> {
  const pairs = yield* before.rowsLike(now);
  const fields = COMPARED.filter(has);
  const marks = new Uint8Array(now.rowCount);
  for (let row = 0; row < marks.length; row++) if (pairs[row] < 0) marks[row] = CHANGE_BIT.new;
  const mark = (rows: Uint8Array, change: Change) => {
    for (let row = 0; row < marks.length; row++) if (rows[row] === 1) marks[row] |= CHANGE_BIT[change];
  };
  for (const field of fields) {
    if (field === 'status') continue;
    const changed = yield* changedRows(field, now, before, pairs);
    if (field === 'accessPoint' && has('deviceSerial')) yield* forgiveRenamed(changed, now, before, pairs);
    mark(changed, PLACE.some((place) => place === field) ? 'moved' : 'changed');
  }
  if (has('status')) markStatus(marks, now, before, pairs);
  const gone = goneRows(before.rowCount, pairs);
  return { now, before, pairs, marks, gone, counts: countsOf(marks, gone.length), fields };
}

/** Where both loads have the device's serial, the serial and not the name decides whether it is another device. */
function* forgiveRenamed(changed: Uint8Array, now: ColumnStore, before: ColumnStore, pairs: Pairs): Generator<void> {
  const other = yield* changedRows('deviceSerial', now, before, pairs);
  const serials = now.category('deviceSerial').codes;
  const earlier = before.category('deviceSerial').codes;
  for (let row = 0; row < changed.length; row++) {
    const pair = pairs[row];
    if (pair >= 0 && serials[row] !== 0 && earlier[pair] !== 0) changed[row] = other[row];
  }
}

function markStatus(marks: Uint8Array, now: ColumnStore, before: ColumnStore, pairs: Pairs): void {
  const after = now.category('status');
  const earlier = before.category('status');
  const [on, off] = ['Online', 'Offline'].map((value) => after.values.indexOf(value));
  const [wasOn, wasOff] = ['Online', 'Offline'].map((value) => earlier.values.indexOf(value));
  for (let row = 0; row < marks.length; row++) {
    if (pairs[row] < 0) continue;
    const code = after.codes[row];
    const was = earlier.codes[pairs[row]];
    if (code === on && was === wasOff) marks[row] |= CHANGE_BIT.online;
    else if (code === off && was === wasOn) marks[row] |= CHANGE_BIT.offline;
  }
}

function goneRows(rowCount: number, pairs: Pairs): Uint32Array {
  const there = new Uint8Array(rowCount);
  let count = rowCount;
  for (let row = 0; row < pairs.length; row++) {
    if (pairs[row] < 0) continue;
    there[pairs[row]] = 1;
    count--;
  }
  const gone = new Uint32Array(count);
  for (let row = 0, next = 0; row < rowCount; row++) if (there[row] === 0) gone[next++] = row;
  return gone;
}

function countsOf(marks: Uint8Array, gone: number): Record<Change, number> {
  const sets = new Uint32Array(64);
  for (let row = 0; row < marks.length; row++) sets[marks[row]]++;
  const counts = { new: 0, gone, online: 0, offline: 0, moved: 0, changed: 0 };
  for (const change of CHANGES) {
    if (change === 'gone') continue;
    for (let set = 0; set < sets.length; set++) if ((set & CHANGE_BIT[change]) !== 0) counts[change] += sets[set];
  }
  return counts;
}

/** The column `change`; its marks are CHANGES. @param sets by row: the set of its changes (CHANGE_BIT) */
export const changeColumn = (sets: Uint8Array): DerivedColumn => columnOfSets(sets, CHANGES);
