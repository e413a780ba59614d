// Runs before dev, build and test: on an old Node, Vite ends with a SyntaxError that does not name the cause.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [major, minor] = process.versions.node.split('.').map(Number);
const allowed = engines.node.split('||').some((range) => {
  const [, sign, least, leastMinor] = /(\^|>=)(\d+)\.(\d+)/.exec(range) ?? [];
  return major === Number(least) ? minor >= Number(leastMinor) : sign === '>=' && major > Number(least);
});
if (!allowed) {
  process.stderr.write(`Clientscope needs Node ${engines.node}; this is ${process.versions.node}.\n`);
  process.exit(1);
}
