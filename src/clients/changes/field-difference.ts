import type { FieldKey } from '#clients/fields.ts';
import type { ClientChanges } from './client-changes.ts';

/** A field's value in the earlier load and now; '' is empty. */
export interface FieldDifference {
  readonly field: FieldKey;
  readonly before: string;
  readonly now: string;
}

/** What differs of a client that both loads have, in the order of COMPARED; nothing of a new one. */
export function differencesOf({ now, before, pairs, fields }: ClientChanges, row: number): FieldDifference[] {
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
      // A renamed device is the same place, another one of the same name is not.
      return own.before === own.now || serial.before === serial.now ? serial : own;
    })
    .filter((one) => one.before !== one.now);
}
