import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { blockOfRows } from '#engine/block-of-rows.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { computeView, keepRanks } from '#engine/view.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Findings } from '#clients/findings/find-all.ts';
import { clientDataOf } from './test-client-data.ts';
import { rankJob, readyStore, startFindings } from './background-work.ts';
import type { RankedColumn, RankJob } from './background-worker.ts';

const SCHEMA = [
  { name: 'id', kind: 'text' },
  { name: 'name', kind: 'text' },
  { name: 'lastSeen', kind: 'number' },
] as const;

function append(store: ColumnStore, names: readonly string[]) {
  const rows = names.map((name, at) => ({
    id: store.rowCount + at,
    name,
    lastSeen: name === '' ? Number.NaN : name.length,
  }));
  store.append(blockOfRows(SCHEMA, rows));
}

/** The worker as it answers a job, called as a function. */
let ranked = (_job: RankJob): RankedColumn => {
  throw new Error('The worker has not been loaded yet');
};

beforeAll(async () => {
  let run: (message: { readonly data: RankJob }) => void = () => {};
  let answer: RankedColumn | null = null;
  vi.stubGlobal('addEventListener', (_: string, listener: typeof run) => (run = listener));
  vi.stubGlobal('postMessage', (message: RankedColumn) => (answer = message));
  await import('./background-worker.ts');
  ranked = (data) => {
    run({ data: structuredClone(data) });
    if (answer === null) throw new Error('The worker did not answer');
    return answer;
  };
});
afterAll(() => vi.unstubAllGlobals());

const byName = { clauses: [], sort: [{ column: 'name', descending: false }] };

it('orders a column of several pages as the page itself does', () => {
  const store = new ColumnStore(SCHEMA, 'id');
  append(store, ['Ana-10', '', 'ana-9', 'Zoë']);
  append(store, ['zoe', 'ANA-9', 'b']);
  for (const column of ['name', 'lastSeen'] as const) {
    expect(ranked(rankJob(store, column))).toEqual({ column, ranks: rankClientColumn(store, column) });
  }
});

it('is sorted by without another look at the texts, until a page comes', () => {
  const store = new ColumnStore(SCHEMA, 'id');
  append(store, ['b', 'a', 'c']);
  const { version } = store;
  const { ranks } = ranked(rankJob(store, 'name'));
  const never = () => {
    throw new Error('ranked again');
  };
  keepRanks(store, version, 'name', ranks);
  expect([...computeView(store, byName, never).order]).toEqual([1, 0, 2]);
  append(store, ['A']);
  keepRanks(store, version, 'name', ranks);
  expect([...computeView(store, byName, rankClientColumn).order]).toEqual([1, 3, 0, 2]);
});

it('the rules run on the page when their worker cannot be loaded, before or after its job is made', async () => {
  const { store } = clientDataOf([{ id: 'k1', mac: '00:00:00:00:00:01', description: null }]);
  const NOW = Date.UTC(2026, 10, 2);
  for (const waitMs of [0, 50]) {
    class Broken extends EventTarget {
      postMessage() {}
      terminate() {}
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')), waitMs);
      }
    }
    vi.stubGlobal('Worker', Broken);
    const findings = await new Promise<Findings>((resolve) => {
      startFindings(store, NOW, { thresholds: {}, muted: [] }, resolve);
    });
    expect(findings.rules.map(({ id, count }) => [id, count])).toContainEqual(['no-name', 1]);
  }
});

it('the rules run on the page where no page may have workers', async () => {
  vi.stubGlobal('Worker', undefined);
  const { store } = clientDataOf([{ id: 'k1', mac: '00:00:00:00:00:01', description: null }]);
  readyStore(store)();
  const findings = await new Promise<Findings>((resolve) => {
    startFindings(store, Date.UTC(2026, 10, 2), { thresholds: {}, muted: [] }, resolve);
  });
  expect(findings.rules.map(({ id, count }) => [id, count])).toContainEqual(['no-name', 1]);
});
