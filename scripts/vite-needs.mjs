// Runs before dev, build, preview and test, because Vite would end with a stack that does not name the cause.
import { accessSync, constants, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where Vite keeps its settings and packages, when they are compiled. */
const FOLDERS = ['node_modules/.vite-temp', 'node_modules/.vite'];

/** That Vite is not there, in one sentence; null if it is. With NODE_ENV=production, which some hosts set, npm leaves it out. */
export const installFault = (isThere) =>
  isThere('node_modules/vite')
    ? null
    : 'The packages are not installed: run npm ci, or npm ci --include=dev where NODE_ENV is production.';

/** Why Vite cannot start, in one sentence; null if it can. @param mayWrite whether a folder of the project that is there may be written */
export function writeFault(mayWrite, isThere) {
  const refused = FOLDERS.map((folder) => (isThere(folder) ? folder : 'node_modules')).find(
    (folder) => !mayWrite(folder),
  );
  return refused === undefined
    ? null
    : `Vite writes into ${refused}, which this user may not: use a copy of Clientscope that is yours, or run npm start, which writes nothing.`;
}

/** Why Vite cannot work where the project is, in one sentence; null if it can. It reads `#` and `?` of a path as parts of an address, and its tests also `%`. */
export function pathFault(path, forTests) {
  const [sign] = (forTests ? /[#?%]/ : /[#?]/).exec(path) ?? [];
  return sign === undefined
    ? null
    : `Vite cannot work in a folder with "${sign}" in its path (${path}): move or rename it.`;
}

const pathOf = (folder) => new URL(`../${folder}`, import.meta.url);

function mayWrite(folder) {
  try {
    accessSync(pathOf(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const isThere = (folder) => existsSync(pathOf(folder));
const fault =
  pathFault(fileURLToPath(pathOf('')), process.env.npm_lifecycle_event === 'pretest') ??
  installFault(isThere) ??
  writeFault(mayWrite, isThere);
if (fault !== null) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
