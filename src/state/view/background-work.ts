import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { findAll, type FindingChoices, type Findings } from '#clients/findings/find-all.ts';
import { type RuleJob, ruleColumns, ruleJob } from '#clients/findings/rule-columns.ts';
import { NAMED_BY_WORDS, SEARCHED } from '#clients/query/clauses.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { prepareSearch } from '#engine/predicate.ts';
import { keepRanks } from '#engine/view.ts';
import { inSlices } from './scheduling.ts';
import type { FindingsJob, RankedColumn, RankJob } from './background-worker.ts';
import { changeColumn, type ClientChanges, clientChanges } from '#clients/changes/client-changes.ts';
import { differenceColumns } from '#clients/changes/client-difference.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { rosterColumn, matchRoster, type RosterMatch } from '#clients/roster/roster-match.ts';
import { readRoster, rosterRows } from '#clients/roster/roster-list.ts';
import type { RosterRule } from '#clients/known-values.ts';

export { withAbsentClients } from '#clients/changes/absent-clients.ts';

/** The columns whose first sort takes longest, because nearly each row has another value. */
const SORTED: readonly FieldKey[] = ['name', 'lastSeen', 'mac', 'ip'];

/** Null where an extension, such as JShelter, lets no page have workers. */
function newWorker(): Worker | null {
  try {
    return new Worker(new URL('./background-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** The column as the worker gets it. Values are not copied here, because postMessage copies them. */
export const rankJob = (store: ColumnStore, column: FieldKey): RankJob => ({
  column,
  values:
    FIELDS[column].kind === 'number'
      ? store.number(column).subarray(0, store.rowCount)
      : store.textChunks(column).map(({ text, ends }) => ({ text, ends })),
});

/** The preparation in short steps: a key or a click waits for one at most. */
function* preparation(store: ColumnStore, worker: Worker | null): Generator<void> {
  for (const column of SORTED) yield worker?.postMessage(rankJob(store, column), []);
  for (const column of SEARCHED) yield* prepareSearch(store, column);
  for (const column of NAMED_BY_WORDS) yield* store.prepareCategory(column);
}

/**
 * Prepares the first search and the first sorts while the browser is idle: the texts that words are looked for in, and the ranks of the
 * longest columns.
 * @returns a function that cancels it
 */
export function readyStore(store: ColumnStore): () => void {
  const { version } = store;
  const worker = newWorker();
  let toCome = SORTED.length;
  worker?.addEventListener('message', ({ data }: MessageEvent<RankedColumn>) => {
    keepRanks(store, version, data.column, data.ranks);
    if (--toCome === 0) worker?.terminate();
  });
  const stop = inSlices(preparation(store, worker));
  return () => {
    stop();
    worker?.terminate();
  };
}

/**
 * Runs all rules in a worker once the browser is idle, and puts the columns `deviceClass` and `finding` into the store. The page itself
 * only copies the columns to the worker.
 * @param now epoch ms of the data
 * @returns a function that cancels it
 */
export function startFindings(
  store: ColumnStore,
  now: number,
  choices: FindingChoices,
  onFound: (findings: Findings) => void,
): () => void {
  const worker = newWorker();
  let rules: RuleJob | null = null;
  let broken = worker === null;
  const found = (findings: Findings) => {
    worker?.terminate();
    store.derive('deviceClass', { ...findings.classes, sets: null });
    store.derive('finding', findings.finding);
    onFound(findings);
  };
  // Without its worker, whose code may not be on the server any more, the page runs the rules itself.
  const runHere = () => {
    if (broken && rules !== null) found(findAll(ruleColumns(rules), choices));
  };
  worker?.addEventListener('message', ({ data }: MessageEvent<Findings>) => found(data));
  worker?.addEventListener('error', () => {
    broken = true;
    runHere();
  });
  const stop = inSlices(ruleJob(store, now), (made) => {
    rules = made;
    const job: FindingsJob = { rules, choices };
    worker?.postMessage(job, []);
    runHere();
  });
  return () => {
    stop();
    worker?.terminate();
  };
}

/** Compares two loads while the browser is idle, and puts the columns `change`, `before` and `after` into the store. @returns a function that cancels it */
export const startComparison = (
  { store }: Snapshot,
  before: Snapshot,
  onDone: (changes: ClientChanges) => void,
): (() => void) => inSlices(compared(store, before), onDone);

function* compared(store: ColumnStore, { store: before, fields }: Snapshot): Generator<void, ClientChanges> {
  const changes = yield* clientChanges(store, before, (field) => fields.has(field));
  const differences = yield* differenceColumns(changes);
  store.derive('change', changeColumn(changes.marks));
  store.derive('before', differences.before);
  store.derive('after', differences.after);
  return changes;
}

/** Looks a list up in a load while the browser is idle, and puts the column `roster` into the store. @returns a function that cancels it */
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
