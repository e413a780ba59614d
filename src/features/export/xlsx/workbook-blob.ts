import type { XlsxColumn, XlsxJob, XlsxReport } from './workbook-job.ts';

const buffersOf = (column: XlsxColumn): ArrayBuffer[] =>
  column.kind === 'category' ? [column.codes.buffer] : column.kind === 'text' ? [] : [column.values.buffer];

/** Writes the workbook in a worker of its own, which an abort ends. @throws Error; the signal's reason when aborted */
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
    // The columns were copied for it: they move over instead of being copied again.
    worker.postMessage(job, job.columns.flatMap(buffersOf));
  }).finally(() => worker.terminate());
}
