// What each browser must do: load, filter, reach the last row, copy, export; without an error or a breach of the page's policy.
import assert from 'node:assert/strict';

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {(url: string) => Promise<unknown>} goto
 * @property {(script: string) => Promise<any>} evaluate the body of an async function, run in the page; its result goes through JSON
 * @property {(x: number, y: number) => Promise<unknown>} click a real click, pixels of the window
 * @property {(...keys: string[]) => Promise<unknown>} press together, as WebDriver names keys
 * @property {() => Promise<number>} [sheets] prints the page, and says on how many sheets it is
 * @property {() => Promise<unknown>} close
 */

const CONTROL = '\uE009';
const END = '\uE010';
const WAIT_MS = 40_000;

/** Counts what a script finds in the API's pages, asked from the page itself. */
const COUNT = `
  const found = { all: 0, vlan30: 0 };
  for (let after = ''; ; ) {
    const answer = await fetch('/api/v1/networks/' + NETWORK + '/clients?timespan=86400&perPage=1000' + (after && '&startingAfter=' + after));
    const page = await answer.json();
    found.all += page.length;
    found.vlan30 += page.filter(({ vlan }) => String(vlan) === '30').length;
    if (!/rel="?next"?/.test(answer.headers.get('link') ?? '')) return found;
    after = page.at(-1).id;
  }`;

/** Waits until a script of the page has a result. @param {Browser} browser */
const untilIn = (browser) => async (what, script) => {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const value = await browser.evaluate(script);
    if (value) return value;
    if (Date.now() > end) throw new Error(`${what}: not within ${WAIT_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** Where browsers differed: the edges of charts, a print, labels. @param {Browser} browser */
async function differences(browser, until) {
  await until('the charts', `return document.querySelectorAll('figure ul button').length > 0`);
  // A list whose scrollbar came late, and buttons behind a select whose names are wide.
  const shifted = await browser.evaluate(`
    const edge = (one) => one.getBoundingClientRect().right;
    return [...document.querySelectorAll('figure:has(ul button)')].filter((figure) => {
      const list = figure.querySelector('ul');
      const shares = [...list.querySelectorAll('button > :last-child')].map(edge);
      const controls = [...figure.querySelectorAll('h2 ~ span button')].map(edge);
      return Math.max(...shares) > edge(list) - (list.offsetWidth - list.clientWidth) || Math.max(...controls) < edge(list) - 12;
    }).map((figure) => figure.getAttribute('aria-label'));`);
  assert.deepEqual(shifted, [], 'figures whose shares lie under the scrollbar, or whose buttons are not at the right');
  if (browser.sheets !== undefined) assert.equal(await browser.sheets(), 1, 'sheets of a print');
  for (const ticked of [true, false]) {
    const label = `document.querySelector('nav label:has([type=checkbox])')`;
    await browser.evaluate(
      `${label}.lastChild.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }))`,
    );
    await until('a tick by Ctrl and a click', `return ${label}.control.checked === ${ticked}`);
  }
}

/** Clicks in the middle of an element. @param {Browser} browser */
const clickIn = (browser, until) => async (what, find) => {
  const place = await until(
    what,
    `const element = ${find}; if (!element) return null; element.scrollIntoView({ block: 'nearest' });
     const box = element.getBoundingClientRect(); return box.width === 0 ? null : [box.x + box.width / 2, box.y + box.height / 2];`,
  );
  await browser.click(...place);
};

/** Bars fit their axes while a filter comes and goes: WebKit drew them at a third of their length. */
async function barsFit(until, clickOn) {
  const guests = `document.querySelector('[role=group][aria-label=SSID] input[aria-label^="Guest,"]')`;
  const bars = `[...document.querySelectorAll('figure ul > li[aria-hidden]')]`;
  for (const ticked of [false, true, false, true]) {
    await until('the facet', `return ${guests}?.checked === ${ticked}`);
    await until(
      'bars that fit their axes',
      `return document.querySelector('figure[aria-busy=true]') === null && ${bars}.length > 1 && ${bars}.every((one) => {
        const [axis, here] = [one.parentElement.previousElementSibling, one].map((part) => part.getBoundingClientRect());
        return Math.round(axis.left - here.left) === 0 && Math.round(axis.width - here.width) === 0; })`,
    );
    await clickOn('a facet', guests);
  }
}

/** @param {Browser} browser @param {string} base @param {string} network */
export async function journey(browser, base, network) {
  const until = untilIn(browser);
  const clickOn = clickIn(browser, until);
  const button = (name, within = 'document') =>
    `[...${within}.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === '${name}')`;
  const count = `[...document.querySelectorAll('[role=status]')].map((one) => one.textContent).find((text) => / clients$/.test(text)) ?? ''`;
  const words = (value) => value.toLocaleString('en');

  await browser.goto(`${base}?network=${network}&timespan=86400`);
  await browser.evaluate(`
    globalThis.seen = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => seen.push(violatedDirective + ' ' + blockedURI));
    // A size that changed while sizes were told is told a frame later: a message, no fault.
    addEventListener('error', ({ message }) => void (message.startsWith('ResizeObserver loop') || seen.push(message)));
    addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { globalThis.saved = blob; return make(blob); };`);
  const truth = await browser.evaluate(COUNT.replace('NETWORK', JSON.stringify(network)));
  await until('the whole load', `return (${count}) === '${words(truth.all)} of ${words(truth.all)} clients'`);

  await differences(browser, until);
  await barsFit(until, clickOn);

  await clickOn('the search', `document.querySelector('[role=searchbox][aria-label="Search clients"]')`);
  for (const key of 'vlan:30') await browser.press(key);
  await until('the filter', `return (${count}) === '${words(truth.vlan30)} of ${words(truth.all)} clients'`);

  // Twice: from the second time on, WebKit moved the charts beside the details.
  for (const row of [1, 2]) {
    await clickOn('a row', `document.querySelector('[role=grid] [data-index="${row}"] [data-column="name"]')`);
    await until('the details', `return document.querySelector('section[role=dialog]') !== null`);
    const moved = `new Promise(requestAnimationFrame).then(() => document.querySelector('figure').parentElement.scrollLeft)`;
    assert.equal(await browser.evaluate(`return ${moved}`), 0, 'px by which the charts moved');
    await browser.press('\uE00C');
    await until('the details closed', `return document.querySelector('section[role=dialog]') === null`);
  }
  await browser.evaluate(`document.querySelector('[role=grid]').focus()`);
  await browser.press(CONTROL, END);
  await until('the last row', `return document.querySelector('[aria-rowindex="${truth.vlan30 + 1}"]') !== null`);

  const dialog = `document.querySelector('[role=dialog] section, section[role=dialog], [role=dialog]')`;
  await clickOn('Export', button('Export'));
  await until('the dialog', `return ${dialog} !== null`);
  await clickOn('Copy', button('Copy'));
  await until('the copy', `return document.body.textContent.includes('Copied')`);
  await clickOn('CSV', button('CSV'));
  await until('the file', `return globalThis.saved !== undefined`);
  const lines = await browser.evaluate(`return (await saved.text()).trim().split('\\r\\n').length`);
  assert.equal(lines, truth.vlan30 + 1, 'lines of the CSV');
  assert.deepEqual(await browser.evaluate('return seen'), [], 'errors and breaches of the policy');

  await browser.evaluate(`setTimeout(() => location.reload())`);
  await until(
    'the page again',
    `return globalThis.seen === undefined && (${count}).endsWith(' of ${words(truth.all)} clients')`,
  );
  const scrolled = `[...document.querySelectorAll('[role=grid], [role=grid] *')].some((one) => one.scrollTop > 0)`;
  assert.equal(await browser.evaluate(`return ${scrolled}`), false, 'the list is scrolled after a reload');
  return `${words(truth.all)} clients loaded, ${words(truth.vlan30)} filtered, the last row reached, copied, exported`;
}
