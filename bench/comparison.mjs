// node --expose-gc bench/comparison.mjs: two loads compared, and a list looked up, as the page does it: time of its thread, longest step, memory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { benchClient } from './clients.mjs';

const CLIENTS = 100_000;
const LINES = 10_000;
const ROUNDS = 7;
const GOALS = { ms: 200, step: 50, memory: 1.2 };

const root = fileURLToPath(new URL('..', import.meta.url));
const WANTED = {
  ColumnStore: 'engine/column-store',
  CLIENT_SCHEMA: 'clients/fields',
  decodeClients: 'clients/wire/client-block',
  clientChanges: 'clients/changes/client-changes',
  changeColumn: 'clients/changes/client-changes',
  differenceColumns: 'clients/changes/client-difference',
  rosterRows: 'clients/roster/roster-list',
  readRoster: 'clients/roster/roster-list',
  matchRoster: 'clients/roster/roster-match',
};

/** The page's own modules, bundled for this process. */
async function pageModules() {
  const out = await mkdtemp(join(tmpdir(), 'comparison-'));
  const entry = Object.entries(WANTED)
    .map(([name, file]) => `export { ${name} } from '${root}src/${file}.ts';`)
    .join('\n');
  const input = join(out, 'entry.ts');
  await writeFile(input, entry);
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: input,
        outDir: out,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
      },
    });
    return await import(pathToFileURL(join(out, 'bundle.mjs')).href);
  } finally {
    await rm(out, { recursive: true });
  }
}

const page = await pageModules();

/** A load in pages of 5,000; every fiftieth client has moved, and as many are new. */
function loadOf(shift) {
  const store = new page.ColumnStore(page.CLIENT_SCHEMA, 'id');
  for (let from = 0; from < CLIENTS; from += 5000) {
    const records = Array.from({ length: 5000 }, (_, at) => {
      const index = from + at + shift;
      const client = benchClient(index);
      return shift > 0 && index % 50 === 0 ? { ...client, vlan: '999', status: 'Offline' } : client;
    });
    store.append(page.decodeClients(records).block);
  }
  store.trim();
  return store;
}

const used = () => {
  // One collection leaves what only the last one has set free.
  for (let time = 0; time < 4; time++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

function timed(work) {
  const start = performance.now();
  let longest = 0;
  for (let since = start; ;) {
    const step = work.next();
    const now = performance.now();
    longest = Math.max(longest, now - since);
    since = now;
    if (step.done) return { ms: now - start, longest, value: step.value };
  }
}

function* compared(now, before) {
  const changes = yield* page.clientChanges(now, before);
  const differences = yield* page.differenceColumns(changes);
  now.derive('change', page.changeColumn(changes.marks));
  now.derive('before', differences.before);
  now.derive('after', differences.after);
  return changes;
}

function* lookedUp(store, text) {
  const list = yield* page.readRoster(page.rosterRows(text));
  return yield* page.matchRoster(store, list);
}

const NOTATIONS = [
  ({ mac }) => mac.toUpperCase().replaceAll(':', '-'),
  ({ mac }) => mac.replaceAll(':', '').replace(/(....)(....)/, '$1.$2.'),
  ({ ip }) => ip ?? '10.255.255.254',
  ({ description }) => description ?? 'nobody',
  (_, line) => `5CG${1_000_000 + line}`,
];
const text = Array.from({ length: LINES }, (_, line) =>
  NOTATIONS[line % NOTATIONS.length](benchClient(line * 11), line),
).join('\n');

const empty = used();
const before = loadOf(0);
const one = used();
const now = loadOf(2000);
const two = used();

const rounds = (run) => Array.from({ length: ROUNDS }, run);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const diffs = rounds(() => timed(compared(now, before)));
const rosters = rounds(() => timed(lookedUp(now, text)));
const [{ counts }, { value: roster }] = [diffs[0].value, rosters[0]];

const failures = [];
const row = (label, times) => {
  const [ms, step] = [median(times.map((one) => one.ms)), median(times.map((one) => one.longest))];
  if (ms > GOALS.ms || step > GOALS.step) failures.push(`${label}: ${ms.toFixed(0)} ms, a step ${step.toFixed(0)} ms`);
  return `| ${label} | ${ms.toFixed(0)} ms | ${times[0].ms.toFixed(0)} ms | ${step.toFixed(0)} ms |`;
};
const ratio = (two - one) / (one - empty);
if (ratio > GOALS.memory) failures.push(`a second load takes ${ratio.toFixed(2)} times the first`);
if (counts.new !== 2000 || counts.gone !== 2000) failures.push(`the comparison finds ${JSON.stringify(counts)}`);
if (roster.counts.online + roster.counts.offline + roster.counts.unlisted !== CLIENTS)
  failures.push('clients are in no pile');

process.stdout.write(
  `\n| ${CLIENTS.toLocaleString('en')} clients | median | first, not compiled | longest step |\n| --- | --- | --- | --- |\n` +
    `${row('C1 compared with as many, <= 200 ms', diffs)}\n${row(`C2 a list of ${LINES.toLocaleString('en')} lines, <= 200 ms`, rosters)}\n` +
    `\nC3 a second load takes ${ratio.toFixed(2)} times the memory of the first (<= ${GOALS.memory}).\n`,
);
for (const failure of failures) process.stderr.write(`WRONG: ${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
