/** What a page that shows Markdown would turn into a link, a mention of a person or a number of a ticket. */
const ALIVE = /@|:\/\/|www\.|#/i;

const SPECIAL = /[\\|`*_<>[\]()!~$&]/g;

/** Every end of a line that some renderer knows. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A fence longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + padding + text.replaceAll('|', String.raw`\|`) + padding + fence;
}

/**
 * Text for a cell of a Markdown table that reads as itself wherever it is pasted: no link, picture, HTML or mention comes of it,
 * and no line ends in it. What pages make links of without any mark stands as code.
 */
export function markdownText(value: string): string {
  if (ALIVE.test(value)) return codeSpan(value.replaceAll(LINE_END, ' '));
  return value.replaceAll(SPECIAL, String.raw`\$&`).replaceAll(LINE_END, '<br>');
}
