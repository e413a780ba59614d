/**
 * A formula's sign where a spreadsheet may start to read a cell: at its start, on each of its lines, and after `;` or a tab, at
 * which a spreadsheet may split a CSV file or a paste. Some characters before the sign do not count:
 * - blanks, control and invisible characters, because LibreOffice drops NUL and calculates the rest;
 * - quotes: `x,"a;""=1+1"` split at `;` has the cell `""=1+1"`, and an empty quoted part before a formula is dropped.
 *
 * The expression looks back from each sign, so that it reads a long run of such characters only once.
 */
const BEGINNINGS = /(?=[=+\-@＝＋－＠])(?<=(?:^|[\r\n;\t])["\p{Z}\p{Cc}\p{Cf}\p{DI}]*)/gu;

/** A quick test for each cell. Only the few texts that pass it can contain a formula. */
const SUSPICIOUS = /^["\p{Z}\p{Cc}\p{Cf}\p{DI}]*[=+\-@＝＋－＠]|[\r\n;\t]/u;

/** The text with an apostrophe before each sign that may begin a formula. */
export const disarmed = (value: string): string => (SUSPICIOUS.test(value) ? value.replaceAll(BEGINNINGS, "'") : value);
