import type { RosterRow } from './roster-entries.ts';

/** What may stand between the cells of a line, in the order in which they are tried. */
const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** The separator of most cells in the first lines; null for a plain list. */
function separatorOf(text: string): string | null {
  const lines = text.split('\n', 20);
  const counts = SEPARATORS.map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator)).length,
  }));
  const best = counts.reduce((a, b) => (b.lines > a.lines ? b : a));
  return best.lines === 0 ? null : best.separator;
}

/** A pasted list, or the text of a CSV file, as lines of cells; a cell in quotes may hold separators and line ends. */
export function rosterRows(text: string): RosterRow[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(plain);
  return (plain.includes('"') ? quotedRows(plain, separator) : null) ?? plainRows(plain, separator);
}

const plainRows = (text: string, separator: string | null): RosterRow[] =>
  text.split('\n').map((line, at) => ({ line: at + 1, cells: separator === null ? [line] : line.split(separator) }));

/** Null when a quote is never closed: then it is no quote, but an inch. */
function quotedRows(text: string, separator: string | null): RosterRow[] | null {
  const rows: RosterRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let first = 1;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\n') line++;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === separator) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push({ line: first, cells: [...cells, cell] });
      cells = [];
      cell = '';
      first = line;
    } else cell += letter;
  }
  rows.push({ line: first, cells: [...cells, cell] });
  return quoted ? null : rows;
}
