import { isoText } from '#format/iso-text.ts';
import { CSV, textTable, TSV } from '#format/table-formats.ts';

/** A name, or a number in its column's unit; NaN where it is not known. */
export type FigureCell = string | number;

export interface FigureColumn {
  readonly heading: string;
  /** Of its numbers; absent where they are counts. `time`: epoch ms, which files hold as ISO 8601 in UTC. */
  readonly unit?: 'kB' | '%' | 'bit/s' | 'time' | undefined;
  /** How the screen tells its numbers. @param row that they stand in, from 0; undefined in the total */
  text?(value: number, row?: number): string;
  /** Files alone have it: the screen tells it in another column. */
  readonly onlyInFiles?: boolean;
}

/** The numbers of a figure: a cell for each column in every row, and in the total of the rows, which begins with "Total". */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
  readonly total: readonly FigureCell[];
}

const textOf = ({ text = String }: FigureColumn, cell: FigureCell, row?: number) =>
  typeof cell === 'string' ? cell : Number.isNaN(cell) ? '–' : text(cell, row);

/** The cells of a row as the screen tells them. */
export const shownCells = (columns: readonly FigureColumn[], cells: readonly FigureCell[], row?: number): string[] =>
  columns.flatMap((column, at) => (column.onlyInFiles === true ? [] : textOf(column, cells[at], row)));

/** The heading in a file, with the unit, as the list's files write it. */
const fileHeading = ({ heading, unit }: FigureColumn) =>
  unit === undefined || unit === 'time' ? heading : `${heading} (${unit})`;

/** Twelve digits: those behind them come from adding and dividing. */
const fileCell = ({ unit }: FigureColumn, cell: FigureCell): FigureCell => {
  if (typeof cell === 'string') return cell;
  if (Number.isNaN(cell)) return '';
  return unit === 'time' ? isoText(cell) : Number(cell.toPrecision(12));
};

/** What is behind "Total" in a text whose table lacks clients. */
const PARTIAL = ', PARTIAL: not all clients are loaded';

/** The table as a text with plain numbers, tab-separated for the clipboard or comma-separated for a file. @param partial not all clients are loaded */
export const tableText = ({ columns, rows, total }: FigureTable, form: 'csv' | 'tsv', partial: boolean): string =>
  textTable(
    form === 'csv' ? CSV : TSV,
    columns.map(fileHeading),
    [...rows, partial ? total.with(0, `${total[0]}${PARTIAL}`) : total].map((cells) =>
      columns.map((column, at) => fileCell(column, cells[at])),
    ),
  );
