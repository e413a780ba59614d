/**
 * A formula's sign where a spreadsheet may begin to read a cell: at its start, on each of its lines, and after a character that another
 * locale or a paste takes for the end of a cell. Blanks, control and invisible characters before the sign are ignored, because
 * LibreOffice drops NUL and calculates what follows. The expression looks back from each sign, so that a long run of line ends is
 * read once.
 */
const BEGINNINGS = /(?=[=+\-@＝＋－＠])(?<=(?:^|[\r\n;\t])[\p{Z}\p{Cc}\p{Cf}\p{DI}]*)/gu;

/** A quick test for every cell; only the few texts that pass it can contain a formula. */
const SUSPICIOUS = /^[\p{Z}\p{Cc}\p{Cf}\p{DI}]*[=+\-@＝＋－＠]|[\r\n;\t]/u;

/** The text with an apostrophe before each beginning of a formula. */
export const disarmed = (value: string): string => (SUSPICIOUS.test(value) ? value.replaceAll(BEGINNINGS, "'") : value);

const SPECIAL = /[",;\t\r\n]/;

/** A text as a field of a CSV line (RFC 4180). */
const csvQuoted = (value: string): string => (SPECIAL.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A text as a field of a CSV line that no spreadsheet runs as a formula. */
export const csvText = (value: string): string => csvQuoted(disarmed(value));
