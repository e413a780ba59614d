/**
 * Where a spreadsheet may begin to read a cell: at its start, on each of its lines, and after what other locales
 * or a careless paste take for the end of a cell.
 */
const BEGINNINGS = /(^|[\r\n;\t])( *)(?=[=+\-@＝＋－＠])/g;

/** Nothing in it can be the beginning of a formula. */
const HARMLESS = /^[^=+\-@＝＋－＠]*$/;

/** The text with an apostrophe before everything that a spreadsheet would run as a formula. */
export const disarmed = (value: string): string =>
  HARMLESS.test(value) ? value : value.replaceAll(BEGINNINGS, "$1$2'");
