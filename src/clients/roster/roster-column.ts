import type { DerivedColumn } from '#engine/mark-sets.ts';
import { ROSTER_PLACES } from '#clients/known-values.ts';

/** What the column `roster` may say, by code; the words of the filter. Nothing while there is no list. */
const VALUES = ['', ...ROSTER_PLACES];
const MISSING_CODE = VALUES.indexOf('missing');

/**
 * The column `roster`.
 * @param marks of the load's rows, as matchRoster has them
 * @param missing by row behind those: 1 for one that is on the list
 */
export function rosterColumn(marks: Uint8Array, missing: Uint8Array = new Uint8Array(0)): DerivedColumn {
  const codes = new Uint8Array(marks.length + missing.length);
  for (let row = 0; row < marks.length; row++) codes[row] = marks[row] + 1;
  for (let row = 0; row < missing.length; row++) codes[marks.length + row] = missing[row] * MISSING_CODE;
  return { values: VALUES, codes, sets: null };
}
