/**
 * Where a spreadsheet may begin to read a cell: at its start, on each of its lines, and after what other locales
 * or a careless paste take for the end of a cell. Blanks, control characters and what nobody sees count as nothing there:
 * LibreOffice drops NUL, and calculates what follows. It is looked for backwards from each sign, so that a long run of line
 * ends is read once.
 */
const BEGINNINGS = /(?=[=+\-@＝＋－＠])(?<=(?:^|[\r\n;\t])[\p{Z}\p{Cc}\p{Cf}\p{DI}]*)/gu;

/** Only such a text can have a formula at a beginning: nearly none has, and every cell is asked. */
const SUSPICIOUS = /^[\p{Z}\p{Cc}\p{Cf}\p{DI}]*[=+\-@＝＋－＠]|[\r\n;\t]/u;

/** The text with an apostrophe before everything that a spreadsheet would run as a formula. */
export const disarmed = (value: string): string => (SUSPICIOUS.test(value) ? value.replaceAll(BEGINNINGS, "'") : value);

const SPECIAL = /[",;\t\r\n]/;

/** A field of a CSV line by RFC 4180. */
export const csvQuoted = (value: string): string => (SPECIAL.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A text as a field of a CSV line that no spreadsheet runs as a formula. */
export const csvText = (value: string): string => csvQuoted(disarmed(value));
