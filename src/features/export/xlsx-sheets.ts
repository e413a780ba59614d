import type { Cell, Feature, Row, Sheet } from 'write-excel-file/browser';
import type { XlsxColumn, XlsxJob } from './xlsx-job.ts';

type FileContent = Blob | File | ArrayBuffer;

const bold = (value: string): Cell => ({ value, fontWeight: 'bold' });

/** Longer texts make a file that Excel calls damaged. */
const MOST_LETTERS = 32_767;

const textCell = (text: string): Cell => (text === '' ? null : text.slice(0, MOST_LETTERS));

function cellAt(column: XlsxColumn, row: number): Cell {
  if (column.kind === 'category') return textCell(column.values[column.codes[row]]);
  if (column.kind === 'text') return textCell(column.values[row]);
  const value = column.values[row];
  if (Number.isNaN(value)) return null;
  return column.kind === 'time' ? new Date(value) : value;
}

/** A1 notation of a column, from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

const REPORT_ROWS = 5000;

/** The clients under a bold header that stays in sight, and how the file was made. Texts stay texts: a cell is never a formula. */
export function xlsxSheets(job: XlsxJob, onRows: (done: number) => void): Sheet<FileContent>[] {
  const { columns, facts, rowCount } = job;
  const data: Row[] = [columns.map(({ label }) => bold(label))];
  for (let row = 0; row < rowCount; row++) {
    data.push(columns.map((column) => cellAt(column, row)));
    if (row % REPORT_ROWS === 0) onRows(row);
  }
  return [
    {
      sheet: 'Clients',
      data,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      dateFormat: 'yyyy-mm-dd hh:mm:ss',
    },
    {
      sheet: 'About',
      data: facts.map(({ label, text }) => [bold(label), text]),
      columns: [{ width: 18 }, { width: 100 }],
    },
  ];
}

/** Filter buttons on the header of the first sheet. */
export const autoFilter = ({ columns, rowCount }: XlsxJob): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        insert: (_options, { sheetIndex }) =>
          sheetIndex === 0 ? `<autoFilter ref="A1:${columnName(columns.length - 1)}${rowCount + 1}"/>` : undefined,
      },
    },
  },
});
