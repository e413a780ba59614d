import { type ColumnKey, columnShape, type UsageBasis } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { fileLabel, fileNumber } from '#clients/files/file-cells.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { ExportFact } from '../export-facts.ts';

/** One column on its way to the worker: few values and a code a row, or a value a row. NaN and '' are empty. */
export type XlsxColumn = {
  readonly label: string;
  /** In characters. */
  readonly width: number;
} & (
  | { readonly kind: 'category'; readonly values: readonly string[]; readonly codes: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'text'; readonly values: readonly string[] }
  /** As fileNumber of src/clients has them. */
  | { readonly kind: 'number' | 'time'; readonly values: Float64Array<ArrayBuffer> }
);

export interface XlsxJob {
  readonly rowCount: number;
  readonly columns: readonly XlsxColumn[];
  readonly facts: readonly ExportFact[];
}

/** What the worker says: clients written so far, then the file or what went wrong. */
export type XlsxReport =
  | { readonly kind: 'rows'; readonly done: number }
  | { readonly kind: 'file'; readonly blob: Blob }
  | { readonly kind: 'fault'; readonly message: string };

/** A sheet's limit, the header row included. */
export const MOST_XLSX_ROWS = 1_048_576;

/** Pixels of the list's columns a character of a sheet's. */
const CHARACTER = 7;

/** The chosen rows of one column, in their order, free of the store. */
function xlsxColumn(store: ColumnStore, rows: Uint32Array, key: ColumnKey, basis: UsageBasis): XlsxColumn {
  const label = fileLabel(key);
  const { sortedBy: field, width } = columnShape(key);
  const { kind, type } = FIELDS[field];
  const head = { label, width: Math.max(12, label.length + 4, Math.ceil(width / CHARACTER)) };
  if (kind === 'category') {
    const { codes, values } = store.category(field);
    return { ...head, kind, values: [...values], codes: Uint32Array.from(rows, (row) => codes[row]) };
  }
  if (kind === 'text') return { ...head, kind, values: Array.from(rows, (row) => store.textAt(field, row)) };
  const values = Float64Array.from(rows, fileNumber(store, key, basis));
  return type === 'time' ? { ...head, width: 20, kind: 'time', values } : { ...head, kind: 'number', values };
}

/** The columns one by one, so that the page may do other things between them. */
export function* xlsxColumns(
  store: ColumnStore,
  rows: Uint32Array,
  columns: readonly ColumnKey[],
  basis: UsageBasis,
): Generator<XlsxColumn> {
  for (const key of columns) yield xlsxColumn(store, rows, key, basis);
}
