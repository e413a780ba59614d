import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { fileLabel, fileNumber, type FileRows } from '#clients/files/file-cells.ts';
import type { ExportFact } from '../export-facts.ts';

/** One column, copied for the worker: values with a code per row, or a value per row. NaN and '' are empty. */
export type XlsxColumn = {
  readonly label: string;
  /** In characters. */
  readonly width: number;
} & (
  | { readonly kind: 'category'; readonly values: readonly string[]; readonly codes: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'text'; readonly values: readonly string[] }
  /** In the units of `fileNumber` (clients/files). */
  | { readonly kind: 'number' | 'time'; readonly values: Float64Array<ArrayBuffer> }
);

/** Everything that the worker needs to write a workbook. */
export interface XlsxJob {
  readonly rowCount: number;
  readonly columns: readonly XlsxColumn[];
  readonly facts: readonly ExportFact[];
}

/** What the worker sends: how many clients are written, then the file or a message about a fault. */
export type XlsxReport =
  | { readonly kind: 'rows'; readonly done: number }
  | { readonly kind: 'file'; readonly blob: Blob }
  | { readonly kind: 'fault'; readonly message: string };

/** The limit of a sheet, with its header row. */
export const MOST_XLSX_ROWS = 1_048_576;

/** Pixels per character, to convert the width of a column of the list. */
const CHARACTER = 7;

/** The chosen rows of one column, in their order. */
function xlsxColumn(file: FileRows, key: ColumnKey): XlsxColumn {
  const { store, rows } = file;
  const label = fileLabel(key);
  const { sortedBy: field, width } = columnShape(key);
  const { kind, type } = FIELDS[field];
  const head = { label, width: Math.max(12, label.length + 4, Math.ceil(width / CHARACTER)) };
  if (kind === 'category') {
    const { codes, values } = store.category(field);
    return { ...head, kind, values: [...values], codes: Uint32Array.from(rows, (row) => codes[row]) };
  }
  if (kind === 'text') return { ...head, kind, values: Array.from(rows, (row) => store.textAt(field, row)) };
  const values = Float64Array.from(rows, fileNumber(file, key));
  return type === 'time' ? { ...head, width: 20, kind: 'time', values } : { ...head, kind: 'number', values };
}

/** The columns one by one, so that the page stays responsive between them. */
export function* xlsxColumns(file: FileRows): Generator<XlsxColumn> {
  for (const key of file.columns) yield xlsxColumn(file, key);
}

const buffersOf = (column: XlsxColumn): ArrayBuffer[] =>
  column.kind === 'category' ? [column.codes.buffer] : column.kind === 'text' ? [] : [column.values.buffer];

/**
 * Writes the workbook in a worker; an abort terminates it. @param onRows how many clients are written so far
 * @throws Error, or the signal's reason once it is aborted
 */
export function xlsxBlob(job: XlsxJob, signal: AbortSignal, onRows: (done: number) => void): Promise<Blob> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'The workbook could not be written.')),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<XlsxReport>) => {
      if (data.kind === 'file') resolve(data.blob);
      else if (data.kind === 'fault') reject(new Error(data.message));
      else onRows(data.done);
    });
    // Transferred: the columns are copies already.
    worker.postMessage(job, job.columns.flatMap(buffersOf));
  }).finally(() => worker.terminate());
}
