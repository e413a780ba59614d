import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { clipboardText } from './clipboard.ts';
import { BRANCH, OFFICE, OFFICE_ID } from './networks.ts';
import { allClients, usageOf } from './oracle.ts';

const byUsage = async (page: Page) => (await allClients(page, OFFICE_ID)).sort((a, b) => usageOf(b) - usageOf(a));
const grid = (page: Page) => page.getByRole('grid', { name: 'Clients' });
const activeCell = (page: Page) => page.locator('#client-cell-active');
const selection = (page: Page) => page.getByRole('group', { name: 'Selection' });

async function openOffice(page: Page, query = '') {
  await page.goto(OFFICE + query);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients', { timeout: 20_000 });
}

test('one tab stop; arrows move between cells; the grid says where one is, up to the last row', async ({ page }) => {
  await openOffice(page);
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(activeCell(page)).toHaveAttribute('aria-colindex', '3');
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', 'client-cell-active');
  await page.keyboard.press('End');
  await expect(activeCell(page)).toHaveAttribute('aria-colindex', '12');
  await page.keyboard.press('Home');
  await expect(activeCell(page)).toHaveAttribute('aria-colindex', '1');
  await page.keyboard.press('Control+End');
  await expect(page.locator('[role=row]:has(#client-cell-active)')).toHaveAttribute('aria-rowindex', '2401');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Control+Home');
  await expect(page.locator('[role=row]:has(#client-cell-active)')).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[role=row]:has(#client-cell-active)')).toHaveAttribute('aria-rowindex', '1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Name', exact: true })).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid(page)).toBeFocused();
});

test('sorts by several columns over the whole set', async ({ page }) => {
  await openOffice(page);
  const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
  await header('VLAN').getByRole('button').click();
  await header('Usage')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect(header('VLAN')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header('Usage')).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=vlan,-usage/);
  const clients = (await allClients(page, OFFICE_ID)).filter((one) => one['vlan'] !== '' && one['vlan'] !== null);
  clients.sort((a, b) => Number(a['vlan']) - Number(b['vlan']) || usageOf(b) - usageOf(a));
  for (const place of [0, 1, 2]) {
    await expect(
      grid(page)
        .getByRole('row')
        .nth(place + 1),
    ).toContainText(String(clients[place]['mac']));
  }
});

test('a selection survives sort, filter and refresh; ranges and sums are right', async ({ page }) => {
  await openOffice(page);
  const clients = await byUsage(page);
  const boxes = grid(page).getByRole('checkbox', { name: /^Select (?!all)/ });
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect(selection(page)).toContainText('4 selected');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('columnheader', { name: 'Name', exact: true }).getByRole('button').click();
  await page.getByRole('searchbox', { name: 'Search clients' }).fill(String(clients[1]['mac']));
  await expect(page.getByRole('status')).toHaveText('1 of 2,400 clients');
  await expect(boxes).toBeChecked();
  await expect(selection(page)).toContainText('3 of them hidden');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(selection(page)).toContainText('4 selected');
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('');
  await selection(page).getByRole('button', { name: 'Show only these' }).click();
  await expect(page.getByRole('status')).toHaveText('4 of 2,400 clients');
  const all = grid(page).getByRole('checkbox', { name: 'Select all matching clients' });
  await expect(all).toBeChecked();
  await all.click();
  await expect(selection(page)).toHaveCount(0);
});

test('compares clients side by side and marks what differs', async ({ page }) => {
  await openOffice(page);
  const clients = await byUsage(page);
  await grid(page).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await selection(page).getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare 2 clients' });
  const macs = dialog.getByRole('row', { name: /^MAC ≠/ });
  await expect(macs).toContainText(String(clients[0]['mac']));
  await expect(macs).toContainText(String(clients[1]['mac']));
});

test('groups equal the API; they open, sort and are exported', async ({ page }) => {
  await openOffice(page);
  const clients = await allClients(page, OFFICE_ID);
  await page.getByRole('combobox', { name: 'Group rows by' }).selectOption('By SSID');
  await page.getByRole('combobox', { name: 'Order of the groups' }).selectOption('By name');
  const guests = clients.filter((one) => one['ssid'] === 'Guest');
  const online = guests.filter((one) => one['status'] === 'Online').length;
  const line = grid(page).getByRole('row', { name: /SSID Guest/ });
  await expect(line).toContainText(`${guests.length} clients`);
  await expect(line).toContainText(`${online} online`);
  const groups = new Set(clients.map((one) => one['ssid'] ?? '')).size;
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(groups + 1));
  await line.getByRole('button').click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(groups + guests.length + 1));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Groups as CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain(`\r\nGuest,${guests.length},${online},`);
  expect(text.trim().split('\r\n').length).toBe(groups + 1);
});

test('columns are searched, ordered by key, pinned and kept', async ({ page }) => {
  await page.goto(BRANCH);
  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await dialog.getByRole('searchbox', { name: 'Search columns' }).fill('rate');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'Average rate' }).check();
  await dialog.getByRole('button', { name: 'Move MAC' }).press('ArrowUp');
  await dialog.getByRole('button', { name: 'Pin Usage' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  const names = ['Selected', 'Usage', 'Status', 'Name', 'MAC', 'IP'];
  for (const [place, name] of names.entries()) {
    await expect(page.getByRole('columnheader').nth(place)).toHaveAccessibleName(name);
  }
  // The address shows the same to somebody who keeps other columns, and leaves theirs as they are.
  const link = page.url();
  expect(link).toContain('columns=*usage,status,name,mac,ip,');
  await page.evaluate(() => globalThis.localStorage.clear());
  await page.goto(link);
  for (const [place, name] of names.entries()) {
    await expect(page.getByRole('columnheader').nth(place)).toHaveAccessibleName(name);
  }
  await page.goto(`${BRANCH}&sort=colour&columns=mac,nonsense&band=tables`);
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await expect(page.getByText('Left out: sort=colour; band=tables; columns=nonsense')).toBeVisible();
  await page.getByRole('button', { name: 'Remove from the address' }).click();
  await expect(page.getByText('Left out')).toBeHidden();
  await page.goto(BRANCH);
  await expect(page.getByRole('columnheader').nth(1)).toHaveAccessibleName('Status');
});

test('the value menu filters by key and copies a MAC in another notation', async ({ page }) => {
  await openOffice(page);
  const [first] = await byUsage(page);
  await grid(page).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  const bare = String(first['mac']).replaceAll(':', '');
  await page.getByRole('menuitem', { name: `Copy ${bare}`, exact: true }).click();
  await expect(page.getByText(`Copied ${bare}`)).toBeVisible();
  expect(await clipboardText(page)).toBe(bare);
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: /^Filter out/ }).click();
  await expect(page.getByRole('status')).toHaveText('2,399 of 2,400 clients');
});

test.describe('far from UTC', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('the Display menu changes units, rows and times at once', async ({ page }) => {
    await openOffice(page);
    await page.getByRole('button', { name: 'Display' }).click();
    const panel = page.getByRole('dialog', { name: 'Display' });
    await panel.getByText('KiB, MiB, GiB').click();
    await panel.getByText('Comfortable').click();
    await panel.getByText('UTC').click();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(grid(page).getByRole('row').nth(1)).toContainText('GiB');
    await expect(page.getByRole('group', { name: 'Summary' })).toContainText('GiB');
    await expect(grid(page).getByRole('row').nth(1)).toHaveCSS('height', '44px');
    await expect(page.getByText(/^Updated /)).toHaveAttribute('title', /UTC$/);
  });
});

test('no text runs into the next cell', async ({ page }) => {
  await openOffice(page);
  const uncut = grid(page).locator('[data-fit="yes"]');
  // Another order writes all cells anew; the fonts are measured when the browser has nothing else to do.
  await expect(async () => {
    await grid(page).getByRole('columnheader', { name: 'Name', exact: true }).getByRole('button').click();
    expect(await uncut.count()).toBeGreaterThan(0);
  }).toPass();
  const widths = await uncut.evaluateAll((cells) => cells.map((cell) => [cell.scrollWidth, cell.clientWidth]));
  for (const [needed, there] of widths) expect(needed).toBeLessThanOrEqual(there ?? 0);
});

test('a header is dragged to another place; a right click opens the value menu', async ({ page }) => {
  await page.goto(BRANCH);
  const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
  await header('VLAN').getByRole('button').dragTo(header('IP').getByRole('button'));
  const order = () =>
    page.getByRole('columnheader').evaluateAll((all) => all.map((one) => one.getAttribute('data-header')));
  await expect.poll(async () => (await order()).join()).toContain('name,vlan,ip');
  const cell = page.locator('[aria-rowindex="2"] [data-column="mac"]').first();
  await cell.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Copy/ }).first()).toBeVisible();
});

test('beside open details the usage and the time stay in sight; a sort by a hidden column is said', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${BRANCH}&sort=firstSeen`);
  const shown = page.getByRole('button', { name: 'Sorted by First seen, not shown' });
  await expect(shown).toBeVisible();
  await page.locator('[aria-rowindex="2"] [data-column="name"]').first().click();
  const details = await page.getByRole('dialog').boundingBox();
  for (const name of ['Usage', 'Last seen']) {
    const box = await page.getByRole('columnheader', { name, exact: true }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual((details?.x ?? 0) + 1);
  }
  await page.keyboard.press('Escape');
  await shown.click();
  await expect(page.getByRole('columnheader', { name: 'First seen', exact: true })).toHaveAttribute(
    'aria-sort',
    /ending/,
  );
});
