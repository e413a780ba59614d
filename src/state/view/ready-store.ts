import type { FieldKey } from '#clients/fields.ts';
import { NAMED_BY_WORDS, SEARCHED } from '#clients/query/clauses.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { prepareSearch } from '#engine/predicate.ts';
import { keepRanks } from '#engine/view.ts';
import { inSlices } from './pacing.ts';
import { type RankedColumn, rankJob } from './rank-job.ts';

/** The columns of every list whose first sort takes longest: nearly each row has a value of its own. */
const SORTED: readonly FieldKey[] = ['name', 'lastSeen', 'mac', 'ip'];

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
  const worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' });
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
