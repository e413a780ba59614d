import { defineConfig } from '@playwright/test';
import { findBrowser, otherBrowsers, PORTABLE } from './scripts/browser.mjs';

const executablePath = await findBrowser();
// Below 32,768, where the ports of outgoing connections begin on Linux.
const port = process.env['E2E_PORT'] ?? String(20_000 + (process.pid % 12_000));
process.env['E2E_PORT'] = port;
const others = await otherBrowsers();
// Workers and tools such as knip read this file, too; the run says it once.
if (process.argv.includes('test') && process.env['TEST_WORKER_INDEX'] === undefined) {
  for (const { name, why } of others) if (why !== null) process.stdout.write(`${name}: not tested, ${why}\n`);
}

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  // A busy machine is no fault of the code.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // A test that needs its second try is told apart in the report as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // Nobody watches: what glides in is there at once.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        // With scrollbars that take room, as on Windows and Linux.
        launchOptions: { ...(executablePath ? { executablePath } : {}), ignoreDefaultArgs: ['--hide-scrollbars'] },
      },
    },
    ...others
      .filter(({ why }) => why === null)
      .map(({ name }) => ({ name, testMatch: PORTABLE, use: { browserName: name } })),
  ],
  webServer: {
    command: 'node dist-server/main.js',
    url: `http://127.0.0.1:${port}/healthz`,
    env: {
      PORT: port,
      MERAKI_SIMULATOR: '1',
      // What the page loaded and what the test's script fetches a moment later are the same data.
      MERAKI_SIMULATOR_AT: new Date().toISOString(),
      // The tests share one budget: one that provokes a 429 must not hold the others back.
      MERAKI_REQUESTS_PER_SECOND: '100',
      MERAKI_MAX_PAUSE_MS: '200',
    },
  },
});
