import { expect } from '@playwright/test';
import { CHANGING } from '../simulator/network-ids.ts';
import { expectAccessible } from './accessibility.ts';
import { type Dashboard, newSpan, test } from './dashboard.ts';

// The simulator counts the loads of CHANGING by their span.

const cells = (dashboard: Dashboard, row: number) =>
  dashboard.grid.locator(`[role="row"][aria-rowindex="${row}"] [role="gridcell"]`).allTextContents();

async function refreshed(dashboard: Dashboard, timespan: number) {
  await dashboard.visit(CHANGING, `timespan=${timespan}`);
  await expect(dashboard.count).toHaveText('117 of 117 clients');
  await dashboard.tab('Changes').click();
  await dashboard.button('Refresh').click();
  await expect(dashboard.tab('Changes')).toHaveText('Changes, 18');
}

test('each pile of changes since the last load filters the list', async ({ page, dashboard }) => {
  await refreshed(dashboard, newSpan());
  // A longer name would be cut.
  await expect(page.getByRole('combobox', { name: 'Compare with' }).locator('option:checked')).toHaveText(/^.{20,50}$/);
  for (const [pile, mark, clients] of [
    ['New, 3', 'new', 3],
    ['Came online, 3', 'online', 3],
    ['Went offline, 2', 'offline', 2],
    ['Moved, 5', 'moved', 5],
    ['Changed, 5', 'changed', 5],
  ] as const) {
    await dashboard.button(pile).click();
    await expect(dashboard.count).toHaveText(`${clients} of 118 clients`);
    await expect(dashboard.grid).toHaveAttribute('aria-rowcount', String(clients + 1));
    await expect(page).toHaveURL(new RegExp(`q=change:${mark}`));
  }
  await dashboard.button('Moved, 5').click();
  await dashboard.button('Old and new values').click();
  for (const values of ['Status Online, VLAN 10, IP 10.9.0.19', 'Status Offline, VLAN 30, IP 10.9.1.19']) {
    await expect(page.getByRole('gridcell', { name: values, exact: true })).toBeInViewport({ ratio: 1 });
  }
  await dashboard.header('MAC').getByRole('button').dragTo(dashboard.header('Before').getByRole('button'));
  await expect(page).toHaveURL(/columns=status,name,mac,before,after,/);
  const dialog = await dashboard.openDialog('Columns');
  await dialog.getByRole('checkbox', { name: 'Now', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await expect(dashboard.header('Now')).toHaveCount(0);
  await dashboard.button('Old and new values').click();
  await expect(page).toHaveURL(/columns=status,name,before,after,mac,/);
  await dashboard.button('Old and new values').click();
  await expect(dashboard.header('Before')).toHaveCount(0);
  await dashboard.button('Gone, 2').click();
  await expect(dashboard.count).toHaveText('0 of 118 clients, and 2 not in this load');
  await expect(dashboard.grid).toHaveAttribute('aria-rowcount', '3');
  await expect(dashboard.summary).toContainText('Clients 0');
  expect((await cells(dashboard, 2)).slice(1, 3)).toEqual(['Gone', 'Device 3']);
  await dashboard.button('Gone, 2').click();
  await expect(dashboard.count).toHaveText('118 of 118 clients');
});

test('a saved file is compared only with a list of the same time span', async ({ page, dashboard }) => {
  const span = newSpan();
  await dashboard.visit(CHANGING, `timespan=${span}`);
  await expect(dashboard.count).toHaveText('117 of 117 clients');
  await dashboard.tab('Changes').click();
  const { name, path } = await dashboard.download(dashboard.button('Save snapshot'));
  expect(name).toMatch(/^snapshot-changing-between-loads-.*Z\.json$/);
  // The next visit knows nothing of the first one but its file.
  await dashboard.visit(CHANGING, `timespan=${span}&band=changes`);
  await expect(dashboard.count).toHaveText('118 of 118 clients');
  await expect(page.getByText('There is no earlier load')).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(dashboard.button('Moved, 5')).toBeVisible();
  await expect(dashboard.button('Gone, 2')).toBeVisible();
  await dashboard.visit(CHANGING, `timespan=${newSpan()}&band=changes`);
  await expect(dashboard.count).toHaveText('117 of 117 clients');
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(dashboard.alert).toContainText('choose the same time span');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[{"id":"k1"}]'),
  });
  await expect(dashboard.alert.filter({ hasText: 'other.json is no snapshot' })).toBeVisible();
});

test('the roster says who is present or missing, also after a refresh', async ({ page, dashboard }) => {
  await dashboard.visit(CHANGING, `timespan=${newSpan()}`);
  await expect(dashboard.count).toHaveText('117 of 117 clients');
  await dashboard.tab('Roster').click();
  const lines = ['Device 5', 'device 6', 'Device 0', 'Device 3', 'AABB.CCDD.EEFF', 'aa:bb:cc:dd:ee:fg', 'DEVICE 5'];
  await page.getByRole('textbox', { name: 'Roster' }).fill(lines.join('\n'));
  await expect(dashboard.button('Present and online, 1')).toBeVisible();
  await expect(dashboard.button('Present and offline, 2')).toBeVisible();
  // Screen readers hear it.
  await expect(page.locator('[aria-live]').filter({ hasText: '3 present, 2 missing' })).toHaveCount(1);
  await expect(dashboard.button('Not on the list, 114')).toBeVisible();
  await expect(dashboard.tab('Roster')).toHaveText('Roster, 2');
  await dashboard.button('Not understood, 1').click();
  await expect(page.getByRole('region', { name: 'Lines that were not understood' })).toContainText('g is no hex digit');
  await dashboard.button('Twice, 1').click();
  await expect(page.getByRole('region', { name: 'Lines that stand twice' })).toContainText('as line 1');
  await dashboard.button('Match rules').press('Enter');
  await expect(page.getByRole('checkbox', { name: /^1\. MAC/ })).toBeFocused();
  await dashboard.button('Missing, 2').click();
  await expect(dashboard.count).toHaveText('0 of 117 clients, and 2 not in this load');
  await expect(page).toHaveURL(/q=roster:missing/);
  // In the next load, Device 0 appears, Devices 5 and 6 are online, and Device 3 is gone.
  await dashboard.button('Refresh').click();
  await expect(dashboard.button('Present and online, 3')).toBeVisible();
  await expect(dashboard.button('Missing, 2')).toBeVisible();
  await expect(dashboard.count).toHaveText('0 of 118 clients, and 2 not in this load');
  const names = [await cells(dashboard, 2), await cells(dashboard, 3)].map(([, status, name]) => `${status} ${name}`);
  expect(names.sort()).toEqual(['Missing Device 3', 'Missing –']);
});

test('a roster of 10,000 lines is selected and deleted at once', async ({ page, dashboard }) => {
  await dashboard.visit(CHANGING);
  await dashboard.tab('Roster').click();
  const roster = page.getByRole('textbox', { name: 'Roster' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    navigator.clipboard.writeText(Array.from({ length: 10_000 }, (_, line) => `Camera ${line}`).join('\n')),
  );
  await roster.press('ControlOrMeta+v');
  await expect(dashboard.button('Missing, 10,000')).toBeVisible();
  await roster.press('ControlOrMeta+a', { timeout: 5000 });
  await roster.press('Delete', { timeout: 5000 });
  await expect(roster).toHaveValue('');
  await expect(dashboard.tab('Roster')).toHaveText('Roster');
});

test('axe finds no fault in the changes and the roster', async ({ page, dashboard }) => {
  await refreshed(dashboard, newSpan());
  await dashboard.button('Gone, 2').click();
  await expect(dashboard.grid).toHaveAttribute('aria-rowcount', '3');
  await dashboard.row(1).click();
  await expect(page.getByRole('region', { name: 'Changes of this client' })).toBeVisible();
  await expectAccessible(page, { strictly: true });
  await page.keyboard.press('Escape');
  await dashboard.tab('Roster').click();
  await page.getByRole('textbox', { name: 'Roster' }).fill('Device 5\n10.0.0.300');
  await dashboard.button('Not understood, 1').click();
  await expectAccessible(page, { region: '[role=tabpanel]', strictly: true });
});

test('a refresh leaves the clients in sight where they are', async ({ page, dashboard }) => {
  await dashboard.visit(CHANGING, `timespan=${newSpan()}&sort=name`);
  await expect(dashboard.count).toHaveText('117 of 117 clients');
  await dashboard.grid.evaluate((scroller) => scroller.scrollTo({ top: 1600 }));
  const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: 'Device 60', exact: true }) });
  await expect(row).toBeInViewport();
  const before = await row.boundingBox();
  await dashboard.button('Refresh').click();
  await expect(dashboard.count).toHaveText('118 of 118 clients');
  expect(await row.boundingBox()).toEqual(before);
});
