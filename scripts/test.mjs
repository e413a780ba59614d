// npm test: types, lint, format, unit tests and build side by side, then the browser tests; the first failure ends it.
import { spawn } from 'node:child_process';

/** Two lanes run side by side, for two cores; the steps of a lane run one after the other. */
const LANES = [
  [['unit tests', 'vitest run']],
  [
    ['types', 'tsc'],
    ['lint', 'npm run --silent lint'],
    ['format', 'prettier --check --log-level warn .'],
    ['unused code', 'knip'],
    ['browser', 'node scripts/browser.mjs --install'],
    ['build', 'npm run --silent build'],
    ['bytes of the first load', 'node scripts/bundle-budget.mjs'],
  ],
];
const LAST = ['browser tests', 'playwright test'];

/** @returns {Promise<{ status: number, output: string }>} the exit code, and what was printed when it was not shown at once */
const run = (command, stdio) =>
  new Promise((resolve) => {
    const child = spawn(command, { stdio, shell: true });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => output.push(bytes));
    child.on('close', (code) => resolve({ status: code ?? 1, output: Buffer.concat(output).toString() }));
  });

/** The first step that failed; no step is started after it. */
let failed;

function judge(name, status) {
  if (status !== 0) failed ??= { name, status };
}

async function walk(lane) {
  for (const [name, command] of lane) {
    if (failed !== undefined) return;
    const started = performance.now();
    const { status, output } = await run(command, ['ignore', 'pipe', 'pipe']);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`\n> ${name} (${seconds} s)\n${output}`);
    judge(name, status);
  }
}

await Promise.all(LANES.map(walk));
if (failed === undefined) {
  const [name, command] = LAST;
  process.stdout.write(`\n> ${name}\n`);
  judge(name, (await run(command, 'inherit')).status);
}
if (failed !== undefined) {
  process.stderr.write(`\n${failed.name} failed\n`);
  process.exitCode = failed.status;
}
