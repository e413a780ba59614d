import { xmlEscaped } from '#format/xml-escaped.ts';
import type { XlsxColumn, XlsxJob } from './workbook-job.ts';

/** Excel calls a file with longer texts damaged. */
const MOST_LETTERS = 32_767;

/** Characters that XML cannot contain: control characters except tab and line ends, and two non-characters. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;
/** Excel writes such a character as `_x0001_`, so a text that looks like that must be escaped. */
const LOOKS_ESCAPED = /_(?=x[\dA-F]{4}_)/gi;

/** A text as it stands in the XML of a sheet, at most as long as Excel reads. */
export const xmlText = (text: string): string =>
  xmlEscaped(
    text
      .slice(0, MOST_LETTERS)
      // In a cell and in parsed XML, a line feed is the only line end.
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(UNWRITABLE, '')
      .replaceAll(LOOKS_ESCAPED, '_x005F_'),
  );

const PART_TEXTS = 5000;

/** The texts of a workbook. Each is written once, and cells refer to it by its place. Excel never reads such a text as a formula. */
export class SharedStrings {
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  *xml(): Generator<string> {
    yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.#places.size}">`;
    let items: string[] = [];
    for (const text of this.#places.keys()) {
      items.push(`<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
      if (items.length < PART_TEXTS) continue;
      yield items.join('');
      items = [];
    }
    yield `${items.join('')}</sst>`;
  }
}

/** Places in `cellXfs` of the styles in workbook.ts. */
const BOLD = 1;
const DATE = 2;

const DAY_MS = 86_400_000;
/** Days between Excel's first day and 1970. */
const DAYS_BEFORE = 25_569;

/** A1 notation of a column, from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

const textCell = (place: number) => `" t="s"><v>${place}</v></c>`;
const boldCell = (place: number) => `" s="${BOLD}" t="s"><v>${place}</v></c>`;

/** A cell's XML after its address, by row; '' if the cell is empty. */
function cellOf(column: XlsxColumn, strings: SharedStrings): (row: number) => string {
  const ofText = (text: string) => (text === '' ? '' : textCell(strings.place(text)));
  if (column.kind === 'category') {
    const { codes, values } = column;
    const written = new Map<number, string>();
    return (row) => {
      const code = codes[row];
      const known = written.get(code) ?? ofText(values[code]);
      written.set(code, known);
      return known;
    };
  }
  if (column.kind === 'text') return (row) => ofText(column.values[row]);
  const { values, kind } = column;
  return (row) => {
    const value = values[row];
    if (Number.isNaN(value)) return '';
    return kind === 'time' ? `" s="${DATE}"><v>${value / DAY_MS + DAYS_BEFORE}</v></c>` : `"><v>${value}</v></c>`;
  };
}

const SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const PANE = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

const colsXml = (widths: readonly number[]) =>
  `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const PART_ROWS = 1000;

/** The clients below a bold, frozen header with filter buttons. @param onRows how many are written so far */
export function* clientsSheet(
  { columns, rowCount }: XlsxJob,
  strings: SharedStrings,
  onRows: (done: number) => void,
): Generator<string> {
  const names = columns.map((_, at) => columnName(at));
  const widths = columns.map(({ width }) => width);
  const head = columns.map(({ label }, at) => `<c r="${names[at]}1${boldCell(strings.place(label))}`);
  yield `${SHEET}<sheetViews><sheetView tabSelected="1" workbookViewId="0">${PANE}</sheetView></sheetViews>${colsXml(widths)}`;
  yield `<sheetData><row r="1">${head.join('')}</row>`;
  const cells = columns.map((column) => cellOf(column, strings));
  for (let from = 0; from < rowCount; from += PART_ROWS) {
    const to = Math.min(rowCount, from + PART_ROWS);
    const lines: string[] = [];
    for (let row = from; row < to; row++) {
      let line = `<row r="${row + 2}">`;
      for (let at = 0; at < cells.length; at++) {
        const cell = cells[at](row);
        if (cell !== '') line += `<c r="${names[at]}${row + 2}${cell}`;
      }
      lines.push(`${line}</row>`);
    }
    yield lines.join('');
    onRows(to);
  }
  const all = `A1:${names[names.length - 1]}${rowCount + 1}`;
  yield `</sheetData><autoFilter ref="${all}"/>`;
  // VLANs and ports are texts, as in the API. Excel would mark each of them with a green corner.
  yield `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** What the file contains and how it was made. */
export function* aboutSheet({ facts }: XlsxJob, strings: SharedStrings): Generator<string> {
  const rows = facts.map(
    ([label, text], at) =>
      `<row r="${at + 1}"><c r="A${at + 1}${boldCell(strings.place(label))}<c r="B${at + 1}${textCell(strings.place(text))}</row>`,
  );
  yield `${SHEET}${colsXml([18, 100])}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}
