// npm run bench: builds, serves, drives a real Chromium, and prints medians and ratios of one run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';
import { Answers } from './answers.mjs';
import { FILTER, FIRST_SORT, FOUR_PANELS, QUIET_MS, ROUNDS, SIZES, SORTS, VISITS } from './plan.mjs';
import { Results } from './results.mjs';
import { csv, filter, findings, load, memory, panels, scroll, sort } from './scenarios.mjs';
import { build, root, startServers } from './servers.mjs';
import { visit } from './visits.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,100k' },
    scenarios: { type: 'string', default: 'S1,S2,S3,S4,S5,S6,S7,S8,S9,S10' },
    rounds: { type: 'string' },
    visits: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',');
const unknown = sizes.filter((size) => !Object.hasOwn(SIZES, size));
if (unknown.length > 0) throw new Error(`--sizes knows ${Object.keys(SIZES).join(', ')}, not ${unknown.join(', ')}`);
const wanted = new Set(options.scenarios.split(','));

if (!options['no-build']) build();

const pageClock = fileURLToPath(new URL('page-clock.js', import.meta.url));
const results = new Results();

/** How long a new tab is left to start before it opens the page. */
const TAB_STARTS_MS = 500;

/** A fresh profile: nothing is cached, nothing remembered. */
async function withPage(browser, run) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript({ path: pageClock });
  const page = await context.newPage();
  await page.waitForTimeout(TAB_STARTS_MS);
  page.on('pageerror', (error) => results.wrong(`an error in the page: ${error.message}`));
  try {
    await run(page);
  } catch (error) {
    results.wrong(error);
  } finally {
    await context.close();
  }
}

const links = (servers, size, latency = '') => {
  const query = `?network=B_${SIZES[size]}${latency}&timespan=86400`;
  return {
    app: `${servers.app}/${query}`,
    limit: `${servers.baselines}/limit.html${query}`,
    raw: `${servers.baselines}/raw.html${query}`,
  };
};

async function loadRaw(page, url, size) {
  await page.goto(url, { waitUntil: 'commit' });
  const status = page.getByRole('status').filter({ hasText: `${SIZES[size]} loaded` });
  await status.waitFor({ timeout: 120_000 });
}

/** What a page must show once it is loaded. */
const shows = (kind, answers) => async (page) => {
  const status = await page.getByRole('status').first().textContent();
  const wanted = kind === 'raw' ? `${answers.clients.length} loaded` : answers.shown(() => true, FIRST_SORT).status;
  if (!status?.includes(wanted)) throw new Error(`${kind} shows ${status}, not ${wanted}`);
};

/** The pages take turns, each visit in a browser process of its own. */
async function measureVisits(executable, urls, size, answers, rounds, latency = '') {
  for (let round = 1; round <= rounds; round++) {
    for (const kind of round % 2 === 0 ? ['raw', 'limit', 'app'] : ['app', 'limit', 'raw']) {
      if (latency !== '' && kind === 'limit') continue;
      process.stderr.write(`${size}: visit ${round} of ${rounds}, ${kind}${latency}\n`);
      try {
        const times = await visit(executable, urls[kind], QUIET_MS[size], shows(kind, answers));
        for (const [when, { S1, S2 }] of Object.entries(times)) {
          if (S1 !== null) results.add(`S1${latency} ${when}`, size, kind, [S1]);
          results.add(`S2${latency} ${when}`, size, kind, [S2]);
        }
      } catch (error) {
        results.wrong(error);
      }
    }
  }
}

async function measure(page, kind, size, url, answers, lastRound) {
  const { js, css } = await load(page, url, answers);
  if (kind === 'app') {
    // All that follows is measured with the charts on: they are drawn once the load is whole and nobody presses or types.
    await page.getByRole('figure', { name: 'Usage' }).waitFor();
    results.note('S7', size, (js + css) / 1000, `${(js / 1000).toFixed(1)} JS + ${(css / 1000).toFixed(1)} CSS`);
  }
  if (wanted.has('S6')) results.add('S6', size, kind, [(await memory(page)) / SIZES[size]]);
  await page.evaluate(() => window.bench.forgetEvents());
  if (wanted.has('S3')) {
    results.add('S3', size, kind, await filter(page, answers, { ...FILTER, facets: kind === 'app' }));
    results.add('worst event, filter', size, kind, [await page.evaluate(() => window.bench.worstEvent())]);
  }
  await page.evaluate(() => window.bench.forgetEvents());
  if (wanted.has('S4')) {
    const { first, again } = await sort(page, answers, SORTS);
    results.add('S4 first', size, kind, first);
    results.add('S4 again', size, kind, again);
    results.add('worst event, sort', size, kind, [await page.evaluate(() => window.bench.worstEvent())]);
  }
  if (wanted.has('S5') && lastRound) results.scroll(size, kind, await scroll(page));
  if (wanted.has('S8')) results.add('S8', size, kind, [await csv(page, answers)]);
  if (wanted.has('S9') && kind === 'app' && lastRound) results.findings(size, await findings(page, answers));
}

/** The same ticks with four panels and with none. */
async function measurePanels(page, size, url, answers, shown) {
  await load(page, `${url}&panels=${shown ? FOUR_PANELS : 'none'}`, answers);
  if (shown) await page.getByRole('figure', { name: 'Usage' }).waitFor();
  await page.getByRole('checkbox', { name: new RegExp(`^${FILTER.ssids[0]}, `) }).waitFor();
  await page.waitForTimeout(QUIET_MS[size] / 2);
  const { lists, behind } = await panels(page, answers, FILTER.ssids, shown);
  results.add('S10', size, shown ? 'app' : 'bare', lists);
  if (shown) results.add('S10 behind', size, 'app', behind);
}

async function measureSize(browser, executable, servers, size) {
  const answers = new Answers(SIZES[size]);
  const rounds = Number(options.rounds ?? ROUNDS[size]);
  const visits = Number(options.visits ?? VISITS[size]);
  const plain = links(servers, size);
  if (wanted.has('S1') || wanted.has('S2')) await measureVisits(executable, plain, size, answers, visits);
  if (wanted.has('S2') && size !== '500k') {
    await measureVisits(executable, links(servers, size, '_200'), size, answers, visits, ' 200 ms');
  }
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`${size}: round ${round} of ${rounds}\n`);
    if (wanted.has('S6')) {
      await withPage(browser, async (page) => {
        await loadRaw(page, plain.raw, size);
        results.add('S6', size, 'raw', [(await memory(page)) / SIZES[size]]);
      });
    }
    for (const kind of round % 2 === 0 ? ['limit', 'app'] : ['app', 'limit']) {
      await withPage(browser, (page) => measure(page, kind, size, plain[kind], answers, round === rounds));
    }
    for (const shown of wanted.has('S10') ? [true, false] : []) {
      await withPage(browser, (page) => measurePanels(page, size, plain.app, answers, shown));
    }
  }
}

/** C1 to C3 need no browser: the page's own modules in a process of their own, whose memory is theirs alone. */
function compareLoads() {
  const file = fileURLToPath(new URL('comparison.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { cwd: root, stdio: 'inherit' });
  if (status !== 0) results.wrong('the comparison of loads missed a goal');
}

const executablePath = await findBrowser();
if (executablePath === null) throw new Error('No Chromium: node scripts/browser.mjs --install');
const servers = await startServers(sizes.map((size) => SIZES[size]));
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--enable-precise-memory-info'],
});
try {
  for (const size of sizes) await measureSize(browser, executablePath ?? chromium.executablePath(), servers, size);
} catch (error) {
  results.wrong(error);
} finally {
  await browser.close();
  servers.stop();
}
if (sizes.includes('100k')) compareLoads();
process.stdout.write(results.table(sizes));
process.exitCode = results.failures.length > 0 ? 1 : 0;
