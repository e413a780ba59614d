import { expect, type Page } from '@playwright/test';
import { BRANCH, EMPTY, FORBIDDEN } from '../simulator/network-ids.ts';
import { expectAccessible } from './accessibility.ts';
import { type Dashboard, test } from './dashboard.ts';

test.setTimeout(120_000);

async function expectDialogsAccessible(page: Page, dashboard: Dashboard, names: readonly string[]) {
  for (const name of names) {
    await test.step(name, async () => {
      await expect(await dashboard.openDialog(name)).toBeInViewport({ ratio: 0.5 });
      await expectAccessible(page, { region: '[role=dialog]' });
      await page.keyboard.press('Escape');
      await expect(dashboard.dialog(name)).toBeHidden();
    });
  }
}

test('axe finds no fault in the list, the details and where no client matches', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await expect(dashboard.figure('OS mix')).toBeVisible();
  await dashboard.button('Ask Meraki').click();
  await expectAccessible(page, { strictly: true });
  await dashboard.row(3).click();
  await expect(dashboard.dialog().getByRole('region', { name: 'Traffic by day' })).toHaveAttribute(
    'aria-busy',
    'false',
  );
  await expectAccessible(page, { strictly: true });
  await page.keyboard.press('Escape');
  await dashboard.search.fill('nobody');
  await expect(dashboard.noMatch).toBeVisible();
  await expectAccessible(page, { strictly: true });
});

test('axe finds nothing serious in chips, faults, suggestions and the palette', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await dashboard.search.fill('-vlan:10 ~os:Android colour:red ssid');
  await dashboard.search.press('End');
  await dashboard.search.press('Shift+:');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await expect(page.getByText('There is no field colour')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await dashboard.paletteBox.fill('a');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing serious in the dialogs of a wide window', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await expectDialogsAccessible(page, dashboard, ['Export', 'Views', 'Help']);
});

test('axe finds nothing serious in the dialogs and groups of a narrow window', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await dashboard.open(BRANCH);
  await expectDialogsAccessible(page, dashboard, ['Display', 'Views', 'Columns']);
  await dashboard.grid.focus();
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
  await dashboard.button('Compare').click();
  await expect(dashboard.dialog('Compare 2 clients')).toBeVisible();
  await expectAccessible(page, { region: '[role=dialog]' });
  await page.keyboard.press('Escape');
  await dashboard.groupBy.selectOption('By SSID');
  await dashboard.row(1).getByRole('button').click();
  await expectAccessible(page, { region: '[role=grid]' });
});

test('axe finds nothing serious where there are no clients', async ({ page, dashboard }) => {
  await dashboard.visit(EMPTY);
  await expect(dashboard.count).toHaveText('0 of 0 clients');
  await expectAccessible(page);
});

test('axe finds nothing serious in a fault', async ({ page, dashboard }) => {
  await dashboard.visit(FORBIDDEN);
  await expect(dashboard.alert).toBeVisible();
  await expectAccessible(page);
});
