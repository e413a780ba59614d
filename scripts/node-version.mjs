// Runs before dev, build, test and start, because an old Node would end with a SyntaxError that does not name the cause.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** What is wrong with this version of Node, in one sentence; null for one that package.json allows. */
export function nodeFault(version) {
  const [major, minor] = version.split('.').map(Number);
  const allowed = engines.node.split('||').some((range) => {
    const [, sign, least, leastMinor] = /(\^|>=)(\d+)\.(\d+)/.exec(range) || [];
    return major === Number(least) ? minor >= Number(leastMinor) : sign === '>=' && major > Number(least);
  });
  return allowed ? null : `Clientscope needs Node ${engines.node}; this is ${version}.`;
}

const fault = nodeFault(process.versions.node);
if (fault !== null) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
