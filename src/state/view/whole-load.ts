import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { FindingChoices, Findings } from '#clients/findings/find-all.ts';
import { ruleJob } from '#clients/findings/rule-columns.ts';
import { NAMED_BY_WORDS, SEARCHED } from '#clients/query/clauses.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { prepareSearch } from '#engine/predicate.ts';
import { keepRanks } from '#engine/view.ts';
import { inSlices, whenIdle } from './pacing.ts';
import type { FindingsJob, RankedColumn, RankJob } from './whole-load-worker.ts';

/** The columns of every list whose first sort takes longest: nearly each row has a value of its own. */
const SORTED: readonly FieldKey[] = ['name', 'lastSeen', 'mac', 'ip'];

const newWorker = () => new Worker(new URL('./whole-load-worker.ts', import.meta.url), { type: 'module' });

/** The values as they are, for they are copied on their way. */
export const rankJob = (store: ColumnStore, column: FieldKey): RankJob => ({
  column,
  values:
    FIELDS[column].kind === 'number'
      ? store.number(column).subarray(0, store.rowCount)
      : store.textPieces(column).map(({ text, ends }) => ({ text, ends })),
});

/** Each step is short: a key or a click in the meantime waits for one at most. */
function* preparation(store: ColumnStore, worker: Worker): Generator<void> {
  for (const column of SORTED) yield worker.postMessage(rankJob(store, column), []);
  for (const column of SEARCHED) yield* prepareSearch(store, column);
  for (const column of NAMED_BY_WORDS) yield void store.category(column);
}

/**
 * Makes what a word is looked for in, and the longest orders, while nobody waits: the first letter and the first click find them
 * made.
 * @returns what cancels it
 */
export function readyStore(store: ColumnStore): () => void {
  const { version } = store;
  const worker = newWorker();
  let toCome = SORTED.length;
  worker.addEventListener('message', ({ data }: MessageEvent<RankedColumn>) => {
    keepRanks(store, version, data.column, data.ranks);
    if (--toCome === 0) worker.terminate();
  });
  const stop = inSlices(preparation(store, worker));
  return () => {
    stop();
    worker.terminate();
  };
}

/**
 * Has a worker run all rules over the store once the browser is idle, and puts what they find into its columns. The page's own
 * share is to hand the columns over: they are copied.
 * @param now epoch ms of the data
 * @returns what cancels it
 */
export function startFindings(
  store: ColumnStore,
  now: number,
  choices: FindingChoices,
  onFound: (findings: Findings) => void,
): () => void {
  const worker = newWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<Findings>) => {
    worker.terminate();
    store.derive('deviceClass', { ...data.classes, sets: null });
    store.derive('finding', data.finding);
    onFound(data);
  });
  const stop = whenIdle(() => {
    const job: FindingsJob = { rules: ruleJob(store, now), choices };
    worker.postMessage(job, []);
  });
  return () => {
    stop();
    worker.terminate();
  };
}
