import { isoText } from './iso-text.ts';

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

/** A small table with a head: texts are made harmless, numbers are raw. @param rows as many cells as there are heads */
export const textTable = (
  { head, text, start, separator, end }: Pick<typeof MARKDOWN, 'head' | 'text' | 'start' | 'separator' | 'end'>,
  heads: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
): string =>
  head(
    heads,
    heads.map(() => false),
  ) +
  rows
    .map((row) => start + row.map((cell) => (typeof cell === 'number' ? cell : text(cell))).join(separator) + end)
    .join('');

/**
 * What Markdown renderers turn into a link, a mention of a person, a ticket number or an emoji (GitHub shows the `:ab:` of a MAC and
 * the `:100:` of an IPv6 address as one), and the blanks at the ends of a cell, which they drop.
 */
const ALIVE = /@|:\/\/|www\.|#|:[\w+-]+:|^\s|\s$/i;

const SPECIAL = /[\\|`*_<>[\]()!~$&]/g;

/** Every line end that a renderer may know. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A text as code, in a fence longer than any run of backticks inside. A pipe after a backslash stays outside, because in code some renderers end the cell there. */
function codeSpan(text: string): string {
  const parts = text.split(/(?<=\\)\|/);
  if (parts.length > 1) return parts.map((part) => (part === '' ? '' : codeSpan(part))).join(String.raw`\|`);
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + padding + text.replaceAll('|', String.raw`\|`) + padding + fence;
}

/**
 * A text for a cell of a Markdown table, so that it is shown as it is: it makes no link, picture, HTML, mention or new line. Texts
 * that renderers link without any mark become code.
 */
function markdownText(value: string): string {
  if (ALIVE.test(value)) return codeSpan(value.replaceAll(LINE_END, ' '));
  return value.replaceAll(SPECIAL, String.raw`\$&`).replaceAll(LINE_END, '<br>');
}

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
