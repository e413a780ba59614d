import { createServer, request } from 'node:http';
import { expect } from '@playwright/test';
import { listening } from '../scripts/free-port.mjs';
import * as networks from '../simulator/network-ids.ts';
import { clientRequests } from './client-requests.ts';
import { clipboardText } from './clipboard.ts';
import { linkTo, test } from './dashboard.ts';

test('an empty network says why it is empty', async ({ page, dashboard }) => {
  await dashboard.visit(networks.EMPTY);
  await expect(page.getByText('No client has used this network')).toBeVisible();
  await expect(dashboard.count).toHaveText('0 of 0 clients');
});

test('each refusal of Meraki has its own words, without a second try', async ({ page, dashboard }) => {
  const queries = clientRequests(page);
  for (const [network, words] of [
    [networks.FORBIDDEN, 'no permission'],
    [networks.UNKNOWN, 'does not know this network'],
    [networks.KEY_REJECTED, 'MERAKI_DASHBOARD_API_KEY'],
    [networks.NO_CLIENTS, 'no product that clients connect to'],
  ] as const) {
    const before = queries.length;
    await dashboard.visit(network);
    await expect(dashboard.alert).toContainText(words);
    await expect(dashboard.button('Retry')).toBeVisible();
    expect(queries.length - before).toBe(1);
  }
});

test('what our own server refuses is not taken for a refusal of Meraki’s', async ({ page, dashboard, baseURL }) => {
  const base = baseURL ?? '';
  // A reverse proxy that does not pass the Host header on to the API.
  const front = createServer(({ url = '/' }, response) => {
    const host = url.startsWith('/api/') ? 'front.example' : new URL(base).host;
    request(new URL(url, base), { headers: { host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  });
  await page.goto(`http://127.0.0.1:${await listening(front)}/${linkTo(networks.BRANCH)}`);
  const said = dashboard.alert.filter({ hasText: 'does not answer a page at this address' });
  await expect(said.filter({ hasText: 'CLIENTSCOPE_HOSTS' })).toBeVisible();
  front.close();
});

test('the copied details of a fault hold its request id', async ({ page, dashboard }) => {
  await dashboard.visit(networks.FORBIDDEN);
  const id = await dashboard.alert.locator('code').textContent();
  await dashboard.button('Copy details').click();
  await expect(dashboard.button('Copied')).toBeVisible();
  const copied = await clipboardText(page);
  expect(copied).toContain(`X-Request-Id: ${id}`);
  expect(copied).toContain('HTTP status: 403');
  expect(copied).not.toMatch(/bearer|key:/i);
});

test('Continue asks only for the page that is missing', async ({ page, dashboard }) => {
  await dashboard.visit(networks.FAILING);
  await expect(dashboard.alert).toContainText('Loading stopped after 6,000 clients', { timeout: 20_000 });
  await expect(dashboard.alert).toContainText('6,000 clients are kept');
  await expect(dashboard.count).toHaveText('6,000 of 6,000 clients so far');
  await dashboard.button('Export').click();
  await expect(dashboard.dialog('Export')).toContainText('PARTIAL');
  await page.keyboard.press('Escape');
  const queries = clientRequests(page);
  await dashboard.button('Continue').click();
  await expect.poll(() => queries.length).toBeGreaterThan(0);
  await expect(dashboard.alert).toContainText('Loading stopped after 6,000 clients', { timeout: 30_000 });
  await expect(dashboard.count).toHaveText('6,000 of 6,000 clients so far');
  const cursors = new Set(queries.map((query) => query.get('startingAfter')));
  expect(cursors.size).toBe(1);
  expect(cursors).not.toContain(null);
});

test('the page says for how long it waits for the rate limit', async ({ page, dashboard }) => {
  // Each of the two waits is a second long: the page itself looks for them at each frame.
  const waiting = page.waitForFunction(() =>
    /rate limit is used up\. Trying again (in \d s|now) \(try [23] of 5\)/.test(document.body?.innerText ?? ''),
  );
  await dashboard.visit(networks.RATE_LIMITED);
  await waiting;
  await expect(dashboard.count).toHaveText('6,000 of 6,000 clients', { timeout: 20_000 });
});

test('Retry asks again after a Stop before the first page', async ({ page, dashboard }) => {
  await dashboard.visit(networks.SILENT);
  await dashboard.button('Stop').click();
  await expect(dashboard.alert).toContainText('Loading was stopped');
  const again = page.waitForRequest(/\/clients\?/);
  await dashboard.button('Retry').click();
  await again;
  await expect(dashboard.alert).toHaveCount(0);
  await expect(dashboard.loading).toBeVisible();
  // Else Firefox has a screen reader say “50 percent”.
  await expect(dashboard.loading).toHaveAttribute('aria-valuemax', '0');
});

test('the user decides about a wait of two minutes', async ({ dashboard }) => {
  await dashboard.visit(networks.LONG_WAIT);
  await expect(dashboard.alert).toContainText('Meraki asks to wait 2 min');
  await expect(dashboard.alert).toContainText(/1 min \d+ s are left/);
  // Or a screen reader would read out the whole alert again each second.
  await expect(dashboard.alert.getByText('are left')).toHaveAttribute('aria-live', 'off');
  await dashboard.button('Continue').click();
  await expect(dashboard.count).toHaveText('6,000 of 6,000 clients');
});

test('a restart after a refused cursor loads each client once', async ({ dashboard }) => {
  await dashboard.visit(networks.EXPIRING_CURSOR);
  await expect(dashboard.alert).toContainText('no longer accepts the position');
  await dashboard.button('Retry: start again').click();
  // The simulator refuses the cursor of the fourth page once more, in the restart.
  await expect(dashboard.alert).toContainText('The refresh failed');
  await expect(dashboard.count).toHaveText('6,000 of 6,000 clients so far');
  await dashboard.button('Continue').click();
  await expect(dashboard.count).toHaveText('12,000 of 12,000 clients');
  await expect(dashboard.alert).toHaveCount(0);
});

test('an answer that breaks off once is asked for again', async ({ dashboard }) => {
  await dashboard.visit(networks.CUT_ONCE);
  await expect(dashboard.count).toHaveText('12,000 of 12,000 clients', { timeout: 25_000 });
  await expect(dashboard.alert).toHaveCount(0);
});

test('an answer that is always broken is given up', async ({ dashboard }) => {
  for (const [network, title] of [
    [networks.CUT_ALWAYS, /Loading stopped after 1,000 clients/],
    [networks.HTML, /not JSON/],
  ] as const) {
    await dashboard.visit(network);
    await expect(dashboard.alert).toContainText(title);
  }
});

test('a list whose next page is unknown says that it may be incomplete', async ({ dashboard }) => {
  for (const [network, clients] of [
    [networks.LOOPING, '3,000'],
    [networks.LOST_LINK, '1,000'],
    [networks.ENDLESS_EMPTY, '1,000'],
  ] as const) {
    await dashboard.visit(network);
    await expect(dashboard.alert).toContainText('may be incomplete');
    await expect(dashboard.count).toHaveText(`${clients} of ${clients} clients, incomplete`);
    await expect(dashboard.grid).toContainText(`${clients} so far`);
    await expect(dashboard.grid).not.toContainText('in total');
    await expect(dashboard.button('Retry')).toBeVisible();
  }
});

test('every legal form of a Link header leads to the next page', async ({ dashboard }) => {
  for (const [network, clients] of [
    [networks.LINK_FORMS, '18,000'],
    [networks.REDIRECTING, '3,000'],
  ] as const) {
    await dashboard.visit(network);
    await expect(dashboard.count).toHaveText(`${clients} of ${clients} clients`, { timeout: 25_000 });
    await expect(dashboard.alert).toHaveCount(0);
  }
});

test('records of odd types are shown, those without an id are counted', async ({ dashboard }) => {
  await dashboard.visit(networks.ODD_TYPES);
  await expect(dashboard.count).toHaveText('1,500 of 1,500 clients');
  await expect(dashboard.alert).toContainText('14 records without an id were skipped');
  await expect(dashboard.alert.getByRole('button', { name: 'Retry' })).toBeVisible();
  await expect(dashboard.grid).not.toContainText(/undefined|NaN|\[object|Invalid Date/);
});

test('a list of which no record could be read is not called empty', async ({ page, dashboard }) => {
  await dashboard.visit(networks.WITHOUT_IDS);
  await expect(dashboard.alert).toContainText('7 records without an id were skipped; 0 clients are kept');
  await expect(dashboard.count).toHaveText('0 of 0 clients');
  await expect(page.getByText(/No client has used/)).toHaveCount(0);
});

test('going back to a list that was loaded costs no request', async ({ page, dashboard }) => {
  await dashboard.open(networks.OFFICE);
  await page.getByRole('radiogroup', { name: 'Show the last' }).getByText('31 days').click();
  await expect(dashboard.count).toHaveText('3,360 of 3,360 clients');
  const queries = clientRequests(page);
  await page.goBack();
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
  await page.goForward();
  await expect(dashboard.count).toHaveText('3,360 of 3,360 clients');
  expect(queries).toEqual([]);
});

test('leaving a slow network aborts its request', async ({ page, dashboard }) => {
  await dashboard.visit(networks.SLOW);
  await expect(dashboard.count).toContainText('clients so far');
  const aborted = page.waitForEvent('requestfailed', (request) => request.url().includes('/clients?'));
  // Silent never answers: a row that is seen would be one of the first network's.
  await dashboard.pick('Network', 'Silent');
  await aborted;
  await expect(page.getByRole('status')).toHaveText('Loading …');
  await expect(dashboard.grid).toHaveAttribute('aria-rowcount', '1');
});

test('Continue and Stop work by turns', async ({ dashboard }) => {
  await dashboard.visit(networks.SLOW);
  await expect(dashboard.count).toContainText('so far');
  for (const next of ['Continue', null]) {
    await dashboard.button('Stop').click();
    await expect(dashboard.alert).toContainText(/Loading stopped after [\d,]+ clients/);
    await expect(dashboard.loading).toHaveCount(0);
    if (next === null) return;
    await dashboard.button(next).click();
    await expect(dashboard.loading).toBeVisible();
    await expect(dashboard.alert).toHaveCount(0);
  }
});

test('a refresh keeps the list where it was scrolled to', async ({ page, dashboard }) => {
  await dashboard.open(networks.HEADQUARTERS);
  await dashboard.grid.evaluate((element) => element.scrollTo({ top: 3000 }));
  // The refresh may be over in a few frames: the page itself looks at each of them.
  const said = page.waitForFunction(() => document.body.textContent.includes('Refreshing'));
  await dashboard.button('Refresh').click();
  await said;
  await expect(dashboard.count).toHaveText('12,000 of 12,000 clients');
  await expect(dashboard.loading).toHaveCount(0);
  await expect(dashboard.count).toHaveText('12,000 of 12,000 clients');
  expect(await dashboard.grid.evaluate((element) => element.scrollTop)).toBe(3000);
});

test('a failed refresh keeps the list', async ({ page, context, dashboard }) => {
  await dashboard.open(networks.OFFICE);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await dashboard.button('Refresh').click();
  await expect(page.getByText('This computer is offline. Loading continues')).toBeVisible();
  await dashboard.button('Stop').click();
  // A part of the page that is still on its way says that it waits, too.
  const stopped = dashboard.alert.filter({ hasText: 'The refresh was stopped' });
  await expect(stopped).toContainText('2,400 clients');
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
  await context.setOffline(false);
  await dashboard.button('Keep what is shown').click();
  await expect(dashboard.alert).toHaveCount(0);
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
});

test('a load pauses while its tab is hidden', async ({ page, dashboard }) => {
  const seen = (state: string) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      globalThis.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await dashboard.visit(networks.SLOW);
  await expect(dashboard.count).toContainText('clients so far');
  await seen('hidden');
  await expect(page.getByText('Paused while this tab is hidden')).toBeVisible();
  await seen('visible');
  await expect(page.getByText('Paused while this tab is hidden')).toHaveCount(0);
  await expect(dashboard.count).toHaveText('30,000 of 30,000 clients', { timeout: 30_000 });
});
