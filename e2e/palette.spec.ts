import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { COMPOSING_ENTER, test } from './dashboard.ts';
import { allClients } from './oracle.ts';

test.beforeEach(async ({ dashboard }) => {
  await dashboard.open(OFFICE);
});

test('the palette finds clients and commands', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const mac = String(clients[700]['mac']);
  const box = dashboard.paletteBox;
  await dashboard.search.focus();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await box.fill(mac.replaceAll(':', '-'));
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dashboard.dialog()).toContainText(mac);
  await page.keyboard.press('Escape');
  // The tools come after the list, and their keys and commands with them.
  await expect(dashboard.button('Columns')).toBeVisible();
  await page.keyboard.press('Control+k');
  await box.fill('columns');
  await box.dispatchEvent('keydown', COMPOSING_ENTER);
  await expect(box).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dashboard.dialog('Columns')).toBeVisible();
  await page.keyboard.press('Escape');
  // Over another modal dialog the palette does not open.
  await expect(dashboard.dialog('Columns')).toBeHidden();
  for (const [text, column, sorted] of [
    ['group by vlan', 'Usage', 'descending'],
    ['sort by name', 'Name', 'ascending'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await box.fill(text);
    await page.keyboard.press('Enter');
    await expect(dashboard.dialog('Palette')).toBeHidden();
    await expect(page.getByRole('combobox', { name: 'Group rows by' })).toHaveValue('vlan');
    await expect(page.getByRole('columnheader', { name: column, exact: true })).toHaveAttribute('aria-sort', sorted);
  }
});

test('dialogs give the focus back, from their first opening on, and Escape closes one at a time', async ({
  page,
  dashboard,
}) => {
  const command = async (text: string) => {
    await page.keyboard.press('Control+k');
    await dashboard.paletteBox.fill(text);
    await page.keyboard.press('Enter');
  };
  await expect(dashboard.button('Columns')).toBeVisible();
  await dashboard.grid.focus();
  await page.keyboard.press('?');
  await expect(dashboard.dialog('Help')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(dashboard.dialog('Palette')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dashboard.dialog('Help')).toBeHidden();
  await expect(dashboard.grid).toBeFocused();
  await command('columns');
  await expect(dashboard.dialog('Columns')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dashboard.dialog('Columns')).toBeHidden();
  await expect(dashboard.grid).toBeFocused();
  await command('search');
  await expect(dashboard.dialog('Palette')).toBeHidden();
  await expect(dashboard.search).toBeFocused();
});
