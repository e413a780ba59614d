import { codesFor, Dictionary } from '#engine/dictionary.ts';
import type { DerivedColumn } from '#engine/mark-sets.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { CHANGE_BIT, type ClientChanges } from './client-changes.ts';
import { differencesOf } from './field-difference.ts';

/** Rows that one step looks at. */
const STEP = 500;

class Texts {
  private readonly dictionary = new Dictionary();
  private readonly codes: Uint32Array;

  constructor(rows: number) {
    this.codes = new Uint32Array(rows);
  }

  set(row: number, text: string): void {
    this.codes[row] = this.dictionary.codeOf(text);
  }

  column(): DerivedColumn {
    const { values } = this.dictionary;
    const codes = codesFor(values.length, this.codes.length);
    codes.set(this.codes);
    return { values, codes, sets: null };
  }
}

/** The columns `before` and `after`: what differs of a client, as it was and as it is now: `VLAN 10, IP 10.0.0.1`. */
export function* differenceColumns(
  changes: ClientChanges,
): Generator<void, { readonly before: DerivedColumn; readonly after: DerivedColumn }> {
  const { marks } = changes;
  const before = new Texts(marks.length);
  const after = new Texts(marks.length);
  for (let row = 0; row < marks.length; row++) {
    if (row % STEP === STEP - 1) yield;
    if (marks[row] === 0 || marks[row] === CHANGE_BIT.new) continue;
    const differences = differencesOf(changes, row);
    const text = (of: 'before' | 'now') =>
      differences.map((one) => `${facetLabel(one.field)} ${one[of] === '' ? 'none' : one[of]}`).join(', ');
    before.set(row, text('before'));
    after.set(row, text('now'));
  }
  return { before: before.column(), after: after.column() };
}
