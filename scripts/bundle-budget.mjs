// Checks the code that a browser loads before it shows anything (what index.html names, and what that imports statically): its gzipped bytes, and the
// number of its files, since each further request delays the first rows. One of the four is the bundler's own helpers, which it always keeps in a file of their own.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGETS = { js: { kb: 186, files: 4 }, css: { kb: 15, files: 1 } };

const dist = new URL('../dist/', import.meta.url);
const read = (file) => readFileSync(new URL(file, dist), 'utf8');
const files = new Set(
  [...read('index.html').matchAll(/(?:src|href)="\.?\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file),
);
for (const file of files) {
  if (!file.endsWith('.js')) continue;
  for (const [, name] of read(file).matchAll(/(?:^|[;}\s])(?:import|export)\b[^;"'()]*["']\.\/([^"']+\.js)["']/g))
    files.add(`assets/${name}`);
}

let over = false;
for (const [kind, budget] of Object.entries(BUDGETS)) {
  const own = [...files].filter((file) => file.endsWith(`.${kind}`));
  const kb = own.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;
  process.stdout.write(`${kind}: ${kb.toFixed(1)} of ${budget.kb} kB gzip in ${own.length} of ${budget.files} files\n`);
  over ||= own.length === 0 || own.length > budget.files || kb > budget.kb;
}
if (over) {
  process.stderr.write(
    'The first load is over its budget: load something later, or raise the budget in scripts/bundle-budget.mjs and say why.\n',
  );
  process.exit(1);
}
