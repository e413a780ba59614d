// npm run e2e:browsers: the same journey in an installed Firefox and in WebKitGTK, for machines without Playwright's own builds.
import '../built.mjs';
import { firefoxPath, openFirefox } from './firefox.mjs';
import { journey } from './journey.mjs';
import { freePort } from '../free-port.mjs';
import { start, stopAll } from './processes.mjs';
import { hasScreen, openWebkit, webkitPath } from './webkit.mjs';

const NETWORK = 'N_1000000000000001';

const BROWSERS = [
  { name: 'Firefox', missing: firefoxPath() === undefined ? 'no firefox on the PATH' : null, open: openFirefox },
  {
    name: 'WebKit',
    missing:
      webkitPath() === undefined
        ? 'no WebKitWebDriver on the PATH (Debian: webkit2gtk-driver)'
        : hasScreen()
          ? null
          : 'no screen, and no Xvfb on the PATH',
    open: openWebkit,
  },
];

const port = await freePort();
const base = `http://127.0.0.1:${port}/`;
let failed = 0;
let passed = 0;
try {
  await start(process.execPath, ['dist-server/main.js'], {
    env: { PORT: String(port), MERAKI_SIMULATOR: '1', MERAKI_SIMULATOR_AT: new Date().toISOString() },
    until: new RegExp(`^${base}$`, 'm'),
  });
  for (const { name, missing, open } of BROWSERS) {
    if (missing !== null) {
      process.stdout.write(`${name}: not tested, ${missing}\n`);
      continue;
    }
    let browser = null;
    try {
      browser = await open();
      process.stdout.write(`${name}: ${await journey(browser, base, NETWORK)}\n`);
      passed++;
    } catch (error) {
      process.stdout.write(`${name}: FAILED, ${error instanceof Error ? error.message : String(error)}\n`);
      failed++;
    } finally {
      await browser?.close();
    }
  }
} finally {
  stopAll();
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
