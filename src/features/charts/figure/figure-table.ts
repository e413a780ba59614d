import { CSV, TSV } from '#format/table-formats.ts';

/** The numbers of a figure: a label and its cells a row, and their total. */
export interface FigureTable {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  /** As many cells as there are headings, "Total" the first; null where nothing can be added up. */
  readonly total: readonly string[] | null;
}

/** The table as a text, tab-separated for the clipboard or comma-separated for a file. */
export function tableText({ headings, rows, total }: FigureTable, form: 'csv' | 'tsv'): string {
  const { head, text, separator, end } = form === 'csv' ? CSV : TSV;
  const lines = [...rows.map(({ cells }) => cells), ...(total === null ? [] : [total])];
  return head(headings) + lines.map((cells) => cells.map(text).join(separator) + end).join('');
}
