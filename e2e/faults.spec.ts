import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { clipboardText } from './clipboard.ts';
import * as networks from './networks.ts';

const count = (page: Page) => page.getByRole('status');
const fault = (page: Page) => page.getByRole('alert');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('an empty network says so, and why', async ({ page }) => {
  await page.goto(networks.EMPTY);
  await expect(page.getByText('No client has used this network')).toBeVisible();
  await expect(count(page)).toHaveText('0 of 0 clients');
});

test('what Meraki refuses has words of its own, and is asked once', async ({ page }) => {
  for (const [network, words] of [
    [networks.FORBIDDEN, 'no permission'],
    [networks.UNKNOWN, 'does not know this network'],
    [networks.KEY_REJECTED, 'MERAKI_DASHBOARD_API_KEY'],
    [networks.NO_CLIENTS, 'no product that clients connect to'],
  ] as const) {
    let asked = 0;
    page.on('request', (request) => {
      if (/\/clients\?/.test(request.url())) asked++;
    });
    await page.goto(network);
    await expect(fault(page)).toContainText(words);
    await expect(button(page, 'Retry')).toBeVisible();
    expect(asked).toBe(1);
    page.removeAllListeners('request');
  }
});

/** A front that forgets to pass the Host header on to the API. */
async function forgetfulFront(base: string): Promise<Server> {
  const front = createServer(({ url = '/' }, response) => {
    const host = url.startsWith('/api/') ? 'front.example' : new URL(base).host;
    request(new URL(url, base), { headers: { host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  }).listen(0, '127.0.0.1');
  await once(front, 'listening');
  return front;
}

test('what our own server refuses is not taken for a refusal of Meraki’s', async ({ page, baseURL }) => {
  const front = await forgetfulFront(baseURL ?? '');
  const address = front.address();
  await page.goto(
    `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}${networks.BRANCH}`,
  );
  const said = fault(page).filter({ hasText: 'does not answer a page at this address' });
  await expect(said.filter({ hasText: 'CLIENTSCOPE_HOSTS' })).toBeVisible();
  front.close();
});

test('the details of a fault can be copied; its request id is shown', async ({ page }) => {
  await page.goto(networks.FORBIDDEN);
  const id = await fault(page).locator('code').textContent();
  await button(page, 'Copy details').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const copied = await clipboardText(page);
  expect(copied).toContain(`X-Request-Id: ${id}`);
  expect(copied).toContain('HTTP status: 403');
  expect(copied).not.toMatch(/bearer|key:/i);
});

test('a load that fails half-way keeps what came, says so, and Continue asks for the missing page only', async ({
  page,
}) => {
  await page.goto(networks.FAILING);
  await expect(fault(page)).toContainText('Loading stopped after 6,000 clients', { timeout: 20_000 });
  await expect(fault(page)).toContainText('6,000 clients are kept');
  await expect(count(page)).toHaveText('6,000 of 6,000 clients so far');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('PARTIAL');
  await page.keyboard.press('Escape');
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/clients')) asked.push(searchParams.get('startingAfter') ?? 'none');
  });
  await button(page, 'Continue').click();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  // It is asked for several times; how long that takes is the machine's.
  await expect(fault(page)).toContainText('Loading stopped after 6,000 clients', { timeout: 30_000 });
  await expect(count(page)).toHaveText('6,000 of 6,000 clients so far');
  expect(new Set(asked).size).toBe(1);
  expect(asked).not.toContain('none');
});

test('while a rate limit is waited for, the screen says for what and how long; then all is there', async ({ page }) => {
  // Each wait is a second: the page is watched from the start, and either of the two waits will do.
  await page.goto(networks.RATE_LIMITED, { waitUntil: 'commit' });
  await expect(page.getByText(/rate limit is used up\. Trying again (in \d s|now) \(try [23] of 5\)/)).toBeVisible();
  await expect(count(page)).toHaveText('6,000 of 6,000 clients', { timeout: 20_000 });
});

test('Stop before the first page says so, and Retry asks again', async ({ page }) => {
  await page.goto(networks.SILENT);
  await button(page, 'Stop').click();
  await expect(fault(page)).toContainText('Loading was stopped');
  const again = page.waitForRequest(/\/clients\?/);
  await button(page, 'Retry').click();
  await again;
  await expect(fault(page)).toHaveCount(0);
  await expect(page.getByRole('progressbar', { name: 'Loading clients' })).toBeVisible();
});

test('a wait of two minutes is the user’s to decide', async ({ page }) => {
  await page.goto(networks.LONG_WAIT);
  await expect(fault(page)).toContainText('Meraki asks to wait 2 min', { timeout: 15_000 });
  await expect(fault(page)).toContainText(/1 min \d+ s are left/);
  await button(page, 'Continue').click();
  await expect(count(page)).toHaveText('6,000 of 6,000 clients');
});

test('a cursor that is refused half-way: a restart replaces the list at once, without duplicates', async ({ page }) => {
  await page.goto(networks.EXPIRING_CURSOR);
  await expect(fault(page)).toContainText('no longer accepts the position', { timeout: 15_000 });
  await page.getByRole('button', { name: 'start again' }).click();
  // Here the cursor of the fourth page is refused once as well, by the restart.
  await expect(fault(page)).toContainText('The refresh failed');
  await expect(count(page)).toHaveText('6,000 of 6,000 clients so far');
  await button(page, 'Continue').click();
  await expect(count(page)).toHaveText('12,000 of 12,000 clients');
  await expect(fault(page)).toHaveCount(0);
});

test('an answer that breaks off once is asked for again by itself, and nothing is missing', async ({ page }) => {
  await page.goto(networks.CUT_ONCE);
  await expect(count(page)).toHaveText('12,000 of 12,000 clients', { timeout: 25_000 });
  await expect(fault(page)).toHaveCount(0);
});

test('an answer that is always broken is given up after three tries, with what came', async ({ page }) => {
  test.setTimeout(60_000);
  for (const [network, title] of [
    [networks.CUT_ALWAYS, /Loading stopped after 1,000 clients/],
    [networks.HTML, /not JSON/],
  ] as const) {
    await page.goto(network);
    await expect(fault(page)).toContainText(title, { timeout: 15_000 });
  }
});

test('where the next page cannot be known the list says that it may be incomplete', async ({ page }) => {
  test.setTimeout(60_000);
  for (const [network, clients] of [
    [networks.LOOPING, '3,000'],
    [networks.LOST_LINK, '1,000'],
    [networks.ENDLESS_EMPTY, '1,000'],
  ] as const) {
    await page.goto(network);
    await expect(fault(page)).toContainText('may be incomplete', { timeout: 15_000 });
    await expect(count(page)).toHaveText(`${clients} of ${clients} clients, incomplete`);
    await expect(page.getByRole('grid')).toContainText(`${clients} so far`);
    await expect(page.getByRole('grid')).not.toContainText('in total');
    await expect(button(page, 'Retry')).toBeVisible();
  }
});

test('every legal form of a Link header, and a redirect, lose nobody', async ({ page }) => {
  test.setTimeout(60_000);
  for (const [network, clients] of [
    [networks.LINK_FORMS, '18,000'],
    [networks.REDIRECTING, '3,000'],
  ] as const) {
    await page.goto(network);
    await expect(count(page)).toHaveText(`${clients} of ${clients} clients`, { timeout: 25_000 });
    await expect(fault(page)).toHaveCount(0);
  }
});

test('records of odd types are shown, unusable ones counted', async ({ page }) => {
  await page.goto(networks.ODD_TYPES);
  await expect(count(page)).toHaveText('1,500 of 1,500 clients');
  await expect(fault(page)).toContainText('14 records without an id were skipped');
  await expect(fault(page).getByRole('button', { name: 'Retry' })).toBeVisible();
  await expect(page.getByRole('grid')).not.toContainText(/undefined|NaN|\[object|Invalid Date/);
});

test('another network ends the running load, and going back costs no request', async ({ page }) => {
  await page.goto(networks.OFFICE);
  await expect(count(page)).toHaveText('2,400 of 2,400 clients');
  await page.getByRole('radiogroup', { name: 'Show the last' }).getByText('31 days').click();
  await expect(count(page)).toHaveText('3,360 of 3,360 clients');
  let asked = 0;
  page.on('request', (request) => {
    if (/\/clients\?/.test(request.url())) asked++;
  });
  await page.goBack();
  await expect(count(page)).toHaveText('2,400 of 2,400 clients');
  await page.goForward();
  await expect(count(page)).toHaveText('3,360 of 3,360 clients');
  expect(asked).toBe(0);
});

test('leaving a slow network aborts its request, and none of its rows show elsewhere', async ({ page }) => {
  await page.goto(networks.SLOW);
  await expect(count(page)).toContainText('clients so far');
  const aborted = page.waitForEvent('requestfailed', (request) => request.url().includes('/clients?'));
  // This one never answers: what is seen then is none of the first one's.
  await page.getByRole('combobox', { name: 'Network' }).click();
  await page.getByRole('option', { name: 'Silent' }).click();
  await aborted;
  await expect(count(page)).toHaveText('Loading …');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '1');
});

test('Stop keeps what came, Continue goes on with the rest, and Stop ends that, too', async ({ page }) => {
  await page.goto(networks.SLOW);
  await expect(count(page)).toContainText('so far', { timeout: 15_000 });
  for (const next of ['Continue', null]) {
    await button(page, 'Stop').click();
    await expect(fault(page)).toContainText(/Loading stopped after [\d,]+ clients/);
    await expect(page.getByRole('progressbar', { name: 'Loading clients' })).toHaveCount(0);
    if (next === null) return;
    await button(page, next).click();
    await expect(page.getByRole('progressbar', { name: 'Loading clients' })).toBeVisible();
    await expect(fault(page)).toHaveCount(0);
  }
});

test('a refresh keeps what is shown, moves nothing, and replaces it at once', async ({ page }) => {
  await page.goto(networks.HEADQUARTERS);
  await expect(count(page)).toHaveText('12,000 of 12,000 clients', { timeout: 15_000 });
  const grid = page.getByRole('grid');
  await grid.evaluate((element) => element.scrollTo({ top: 3000 }));
  // It may be over in a few frames: the page itself looks at each.
  const said = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => (document.body.textContent.includes('Refreshing') ? resolve() : requestAnimationFrame(look));
        look();
      }),
  );
  await button(page, 'Refresh').click();
  await said;
  await expect(count(page)).toHaveText('12,000 of 12,000 clients');
  await expect(page.getByRole('progressbar', { name: 'Loading clients' })).toHaveCount(0);
  await expect(count(page)).toHaveText('12,000 of 12,000 clients');
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(3000);
});

test('a refresh that fails keeps what was there, and says so', async ({ page, context }) => {
  await page.goto(networks.OFFICE);
  await expect(count(page)).toHaveText('2,400 of 2,400 clients');
  await context.setOffline(true);
  await button(page, 'Refresh').click();
  await expect(page.getByText('This computer is offline')).toBeVisible();
  await button(page, 'Stop').click();
  await expect(fault(page)).toContainText('The refresh was stopped');
  await expect(fault(page)).toContainText('2,400 clients');
  await expect(count(page)).toHaveText('2,400 of 2,400 clients');
  await context.setOffline(false);
  await button(page, 'Keep what is shown').click();
  await expect(fault(page)).toHaveCount(0);
  await expect(count(page)).toHaveText('2,400 of 2,400 clients');
});

test('a hidden tab pauses the walk, and it goes on when it is seen again', async ({ page }) => {
  const seen = (state: string) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      globalThis.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await page.goto(networks.SLOW);
  await expect(count(page)).toContainText('clients so far');
  await seen('hidden');
  await expect(page.getByText('Paused while this tab is hidden')).toBeVisible();
  await seen('visible');
  await expect(page.getByText('Paused while this tab is hidden')).toHaveCount(0);
  await expect(count(page)).toHaveText('30,000 of 30,000 clients', { timeout: 30_000 });
});
