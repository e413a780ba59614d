// Finds the browsers of the browser tests: a Chromium (CHROME_PATH, Playwright's own, or an installed one; --install installs one), and
// Playwright's Firefox and WebKit, each of which is started to see whether it works.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { isRunnable, onPath } from './on-path.mjs';

/** The headless shell first: the same engine for half of the processor's time. */
const NAMES = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const installed = () => NAMES.map(onPath).find((path) => path !== undefined) ?? (isRunnable(MAC) ? MAC : undefined);

/** The executable to use, undefined for Playwright's own, null when there is none. */
export async function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const { chromium } = await import('@playwright/test');
  try {
    await (await chromium.launch()).close();
    return undefined;
  } catch {
    return installed() ?? null;
  }
}

/** The specs that Firefox and WebKit run: those in which engines may differ. */
export const PORTABLE = /(browse|table|columns|query|palette|facets|export|security|faults)\.spec\.ts$/;

/** @returns {Promise<Array<{ name: 'firefox' | 'webkit', why: string | null }>>} `why`: why it does not start; null where it does */
export async function otherBrowsers() {
  const { firefox, webkit } = await import('@playwright/test');
  const found = [];
  for (const type of [firefox, webkit]) {
    const name = type.name();
    if (!existsSync(type.executablePath())) {
      found.push({ name, why: `not installed (npx playwright install ${name})` });
      continue;
    }
    try {
      await (await type.launch()).close();
      found.push({ name, why: null });
    } catch (error) {
      found.push({ name, why: String(error).split('\n')[0] });
    }
  }
  return found;
}

function install() {
  const run = (command, args) =>
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium', '--only-shell']);
  if (installed() !== undefined) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    run('apt-get', ['update', '-qq']);
    const install = (name) =>
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-liberation']);
    if (install('chromium-headless-shell').status !== 0) install('chromium');
  }
}

if (process.argv.includes('--install')) {
  if ((await findBrowser()) === null) install();
  if ((await findBrowser()) === null) {
    process.stderr.write('No Chromium: install Chrome or Chromium, or set CHROME_PATH to one.\n');
    process.exit(1);
  }
}
