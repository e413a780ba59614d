import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { BRANCH, EMPTY, FORBIDDEN } from './networks.ts';

test.setTimeout(120_000);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const searchOf = (page: Page) => page.getByRole('searchbox', { name: 'Search clients' });

async function openBranch(page: Page) {
  await page.goto(BRANCH);
  await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
}

async function expectDialogsAccessible(page: Page, names: readonly string[]) {
  for (const name of names) {
    await test.step(name, async () => {
      await button(page, name).click();
      await expect(page.getByRole('dialog', { name })).toBeInViewport({ ratio: 0.5 });
      await expectAccessible(page, { region: '[role=dialog]' });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name })).toBeHidden();
    });
  }
}

test('axe finds nothing in the list, the details and where no client matches', async ({ page }) => {
  await openBranch(page);
  await expect(page.getByRole('figure', { name: 'OS mix' })).toBeVisible();
  await button(page, 'Ask Meraki').click();
  await expectAccessible(page, { strictly: true });
  await page.getByRole('grid').getByRole('row').nth(3).click();
  await expect(page.getByRole('dialog').getByRole('region', { name: 'Traffic by day' })).toHaveAttribute(
    'aria-busy',
    'false',
  );
  await expectAccessible(page, { strictly: true });
  await page.keyboard.press('Escape');
  await searchOf(page).fill('nobody');
  await expect(page.getByRole('heading', { name: 'No client matches' })).toBeVisible();
  await expectAccessible(page, { strictly: true });
});

test('axe finds nothing serious in chips, faults, suggestions and the palette', async ({ page }) => {
  await openBranch(page);
  await searchOf(page).fill('-vlan:10 ~os:Android colour:red ssid');
  await searchOf(page).press('End');
  await searchOf(page).press('Shift+:');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await expect(page.getByText('There is no field colour')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find clients, networks, commands' }).fill('a');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing serious in what opens over the list', async ({ page }) => {
  await openBranch(page);
  await expectDialogsAccessible(page, ['Export', 'Views', 'Help']);
});

test('axe finds nothing serious in what opens over a narrow list, nor in its groups', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openBranch(page);
  await expectDialogsAccessible(page, ['Display', 'Views', 'Columns']);
  const grid = page.getByRole('grid', { name: 'Clients' });
  await grid.focus();
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
  await button(page, 'Compare').click();
  await expect(page.getByRole('dialog', { name: 'Compare 2 clients' })).toBeVisible();
  await expectAccessible(page, { region: '[role=dialog]' });
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Group rows by' }).selectOption('By SSID');
  await grid.getByRole('row').nth(1).getByRole('button').click();
  await expectAccessible(page, { region: '[role=grid]' });
});

test('axe finds nothing serious where there are no clients, and in a fault', async ({ page }) => {
  await page.goto(EMPTY);
  await expect(page.getByRole('status')).toHaveText('0 of 0 clients');
  await expectAccessible(page);
  await page.goto(FORBIDDEN);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});
