import type { XlsxJob, XlsxReport } from './workbook-job.ts';
import { xlsxWorkbook } from './workbook.ts';

const report = (said: XlsxReport) => globalThis.postMessage(said, { transfer: [] });

// In a worker, because 100,000 rows take more than a second.
globalThis.addEventListener('message', (event: MessageEvent<XlsxJob>) => {
  try {
    report({ kind: 'file', blob: xlsxWorkbook(event.data, (done) => report({ kind: 'rows', done })) });
  } catch (error) {
    report({ kind: 'fault', message: error instanceof Error ? error.message : 'unknown' });
  }
});
