import { isoText } from './iso-text.ts';
import { markdownText } from './markdown-text.ts';
import { disarmed } from './spreadsheet-text.ts';

/** What the text formats share: empty cells are empty, numbers are raw, times are ISO 8601 in UTC. */
const PLAIN = { empty: '', number: String, time: isoText, start: '' };

/**
 * Writes a text as a cell that no spreadsheet reads as a formula, in quotes (RFC 4180) if it has a special character. Commas are
 * special in TSV too: Excel also splits a paste at the separators that "Text to Columns" used last.
 */
const cellText = (value: string) => {
  const safe = disarmed(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** CSV with a header line and CRLF. It begins with a byte order mark, without which Excel does not read UTF-8. */
export const CSV = {
  ...PLAIN,
  text: cellText,
  head: (labels: readonly string[]) => `\uFEFF${labels.map(cellText).join(',')}\r\n`,
  separator: ',',
  end: '\r\n',
};

/** Tab-separated text, as spreadsheets read it from the clipboard. */
export const TSV = {
  ...PLAIN,
  text: cellText,
  head: (labels: readonly string[]) => `${labels.map(cellText).join('\t')}\n`,
  separator: '\t',
  end: '\n',
};

/** A small table with a head: texts are guarded against formulas, numbers are raw. @param rows as many cells as there are heads */
export const textTable = (
  { head, text, separator, end }: Pick<typeof CSV, 'head' | 'text' | 'separator' | 'end'>,
  heads: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
): string =>
  head(heads) +
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : text(cell))).join(separator) + end).join('');

const markdownLine = (parts: readonly string[]) => `| ${parts.join(' | ')} |\n`;

/** A Markdown table for tickets and wikis, with figures aligned to the right. */
export const MARKDOWN = {
  ...PLAIN,
  text: markdownText,
  head: (labels: readonly string[], figures: readonly boolean[]) =>
    markdownLine(labels) + markdownLine(figures.map((isFigure) => (isFigure ? '---:' : '---'))),
  start: '| ',
  separator: ' | ',
  end: ' |\n',
};

/** Cells of a JSON file: empty cells are null, times are ISO 8601 in UTC. */
export const JSON_CELLS = {
  empty: 'null',
  text: (value: string) => JSON.stringify(value),
  number: String,
  time: (ms: number) => `"${isoText(ms)}"`,
};
