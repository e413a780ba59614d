import type { FindingChoices, Findings } from '#clients/findings/find-all.ts';
import { ruleJob } from '#clients/findings/rule-columns.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { FindingsJob } from './findings-worker.ts';

/**
 * Has a worker run all rules over the store. The page's own share is to hand the columns over: they are copied.
 * @param now epoch ms of the data
 * @returns what cancels it
 */
export function startFindings(
  store: ColumnStore,
  now: number,
  choices: FindingChoices,
  onFound: (findings: Findings) => void,
): () => void {
  const worker = new Worker(new URL('./findings-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Findings>) => {
    worker.terminate();
    onFound(data);
  });
  const job: FindingsJob = { job: ruleJob(store, now), choices };
  worker.postMessage(job, []);
  return () => worker.terminate();
}
