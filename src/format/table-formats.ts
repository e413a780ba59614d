import { isoText } from './iso-text.ts';
import { markdownText } from './markdown-text.ts';
import { csvQuoted, csvText, disarmed } from './spreadsheet-text.ts';

/** What all text tables have in common: nothing for an empty cell, raw numbers, times as ISO 8601 in UTC. */
const PLAIN = { empty: '', number: String, time: isoText, start: '' };

/** With a byte order mark, for Excel reads UTF-8 by it alone; a header line, then one record a client, each with CRLF. */
export const CSV = {
  ...PLAIN,
  text: csvText,
  head: (labels: readonly string[]) => `\uFEFF${labels.map(csvQuoted).join(',')}\r\n`,
  separator: ',',
  end: '\r\n',
};

const SPECIAL = /["\t\r\n]/;

/** What spreadsheets take from the clipboard: tabs between cells, quotes round those with tabs or lines of their own. */
export const TSV = {
  ...PLAIN,
  text: (value: string) => {
    const safe = disarmed(value);
    return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  },
  head: (labels: readonly string[]) => `${labels.join('\t')}\n`,
  separator: '\t',
  end: '\n',
};

const markdownLine = (parts: readonly string[]) => `| ${parts.join(' | ')} |\n`;

/** A table for tickets and wikis; figures to the right. */
export const MARKDOWN = {
  ...PLAIN,
  text: markdownText,
  head: (labels: readonly string[], figures: readonly boolean[]) =>
    markdownLine(labels) + markdownLine(figures.map((isFigure) => (isFigure ? '---:' : '---'))),
  start: '| ',
  separator: ' | ',
  end: ' |\n',
};

/** Cells of a JSON file: what is empty is null, times are ISO 8601 in UTC. */
export const JSON_CELLS = {
  empty: 'null',
  text: (value: string) => JSON.stringify(value),
  number: String,
  time: (ms: number) => `"${isoText(ms)}"`,
};
