// Finds a Chromium for the browser tests: CHROME_PATH, Playwright's own, an installed one; with --install it gets one.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';

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

const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = () =>
  [...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC].find(
    runnable,
  );

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

function install() {
  const run = (command, args) =>
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium', '--only-shell']);
  if (installed() !== undefined) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && runnable('/usr/bin/apt-get')) {
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
