// npm test: types, lint, format, unit tests, build and browser tests; the first failure ends it.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', 'tsc'],
  ['lint', 'oxlint --type-aware --deny-warnings src server simulator e2e'],
  ['format', 'prettier --check --log-level warn .'],
  ['unused code', 'knip'],
  ['unit tests', 'vitest run'],
  ['browser', 'node scripts/browser.mjs --install'],
  ['build', 'npm run --silent build'],
  ['bytes of the first load', 'node scripts/bundle-budget.mjs'],
  ['browser tests', 'playwright test'],
];

for (const [name, command] of steps) {
  process.stdout.write(`\n> ${name}\n`);
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true });
  if (status !== 0) {
    process.stderr.write(`${name} failed\n`);
    process.exit(status ?? 1);
  }
}
