// Each scenario drives a page by role and name, times it, and checks what it shows against the generator.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { FIRST_SORT } from './plan.mjs';

const WAIT = { timeout: 60_000 };

/** Clicks or types with the clock armed; ms from the input to the frame that shows the answer. */
async function timed(page, wanted, act) {
  await page.evaluate((answer) => window.bench.arm(answer), wanted);
  await act();
  const answered = page.evaluate(() => window.bench.answer);
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not shown in 30 s: ${JSON.stringify(wanted)}`)), 30_000).unref();
  });
  return Promise.race([answered, late]);
}

/** Opens the page and waits until it shows the whole list; bytes of compressed code that came before the first rows. */
export async function load(page, url, answers) {
  const code = [];
  const before = new Set();
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type === 'script' || type === 'stylesheet') code.push({ type, file: response.url() });
  });
  await page.goto(url, { waitUntil: 'commit' });
  const first = await page.evaluate(() => window.bench.firstRows);
  for (const one of code) before.add(one);
  const soFar = Number(/of ([\d,]+) clients/.exec(first.status)?.[1].replaceAll(',', ''));
  const [expected] = answers.firstMacs(() => true, FIRST_SORT, 1, soFar);
  assert.equal(first.mac, expected, 'the first row of the first rows');
  const all = answers.shown(() => true, FIRST_SORT);
  await page.evaluate((wanted) => window.bench.loaded(wanted), all);
  const bytes = { script: 0, stylesheet: 0 };
  // Fetched afterwards and not taken from the page, which would delay its load.
  for (const { type, file } of before) {
    const body = await (await fetch(file)).arrayBuffer();
    bytes[type] += gzipSync(new Uint8Array(body), { level: 9 }).length;
  }
  return { js: bytes.script, css: bytes.stylesheet };
}

/** Heap and buffers after a collection, in bytes. */
export async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** The counts of the filter panel leave their own choice out; they may come a moment after the list. */
async function checkOnline(page, wanted) {
  if (wanted.online === '0') return;
  const box = page.getByRole('group', { name: 'Status', exact: true }).getByRole('checkbox', { name: /^Online,/ });
  const right = page.getByRole('checkbox', { name: `Online, ${wanted.online}`, exact: true });
  await box.and(right).waitFor({ timeout: 10_000, state: 'attached' });
}

const ssidBox = (page, ssid) =>
  page.getByRole('group', { name: 'SSID', exact: true }).getByRole('checkbox', { name: new RegExp(`^${ssid}, `) });

/** Facet ticks, then words typed letter by letter and taken off again. */
export async function filter(page, answers, { ssids, words, facets }) {
  const times = [];
  const none = () => true;
  for (const ssid of ssids) {
    const box = ssidBox(page, ssid);
    const wanted = answers.shown(answers.hasSsid(ssid), FIRST_SORT);
    times.push(await timed(page, wanted, () => box.click()));
    if (facets) await checkOnline(page, wanted);
    times.push(await timed(page, answers.shown(none, FIRST_SORT), () => box.click()));
  }
  const search = page.getByRole('searchbox', { name: 'Search clients' });
  await search.click();
  for (const word of words) {
    const texts = [...word].map((_, at) => word.slice(0, at + 1));
    const steps = [
      ...texts.map((text) => [text.at(-1), text]),
      ...texts.map((_, at) => ['Backspace', word.slice(0, word.length - at - 1)]),
    ];
    for (const [key, text] of steps) {
      const wanted = answers.shown(text === '' ? none : answers.holds(text), FIRST_SORT);
      times.push(await timed(page, wanted, () => search.press(key)));
      if (facets && text === word) await checkOnline(page, wanted);
    }
  }
  // What the search box offers must not lie over what is clicked next.
  await page.getByRole('grid', { name: 'Clients' }).focus();
  return times;
}

/** Notes the frame in which the panels are first behind the list, and the one in which they have caught up. Runs in the page. */
const watchPanels = () => {
  window.bench.panels = new Promise((resolve) => {
    let behind = null;
    const look = (now) => {
      const busy = [...document.querySelectorAll('figure')].some((one) => one.getAttribute('aria-busy') === 'true');
      if (busy) behind ??= now;
      if (behind !== null && !busy) resolve(now - behind);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
};

/** Facet ticks one by one: ms to the list, and where there are panels, from there to all of them. */
export async function panels(page, answers, ssids, shown) {
  const lists = [];
  const behind = [];
  for (const ssid of ssids) {
    const box = ssidBox(page, ssid);
    for (const test of [answers.hasSsid(ssid), () => true]) {
      if (shown) await page.evaluate(watchPanels);
      lists.push(await timed(page, answers.shown(test, FIRST_SORT), () => box.click()));
      if (shown) behind.push(await page.evaluate(() => window.bench.panels));
    }
  }
  return { lists, behind };
}

/** Sorts by each column for the first time, then the other way round and back again. */
export async function sort(page, answers, columns) {
  const first = [];
  const again = [];
  for (const { column, descending } of columns) {
    const button = page.getByRole('columnheader', { name: column, exact: true }).getByRole('button');
    const click = (down) =>
      timed(
        page,
        answers.shown(() => true, { column, descending: down }),
        () => button.click(),
      );
    first.push(await click(descending));
    again.push(await click(!descending), await click(descending));
  }
  return { first, again };
}

/** Scrolls the list for 5 s at 6,000 pixels a second; counts frames, late frames and blank ones. */
export const scroll = (page) => page.evaluate(() => window.bench.scroll(5, 6000));

/** ms from the click to the finished download of the whole list, whose rows are counted. */
export async function csv(page, answers) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const button = page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'CSV', exact: true });
  await button.waitFor();
  const begin = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download', WAIT), button.click()]);
  const path = await download.path();
  const ms = performance.now() - begin;
  const lines = readFileSync(path, 'utf8').split('\r\n');
  const count = answers.clients.length;
  assert.equal(lines.length, count + 2, 'lines of the file');
  for (const index of [0, Math.floor(count / 2), count - 1]) {
    const { mac } = answers.clients[index];
    assert.equal(lines.filter((line) => line.includes(mac)).length, 1, `the client ${mac} stands in the file once`);
  }
  return ms;
}

/** All rules run again over all clients: ms of the page's own thread until the new counts show, and its longest task. */
export async function findings(page, answers) {
  // The export’s dialog may still be open over the tabs.
  await page.keyboard.press('Escape');
  await page
    .getByRole('tablist', { name: 'Band' })
    .getByRole('tab', { name: /^Findings/ })
    .click();
  const pile = (standards) => {
    const found = answers.clients.filter(({ wirelessCapabilities: one }) => standards.some((is) => one.startsWith(is)));
    return page.getByRole('button', { name: `Older Wi-Fi, ${found.length.toLocaleString('en')}`, exact: true });
  };
  const before = pile(['802.11n']);
  await before.waitFor(WAIT);
  await before.focus();
  const newest = page.getByRole('textbox', { name: 'Wi-Fi generation, at most' });
  await newest.fill('5');
  await page.evaluate(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: 'longtask' });
  });
  const session = await page.context().newCDPSession(page);
  // The thread's time on a core, so that other work of the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const begin = await worked();
  await newest.press('Enter');
  await pile(['802.11n', '802.11ac']).waitFor(WAIT);
  return { ms: (await worked()) - begin, longest: await page.evaluate(() => window.longestTask) };
}
