import type { StoreRow } from '#engine/column-store.ts';
import type { FieldKey } from '#clients/fields.ts';
import { type ClientChanges, CHANGE_BIT } from './client-changes.ts';
import { categoryOf } from '#engine/column-block.ts';
import type { DerivedColumn } from '#engine/mark-sets.ts';
import { facetLabel } from '#clients/group-fields.ts';

/** A field's value in the earlier load and now; '' is empty. */
export interface FieldDifference {
  readonly field: FieldKey;
  readonly before: string;
  readonly now: string;
}

/** The fields in which a client differs between the loads, in the order of COMPARED; none for a new client. @param row of now */
export function differencesOf({ now, before, pairs, fields }: ClientChanges, row: StoreRow): FieldDifference[] {
  const pair = pairs[row];
  if (pair < 0) return [];
  const difference = (field: FieldKey): FieldDifference => ({
    field,
    before: String(before.display(field, pair)),
    now: String(now.display(field, row)),
  });
  const serial = difference('deviceSerial');
  const knowsDevice = serial.before !== '' && serial.now !== '';
  return fields
    .map((field) => {
      const own = difference(field);
      if (field !== 'accessPoint' || !knowsDevice) return own;
      // A renamed access point is the same place; another one with the same name is not.
      return own.before === own.now || serial.before === serial.now ? serial : own;
    })
    .filter((one) => one.before !== one.now);
}

/**
 * Kilobytes that a client has used since the earlier load.
 * - exact: both loads count from the same moment
 * - at-least: the time span moves with the load, so usage that left it at its start is missing from the difference
 * - unknown: a load has no usage for the client, or at least as much left the span as came in
 */
export type UsageSince =
  { readonly kind: 'exact' | 'at-least'; readonly kilobytes: number } | { readonly kind: 'unknown' };

/** @param row of now @param sliding whether the time span moves with the load (`timespan`) or begins at a fixed time (`t0`) */
export function usageSince({ now, before, pairs }: ClientChanges, row: StoreRow, sliding: boolean): UsageSince {
  const after = now.number('usage')[row];
  const isNew = pairs[row] < 0;
  // All usage of a new client came since: otherwise the earlier load would have the client.
  const difference = isNew ? after : after - before.number('usage')[pairs[row]];
  const slides = sliding && !isNew;
  // "At least 0" says nothing.
  if (Number.isNaN(difference) || difference < 0 || (slides && difference === 0)) return { kind: 'unknown' };
  return { kind: slides ? 'at-least' : 'exact', kilobytes: difference };
}

/** Rows per step. */
const STEP = 500;

/** The columns `before` and `after`: the values that differ, as text: `VLAN 10, IP 10.0.0.1`. */
export function* differenceColumns(
  changes: ClientChanges,
): Generator<void, { readonly before: DerivedColumn; readonly after: DerivedColumn }> {
  const { marks } = changes;
  const before = Array.from(marks, () => '');
  const after = [...before];
  for (let row = 0; row < marks.length; row++) {
    if (row % STEP === STEP - 1) yield;
    if (marks[row] === 0 || marks[row] === CHANGE_BIT.new) continue;
    const differences = differencesOf(changes, row);
    const text = (of: 'before' | 'now') =>
      differences.map((one) => `${facetLabel(one.field)} ${one[of] === '' ? 'none' : one[of]}`).join(', ');
    before[row] = text('before');
    after[row] = text('now');
  }
  return { before: { ...categoryOf(before, String), sets: null }, after: { ...categoryOf(after, String), sets: null } };
}
