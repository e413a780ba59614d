import type { XlsxJob, XlsxReport } from './workbook-job.ts';
import { xlsxWorkbook } from './workbook.ts';

const report = (said: XlsxReport) => globalThis.postMessage(said, { transfer: [] });

// A second and more of work at 100,000 rows: the page must not wait for it.
globalThis.addEventListener('message', (event: MessageEvent<XlsxJob>) => {
  try {
    report({ kind: 'file', blob: xlsxWorkbook(event.data, (done) => report({ kind: 'rows', done })) });
  } catch (error) {
    report({ kind: 'fault', message: error instanceof Error ? error.message : 'unknown' });
  }
});
