import type { ColumnStore } from '#engine/column-store.ts';
import type { FieldKey } from '#clients/fields.ts';
import { addressRange } from '#clients/address/ip-address.ts';
import { NAMED_BY_WORDS, phraseOf, SEARCHED, wordIn } from './clauses.ts';
import type { Term } from './terms.ts';
import { macIn } from '#clients/address/mac-address.ts';

/** A word that some clients hold only where no column shows it. */
export interface HiddenMatch {
  readonly word: string;
  /** Clients that no visible column explains. */
  readonly rows: number;
  /** The columns that do, with the most of them first. */
  readonly fields: ReadonlyArray<{ readonly field: FieldKey; readonly rows: number }>;
}

/** Of a typed word, not of an address, which is looked for in its own columns. */
const isWord = ({ field, list, negated, off, problem, values }: Term) =>
  field === null &&
  !list &&
  !negated &&
  !off &&
  problem === null &&
  addressRange(values[0]) === null &&
  macIn(values[0]) === null;

const ALL: readonly FieldKey[] = [...SEARCHED, ...NAMED_BY_WORDS];

/**
 * Why the filter shows clients in whose cells its words do not stand.
 * @param rows the matching ones @param visible the shown columns
 */
export function hiddenMatches(
  store: ColumnStore,
  terms: readonly Term[],
  rows: ArrayLike<number>,
  visible: ReadonlySet<string>,
): readonly HiddenMatch[] {
  const shown = ALL.filter((key) => visible.has(key));
  const phrase = phraseOf(terms);
  const hidden = ALL.filter((key) => !visible.has(key));
  return terms.filter(isWord).flatMap(({ values: [word] }) => {
    const explained = wordIn(shown, word, phrase).mark(store);
    const unexplained = Array.from(rows).filter((row) => explained[row] === 0);
    if (unexplained.length === 0) return [];
    const somewhere = new Set<number>();
    const fields = hidden.flatMap((field) => {
      const marks = wordIn([field], word, phrase).mark(store);
      const found = unexplained.filter((row) => marks[row] === 1);
      for (const row of found) somewhere.add(row);
      return found.length === 0 ? [] : { field, rows: found.length };
    });
    return fields.length === 0
      ? []
      : { word, rows: somewhere.size, fields: fields.toSorted((a, b) => b.rows - a.rows) };
  });
}
