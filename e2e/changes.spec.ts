import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import * as networks from './networks.ts';

const count = (page: Page) => page.getByRole('status').filter({ hasText: 'clients' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const cells = (page: Page, row: number) =>
  page.locator(`[role="row"][aria-rowindex="${row}"] [role="gridcell"]`).allTextContents();

async function refreshed(page: Page, timespan: number) {
  await page.goto(networks.changing(timespan));
  await expect(count(page)).toHaveText('117 of 117 clients');
  await tab(page, 'Changes').click();
  await button(page, 'Refresh').click();
  await expect(tab(page, 'Changes')).toHaveText('Changes, 18');
}

test('a refresh is compared with the load before: each pile filters the list, and what is gone is in no total', async ({
  page,
}) => {
  await refreshed(page, 86_401);
  for (const [pile, mark, clients] of [
    ['New, 3', 'new', 3],
    ['Came online, 3', 'online', 3],
    ['Went offline, 2', 'offline', 2],
    ['Moved, 5', 'moved', 5],
    ['Changed, 5', 'changed', 5],
  ] as const) {
    await button(page, pile).click();
    await expect(count(page)).toHaveText(`${clients} of 118 clients`);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(clients + 1));
    await expect(page).toHaveURL(new RegExp(`q=change:${mark}`));
  }
  await button(page, 'Moved, 5').click();
  await button(page, 'Old and new values').click();
  await expect(page.getByRole('gridcell', { name: 'Status Online, VLAN 10, IP 10.9.0.19', exact: true })).toBeVisible();
  await expect(
    page.getByRole('gridcell', { name: 'Status Offline, VLAN 30, IP 10.9.1.19', exact: true }),
  ).toBeVisible();
  await button(page, 'Old and new values').click();
  await button(page, 'Gone, 2').click();
  await expect(count(page)).toHaveText('0 of 118 clients, and 2 not in this load');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
  await expect(page.getByRole('group', { name: 'Summary' })).toContainText('Clients 0');
  expect((await cells(page, 2)).slice(1, 3)).toEqual(['Gone', 'Device 3']);
  await button(page, 'Gone, 2').click();
  await expect(count(page)).toHaveText('118 of 118 clients');
});

test('a file that was saved is compared with a later list; another question is refused with the reason', async ({
  page,
}) => {
  await page.goto(networks.changing(86_402));
  await expect(count(page)).toHaveText('117 of 117 clients');
  await tab(page, 'Changes').click();
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save snapshot').click()]);
  expect(file.suggestedFilename()).toMatch(/^snapshot-changing-between-loads-.*Z\.json$/);
  const path = await file.path();
  // Another visit: nothing of the first one is left but the file.
  await page.goto(`${networks.changing(86_402)}&band=changes`);
  await expect(count(page)).toHaveText('118 of 118 clients');
  await expect(page.getByText('There is no earlier load')).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(button(page, 'Moved, 5')).toBeVisible();
  await expect(button(page, 'Gone, 2')).toBeVisible();
  await page.goto(`${networks.changing(86_403)}&band=changes`);
  await expect(count(page)).toHaveText('117 of 117 clients');
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(page.getByRole('alert')).toContainText('choose the same time span');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[{"id":"k1"}]'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'other.json is no snapshot' })).toBeVisible();
});

test('a list is parted into piles, which filter; a refresh says who has come back', async ({ page }) => {
  await page.goto(networks.changing(86_404));
  await expect(count(page)).toHaveText('117 of 117 clients');
  await tab(page, 'Roster').click();
  const lines = ['Device 5', 'device 6', 'Device 0', 'Device 3', 'AABB.CCDD.EEFF', 'aa:bb:cc:dd:ee:fg', 'DEVICE 5'];
  await page.getByRole('textbox', { name: 'Roster' }).fill(lines.join('\n'));
  await expect(button(page, 'Present and online, 1')).toBeVisible();
  await expect(button(page, 'Present and offline, 2')).toBeVisible();
  await expect(button(page, 'Not on the list, 114')).toBeVisible();
  await expect(tab(page, 'Roster')).toHaveText('Roster, 2');
  await button(page, 'Not understood, 1').click();
  await expect(page.getByRole('region', { name: 'Lines that were not understood' })).toContainText('g is no hex digit');
  await button(page, 'Twice, 1').click();
  await expect(page.getByRole('region', { name: 'Lines that stand twice' })).toContainText('as line 1');
  await button(page, 'Missing, 2').click();
  await expect(count(page)).toHaveText('0 of 117 clients, and 2 not in this load');
  await expect(page).toHaveURL(/q=roster:missing/);
  // Device 0 comes with the next load, Devices 5 and 6 come online, Device 3 goes.
  await button(page, 'Refresh').click();
  await expect(button(page, 'Present and online, 3')).toBeVisible();
  await expect(button(page, 'Missing, 2')).toBeVisible();
  await expect(count(page)).toHaveText('0 of 118 clients, and 2 not in this load');
  const names = [await cells(page, 2), await cells(page, 3)].map(([, status, name]) => `${status} ${name}`);
  expect(names.sort()).toEqual(['Missing Device 3', 'Missing –']);
});

test('changes and roster have no accessibility fault', async ({ page }) => {
  await refreshed(page, 86_405);
  await button(page, 'Gone, 2').click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await expect(page.getByRole('region', { name: 'Changes of this client' })).toBeVisible();
  await expectAccessible(page, { strictly: true });
  await page.keyboard.press('Escape');
  await tab(page, 'Roster').click();
  await page.getByRole('textbox', { name: 'Roster' }).fill('Device 5\n10.0.0.300');
  await button(page, 'Not understood, 1').click();
  await expectAccessible(page, { region: '[role=tabpanel]', strictly: true });
});

test('a refresh leaves the clients in sight where they are, though others come and go above them', async ({ page }) => {
  await page.goto(`${networks.changing(86_406)}&sort=name`);
  await expect(count(page)).toHaveText('117 of 117 clients');
  const grid = page.getByRole('grid', { name: 'Clients' });
  await grid.evaluate((scroller) => scroller.scrollTo({ top: 1600 }));
  const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: 'Device 60', exact: true }) });
  await expect(row).toBeInViewport();
  const before = await row.boundingBox();
  await button(page, 'Refresh').click();
  await expect(count(page)).toHaveText('118 of 118 clients');
  expect(await row.boundingBox()).toEqual(before);
});
