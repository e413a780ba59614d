// Times of a load without a debugger: a new browser process with an empty profile opens the page by itself, and only afterwards a
// debugger is attached and reads the marks that the page has set. An attached debugger costs 30 ms: for each error that React makes
// as it starts, the script's whole source is read again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const SWITCHES = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--window-size=1440,900',
  '--remote-debugging-port=0',
];

const rest = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Where a debugger can be attached, once the browser says so. */
async function endpointOf(child) {
  let said = '';
  for await (const chunk of child.stderr) {
    said += chunk;
    const found = /DevTools listening on (ws:\S+)/.exec(said);
    if (found !== null) return found[1];
  }
  throw new Error(`The browser did not start: ${said.slice(0, 400)}`);
}

/** The marks of the page that is open. @param check sees the page, once they are there */
async function marksOf(endpoint, check) {
  const browser = await chromium.connectOverCDP(endpoint);
  try {
    const page = browser.contexts()[0].pages()[0];
    const timeOf = (name) => page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? null, name);
    for (let tries = 0; (await timeOf('whole-list')) === null; tries++) {
      if (tries === 100) throw new Error(`${page.url()} did not load`);
      await rest(1000);
    }
    await check(page);
    const times = { S1: await timeOf('first-rows'), S2: await timeOf('whole-list') };
    // It loads again once the debugger is detached.
    await page.evaluate(() => void setTimeout(() => location.reload(), 1500));
    return times;
  } finally {
    await browser.close();
  }
}

/**
 * Opens a page twice in a new browser: `first` is a first visit with an empty cache, `again` a second load in the same process.
 * @param quiet ms after which a load is over: nothing is asked before
 * @returns ms from the navigation to the painted first rows (null where the page has none) and to the whole list
 */
export async function visit(executable, url, quiet, check) {
  const profile = mkdtempSync(join(tmpdir(), 'clientscope-visit-'));
  const child = spawn(executable, [...SWITCHES, `--user-data-dir=${profile}`, url], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const endpoint = await endpointOf(child);
    child.stderr.resume();
    await rest(quiet);
    const first = await marksOf(endpoint, check);
    await rest(1500 + quiet);
    return { first, again: await marksOf(endpoint, check) };
  } finally {
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    } catch {
      // Its helpers still write: the system's folder for such things keeps it.
    }
  }
}
