/** What Markdown renderers turn into a link, a mention of a person or a ticket number. */
const ALIVE = /@|:\/\/|www\.|#/i;

const SPECIAL = /[\\|`*_<>[\]()!~$&]/g;

/** Every line end that a renderer may know. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A text as code, in a fence longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + padding + text.replaceAll('|', String.raw`\|`) + padding + fence;
}

/**
 * A text for a cell of a Markdown table, so that it is shown as it is: it makes no link, picture, HTML, mention or new line. Texts
 * that renderers link without any mark become code.
 */
export function markdownText(value: string): string {
  if (ALIVE.test(value)) return codeSpan(value.replaceAll(LINE_END, ' '));
  return value.replaceAll(SPECIAL, String.raw`\$&`).replaceAll(LINE_END, '<br>');
}
