import { createServer, request } from 'node:http';
import { expect } from '@playwright/test';
import { listening } from '../scripts/free-port.mjs';
import { BRANCH, SILENT } from '../simulator/network-ids.ts';
import { linkTo, test } from './dashboard.ts';
import { ended, ownServer, stopOwnServers } from './own-server.ts';

test.afterAll(stopOwnServers);

test('a part of the page that cannot be loaded offers a reload that keeps the filter', async ({ page, dashboard }) => {
  const server = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  await page.goto(server.url + linkTo(SILENT, 'q=vlan:30'));
  const columns = dashboard.button('Columns');
  await expect(columns).toBeVisible();
  server.child.kill();
  await columns.click();
  const said = dashboard.alert.filter({ hasText: 'A part of the page could not be loaded' });
  await expect(said).toHaveCount(1);
  await expect(dashboard.grid).toBeVisible();
  await ownServer('production', { MERAKI_SIMULATOR: '1' }, server.port);
  await said.getByRole('button', { name: 'Reload' }).click();
  await expect(columns).toBeVisible();
  await columns.click();
  await expect(dashboard.dialog('Columns')).toBeVisible();
  expect(page.url()).toContain('vlan:30');
});

test('a part that could not be loaded comes by a retry once the server is back', async ({ page, dashboard }) => {
  const server = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  await page.goto(server.url + linkTo(SILENT));
  await expect(dashboard.button('Columns')).toBeVisible();
  await ended(server.child);
  await dashboard.button('Columns').click();
  const retry = dashboard.alert.filter({ hasText: 'A part of the page' }).getByRole('button', { name: 'Retry' });
  await retry.click();
  await expect(retry).toHaveCount(0);
  await expect(retry).toBeVisible();
  await ownServer('production', { MERAKI_SIMULATOR: '1' }, server.port);
  await retry.click();
  await expect(dashboard.dialog('Columns')).toBeVisible();
  await expect(retry).toHaveCount(0);
});

test('offline, a part that was never loaded says that it waits, and comes by itself', async ({
  page,
  context,
  dashboard,
}) => {
  await page.goto(linkTo(SILENT));
  await expect(dashboard.button('Columns')).toBeVisible();
  await context.setOffline(true);
  await dashboard.button('Columns').click();
  await expect(dashboard.alert).toContainText('It appears by itself when the computer is online again');
  await expect(dashboard.alert.getByRole('button')).toHaveText(['Close']);
  await context.setOffline(false);
  await expect(dashboard.dialog('Columns')).toBeVisible();
  await expect(dashboard.alert).toHaveCount(0);
});

test('an open page needs no server for its dialogs, suggestions and files', async ({ page, dashboard }) => {
  const server = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  const parts: string[] = [];
  page.on('response', (response) => parts.push(response.url()));
  await page.goto(server.url + linkTo(BRANCH));
  await expect.poll(() => parts.some((url) => /CompareDialog/.test(url)), { timeout: 30_000 }).toBe(true);
  // The server ends only when all parts have come.
  await page.waitForLoadState('networkidle');
  server.child.kill();
  for (const name of ['Columns', 'Export', 'Views']) {
    await expect(await dashboard.openDialog(name)).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await dashboard.search.click();
  await page.keyboard.type('ssid:');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await dashboard.search.fill('');
  await dashboard.groupBy.selectOption('ssid');
  const { name } = await dashboard.download(dashboard.button('Groups as CSV'));
  expect(name).toBe('clients-by-ssid.csv');
  await expect(dashboard.alert).toHaveCount(0);
});

/** The server behind a front that holds the requests for one part of the code back. */
async function holding(base: string, part: string) {
  const held: (() => void)[] = [];
  const front = createServer(({ url = '/' }, response) => {
    const ask = () =>
      request(new URL(url, base), { headers: { host: new URL(base).host } }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }).end();
    if (url.includes(`/assets/${part}-`)) held.push(ask);
    else ask();
  });
  return {
    held,
    url: `http://127.0.0.1:${await listening(front)}/`,
    letGo: () => {
      for (const ask of held) ask();
    },
    close: () => front.close(),
  };
}

test('the palette takes a command whose part of the page is still loading', async ({ page, dashboard, baseURL }) => {
  const { held, url, letGo, close } = await holding(String(baseURL), 'ImpactButton');
  await page.goto(url + linkTo(BRANCH));
  await expect(dashboard.count).toHaveText('120 of 120 clients');
  await dashboard.tab('Findings').click();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.keyboard.press('Control+k');
  await dashboard.paletteBox.fill('impact');
  const palette = dashboard.dialog('Palette');
  await expect(palette.getByRole('status')).toContainText('Nothing found yet: more commands are still loading');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('status')).toContainText('as soon as it is found');
  letGo();
  await expect(dashboard.dialog('Impact')).toBeVisible();
  await expect(palette).toBeHidden();
  close();
});

test('what is typed before the palette is there lands in its box and does nothing on the page', async ({
  page,
  dashboard,
  baseURL,
}) => {
  const { held, url, letGo, close } = await holding(String(baseURL), 'Palette');
  await page.goto(url + linkTo(BRANCH));
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('e?x/j');
  await page.keyboard.press('Backspace');
  await expect(dashboard.dialog()).toHaveCount(0);
  letGo();
  const box = dashboard.paletteBox;
  await expect(box).toHaveValue('e?x/');
  await expect(box).toBeFocused();
  await box.fill('');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  // Also when its code is there, and with Enter.
  await page.evaluate(async () => {
    const press = async (key: string, ctrlKey = false) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
      // Time to draw the palette, but not for its box to take the focus, which waits for a timer.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    };
    await press('k', true);
    for (const letter of 'columns') await press(letter);
    await press('Enter');
  });
  await expect(dashboard.dialog('Columns')).toBeVisible();
  await expect(box).toBeHidden();
  close();
});

test('the page goes on when a translator or another extension has replaced its texts', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await expect(dashboard.figure('OS mix')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
  const replaceTexts = () =>
    page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      while (texts.nextNode()) if (texts.currentNode instanceof Text) all.push(texts.currentNode);
      for (const text of all) {
        const translated = document.createElement('font');
        translated.textContent = text.data;
        text.replaceWith(translated);
      }
    });
  for (const typed of ['colour:red', 'nobody', '-vlan:10', '']) {
    await replaceTexts();
    await dashboard.search.fill(typed);
    await expect(dashboard.count).toHaveText(typed === '' ? '120 of 120 clients' : /^(?!120 of)\d+ of 120 clients/);
  }
  await replaceTexts();
  await dashboard.button('Refresh').click();
  await expect(dashboard.figure('OS mix')).toBeVisible();
  await expect(dashboard.alert).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why it does not start', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('Clientscope has not started yet')).toBeVisible();
  });
});
