import type { XlsxJob, XlsxReport } from './xlsx-job.ts';
import { xlsxWorkbook } from './xlsx-workbook.ts';

const report = (said: XlsxReport) => globalThis.postMessage(said, { transfer: [] });

async function write(job: XlsxJob): Promise<void> {
  const blob = await xlsxWorkbook(job, (done) => report({ kind: 'rows', done }));
  report({ kind: 'file', blob });
}

// A second and more of work at 100,000 rows: the page must not wait for it.
globalThis.addEventListener('message', (event: MessageEvent<XlsxJob>) => {
  write(event.data).catch((error: unknown) =>
    report({ kind: 'fault', message: error instanceof Error ? error.message : 'unknown' }),
  );
});
