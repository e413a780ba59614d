import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { BRANCH, HOSTILE, OFFICE } from '../simulator/network-ids.ts';
import { clipboardText } from './clipboard.ts';
import { test } from './dashboard.ts';
import { allClients, clientsByUsage, countedInOffice, usageOf } from './oracle.ts';

const selection = (page: Page) => page.getByRole('group', { name: 'Selection' });

test('the arrow keys move over all cells from one tab stop', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  const activeRow = page.locator('[role=row]:has(#client-cell-active)');
  const activeCell = page.locator('#client-cell-active');
  await dashboard.grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(activeCell).toHaveAttribute('aria-colindex', '3');
  await expect(dashboard.grid).toHaveAttribute('aria-activedescendant', 'client-cell-active');
  await page.keyboard.press('End');
  await expect(activeCell).toHaveAttribute('aria-colindex', '12');
  await page.keyboard.press('Home');
  // There it is the checkbox, so that a screen reader says whether it is checked.
  await expect(page.locator('[aria-colindex="1"]').getByRole('checkbox').and(activeCell)).toBeVisible();
  await page.keyboard.press('Control+End');
  await expect(activeRow).toHaveAttribute('aria-rowindex', '2401');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Control+Home');
  await expect(activeRow).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowUp');
  await expect(activeRow).toHaveAttribute('aria-rowindex', '1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dashboard.header('Name')).toHaveAttribute('aria-sort', 'ascending');
  await expect(dashboard.grid).toBeFocused();
});

test('the keys of the list and of the export act from anywhere on the page', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await page.keyboard.press('ArrowDown');
  await expect(dashboard.grid).toBeFocused();
  await page.keyboard.press('Enter');
  const details = dashboard.dialog(/./);
  await expect(details).toContainText('1 of 120');
  await details.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('j');
  await expect(details).toContainText('2 of 120');
  await page.keyboard.press('Escape');
  await dashboard.tab('Charts').focus();
  await page.keyboard.press('j');
  await expect(dashboard.grid).toBeFocused();
  await dashboard.tab('Charts').focus();
  await page.keyboard.press('e');
  await expect(dashboard.dialog('Export')).toBeVisible();
  await page.reload();
  await expect(dashboard.button('Export')).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dashboard.grid).toBeFocused();
});

test('the whole list is sorted by several columns', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  await dashboard.header('VLAN').getByRole('button').click();
  const usage = dashboard.header('Usage').getByRole('button');
  await usage.click({ modifiers: ['Shift'] });
  await expect(dashboard.header('VLAN')).toHaveAttribute('aria-sort', 'ascending');
  await expect(dashboard.header('Usage')).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=vlan,-usage/);
  const clients = (await allClients(page, OFFICE)).filter((one) => one['vlan'] !== '' && one['vlan'] !== null);
  clients.sort((a, b) => Number(a['vlan']) - Number(b['vlan']) || usageOf(b) - usageOf(a));
  for (const place of [0, 1, 2]) {
    await expect(dashboard.row(place + 1)).toContainText(String(clients[place]['mac']));
  }
});

test('a selection survives a sort, a filter and a refresh', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  const clients = await clientsByUsage(page, OFFICE);
  const boxes = dashboard.grid.getByRole('checkbox', { name: /^Select (?!all)/ });
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect(selection(page)).toContainText('4 selected');
  await expect(dashboard.dialog()).toHaveCount(0);
  await dashboard.header('Name').getByRole('button').click();
  await dashboard.search.fill(String(clients[1]['mac']));
  await expect(dashboard.count).toHaveText(countedInOffice(1));
  await expect(boxes).toBeChecked();
  await expect(selection(page)).toContainText('3 of them hidden');
  await dashboard.button('Refresh').click();
  await expect(selection(page)).toContainText('4 selected');
  await dashboard.search.fill('');
  await selection(page).getByRole('button', { name: 'Show only these' }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(4));
  const all = dashboard.grid.getByRole('checkbox', { name: 'Select all matching clients' });
  await expect(all).toBeChecked();
  await dashboard.grid.press('ControlOrMeta+a');
  await expect(selection(page)).toContainText('4 selected');
  await all.click();
  await expect(selection(page)).toHaveCount(0);
});

test('Compare marks what differs between clients', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  const clients = await clientsByUsage(page, OFFICE);
  await dashboard.grid.focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await selection(page).getByRole('button', { name: 'Compare' }).click();
  const dialog = dashboard.dialog('Compare 2 clients');
  const macs = dialog.getByRole('row', { name: /^MAC ≠/ });
  await expect(macs).toContainText(String(clients[0]['mac']));
  await expect(macs).toContainText(String(clients[1]['mac']));
});

test('the groups equal those of a script', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  const clients = await allClients(page, OFFICE);
  await dashboard.groupBy.selectOption('By SSID');
  await page.getByRole('combobox', { name: 'Order of the groups' }).selectOption('By name');
  const guests = clients.filter((one) => one['ssid'] === 'Guest');
  const online = guests.filter((one) => one['status'] === 'Online').length;
  const line = dashboard.grid.getByRole('row', { name: /SSID Guest/ });
  await expect(line).toContainText(`${guests.length} clients`);
  await expect(line).toContainText(`${online} online`);
  const groups = new Set(clients.map((one) => one['ssid'] ?? '')).size;
  await expect(dashboard.grid).toHaveAttribute('aria-rowcount', String(groups + 1));
  await line.getByRole('button').click();
  await expect(dashboard.grid).toHaveAttribute('aria-rowcount', String(groups + guests.length + 1));
  const file = await dashboard.download(dashboard.button('Groups as CSV'));
  const text = await readFile(file.path, 'utf8');
  expect(text).toContain(`\r\nGuest,${guests.length},${online},`);
  expect(text.trim().split('\r\n').length).toBe(groups + 1);
});

test('the value menu filters and copies by keyboard', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  const [first] = await clientsByUsage(page, OFFICE);
  await dashboard.grid.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  const bare = String(first['mac']).replaceAll(':', '');
  await page.getByRole('menuitem', { name: `Copy ${bare}`, exact: true }).click();
  await expect(page.getByText(`Copied ${bare}`)).toBeVisible();
  expect(await clipboardText(page)).toBe(bare);
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: /^Filter out/ }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(2399));
});

test('the value menu opens by the button beside the pointer while the list has the focus', async ({
  page,
  dashboard,
}) => {
  await dashboard.open(OFFICE);
  await dashboard.grid.focus();
  const trigger = page.getByText('▾', { exact: true });
  // The VLAN, whose text always leaves room for the button. Its code comes after the list: a pointer that rests there before says nothing to it.
  await expect(async () => {
    await dashboard.row(2).getByRole('gridcell').nth(7).hover();
    await dashboard.row(3).getByRole('gridcell').nth(7).hover();
    await expect(trigger).toBeVisible({ timeout: 2000 });
  }).toPass();
  await trigger.click();
  await expect(page.getByRole('menuitem', { name: /^Filter out/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dashboard.grid).toBeFocused();
});

test('keys act on the active row, in sight, and an open menu on its client, though the list changes', async ({
  page,
  dashboard,
}) => {
  await dashboard.open(OFFICE);
  const [first] = await clientsByUsage(page, OFFICE);
  const mac = String(first['mac']);
  await dashboard.search.fill(mac);
  await expect(dashboard.count).toHaveText(countedInOffice(1));
  await dashboard.button('Clear all filters').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await dashboard.header('Usage').getByRole('button').click();
  await expect(dashboard.header('Usage')).toHaveAttribute('aria-sort', 'ascending');
  await dashboard.search.fill(mac);
  await expect(dashboard.count).toHaveText(countedInOffice(1));
  await dashboard.grid.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  const copy = page.getByRole('menuitem', { name: `Copy ${mac}`, exact: true });
  await expect(copy).toBeVisible();
  await page.goBack();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await expect(copy).toBeVisible();
  await page.keyboard.press('Escape');
  await dashboard.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2 }));
  await expect(page.locator('#client-cell-active')).toHaveCount(0);
  await page.keyboard.press('m');
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(page.locator('#client-cell-active')).toBeInViewport();
});

test.describe('far from UTC', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('the Display menu changes units, rows and times at once', async ({ page, dashboard }) => {
    await dashboard.open(OFFICE);
    const panel = await dashboard.openDialog('Display');
    await panel.getByText('KiB, MiB, GiB').click();
    await panel.getByText('Comfortable').click();
    await panel.getByText('UTC').click();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(dashboard.row(1)).toContainText('GiB');
    await expect(dashboard.summary).toContainText('GiB');
    await expect(dashboard.row(1)).toHaveCSS('height', '44px');
    await expect(page.getByText(/^Updated /)).toHaveAttribute('title', /UTC$/);
  });
});

test('no text runs into the next cell', async ({ dashboard }) => {
  await dashboard.open(OFFICE);
  const uncut = dashboard.grid.locator('[data-fit="yes"]');
  // A sort writes all cells anew. The fonts are measured while the browser is idle, so that it may take several.
  await expect(async () => {
    await dashboard.header('Name').getByRole('button').click();
    expect(await uncut.count()).toBeGreaterThan(0);
  }).toPass();
  const widths = await uncut.evaluateAll((cells) => cells.map((cell) => [cell.scrollWidth, cell.clientWidth]));
  for (const [needed, there] of widths) expect(needed).toBeLessThanOrEqual(there ?? 0);
});

test('the menu of a long value fits into the window', async ({ page, dashboard }) => {
  await dashboard.visit(HOSTILE, 'q=name:xxxxxxxxxx');
  const name = dashboard.row(1).locator('[data-column="name"]');
  await name.click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeInViewport({ ratio: 1 });
  // Some browsers end that press in a click.
  await name.dispatchEvent('click');
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(dashboard.dialog()).toHaveCount(0);
});

test('a menu whose client is gone keeps no click from the list', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await dashboard.pick('Network', 'Office Munich');
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
  const mac = dashboard.row(1).locator('[data-column="mac"]');
  await mac.click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.goBack();
  await expect(dashboard.count).toHaveText('120 of 120 clients');
  await mac.click();
  await expect(dashboard.dialog()).toBeVisible();
});

test('the details leave the usage and the time in sight', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await dashboard.visit(BRANCH, 'sort=firstSeen');
  const shown = dashboard.button('Sorted by First seen, not shown');
  await expect(shown).toBeVisible();
  await page.locator('[aria-rowindex="2"] [data-column="name"]').first().click();
  const details = await dashboard.dialog().boundingBox();
  for (const name of ['Usage', 'Last seen']) {
    const box = await dashboard.header(name).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual((details?.x ?? 0) + 1);
  }
  // On a narrower screen the details cover the list, which keeps its columns.
  await expect(dashboard.header('VLAN')).toBeHidden();
  await page.setViewportSize({ width: 1100, height: 768 });
  await expect(dashboard.header('VLAN')).toBeVisible();
  await page.keyboard.press('Escape');
  await shown.click();
  await expect(dashboard.header('First seen')).toHaveAttribute('aria-sort', /ending/);
  // It comes once loads are compared.
  await dashboard.visit(BRANCH, 'columns=name,before&sort=before');
  await expect(dashboard.button('Sorted by Before, not shown')).toBeDisabled();
});
