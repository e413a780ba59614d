import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const executablePath = await findBrowser();
const port = process.env['E2E_PORT'] ?? String(20_000 + (process.pid % 20_000));
process.env['E2E_PORT'] = port;

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  // A busy machine is no fault of the code.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { baseURL: `http://127.0.0.1:${port}`, launchOptions: executablePath ? { executablePath } : {} },
  webServer: {
    command: 'node dist-server/main.js',
    url: `http://127.0.0.1:${port}/healthz`,
    env: { PORT: port, MERAKI_SIMULATOR: '1' },
  },
});
