import { isoText } from './iso-text.ts';
import { markdownText } from './markdown-text.ts';
import { csvText, disarmed } from './spreadsheet-text.ts';

/** What the text formats share: empty cells are empty, numbers are raw, times are ISO 8601 in UTC. */
const PLAIN = { empty: '', number: String, time: isoText, start: '' };

/** CSV with a header line and CRLF. It begins with a byte order mark, without which Excel does not read UTF-8. */
export const CSV = {
  ...PLAIN,
  text: csvText,
  head: (labels: readonly string[]) => `\uFEFF${labels.map(csvText).join(',')}\r\n`,
  separator: ',',
  end: '\r\n',
};

const SPECIAL = /["\t\r\n]/;

function tsvText(value: string): string {
  const safe = disarmed(value);
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Tab-separated text, as spreadsheets read it from the clipboard: cells with tabs, quotes or line ends are quoted. */
export const TSV = {
  ...PLAIN,
  text: tsvText,
  head: (labels: readonly string[]) => `${labels.map(tsvText).join('\t')}\n`,
  separator: '\t',
  end: '\n',
};

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
