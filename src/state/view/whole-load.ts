import { type FieldKey, FIELDS } from '#clients/fields.ts';
import type { FindingChoices, Findings } from '#clients/findings/find-all.ts';
import { ruleJob } from '#clients/findings/rule-columns.ts';
import { NAMED_BY_WORDS, SEARCHED } from '#clients/query/clauses.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { prepareSearch } from '#engine/predicate.ts';
import { keepRanks } from '#engine/view.ts';
import { inSlices, whenIdle } from './pacing.ts';
import type { FindingsJob, RankedColumn, RankJob } from './whole-load-worker.ts';
import { changeColumn, type ClientChanges, clientChanges } from '#clients/changes/client-changes.ts';
import { differenceColumns } from '#clients/changes/client-difference.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { rosterColumn, matchRoster, type RosterMatch } from '#clients/roster/roster-match.ts';
import { readRoster, rosterRows } from '#clients/roster/roster-list.ts';
import type { RosterRule } from '#clients/known-values.ts';

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

/** Compares two loads while nobody waits, and puts what it finds into the column `change`. @returns what cancels it */
export function startComparison(
  { store }: Snapshot,
  before: Snapshot,
  onDone: (changes: ClientChanges) => void,
): () => void {
  return inSlices(
    clientChanges(store, before.store, (field) => before.fields.has(field)),
    (changes) => {
      store.derive('change', changeColumn(changes.marks));
      onDone(changes);
    },
  );
}

/** Puts what differs of each client into the columns `before` and `after`. @returns what cancels it */
export function startDifferences(changes: ClientChanges, onDone: () => void): () => void {
  return inSlices(differenceColumns(changes), ({ before, after }) => {
    changes.now.derive('before', before);
    changes.now.derive('after', after);
    onDone();
  });
}

/** Looks a list up in a load while nobody waits, and puts what it finds into the column `roster`. @returns what cancels it */
export function startRoster(
  store: ColumnStore,
  text: string,
  rules: readonly RosterRule[],
  onDone: (match: RosterMatch) => void,
): () => void {
  return inSlices(lookedUp(store, text, rules), (match) => {
    store.derive('roster', rosterColumn(match.marks));
    onDone(match);
  });
}

function* lookedUp(store: ColumnStore, text: string, rules: readonly RosterRule[]): Generator<void, RosterMatch> {
  const rows = rosterRows(text);
  yield;
  const list = yield* readRoster(rows);
  return yield* matchRoster(store, list, rules);
}
