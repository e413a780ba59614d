import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { BRANCH, EMPTY, FORBIDDEN } from './networks.ts';

/** Rows are alike: the header and two of them stand for all, which makes axe quick. */
const MORE_ROWS = '[role="grid"] [role="row"]:not([aria-rowindex="1"], [aria-rowindex="2"], [aria-rowindex="3"])';

/** @param within only this part of the page */
async function expectClean(page: Page, within = 'body') {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await axe.include(within).exclude(MORE_ROWS).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any state (${colorScheme})`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(BRANCH);
    await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
    await expect(page.getByRole('figure', { name: 'OS mix' })).toBeVisible();
    await page.getByRole('button', { name: 'Ask Meraki' }).click();
    await expectClean(page);
    await page.getByRole('grid').getByRole('row').nth(3).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectClean(page);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search clients' }).fill('nobody');
    await expect(page.getByRole('heading', { name: 'No client matches' })).toBeVisible();
    await expectClean(page);
    await page.goto(EMPTY);
    await expect(page.getByRole('status')).toHaveText('0 of 0 clients');
    await expectClean(page);
    await page.goto(FORBIDDEN);
    await expect(page.getByRole('alert')).toBeVisible();
    await expectClean(page);
  });

  test(`axe finds nothing serious in what opens over the list, nor in a narrow one (${colorScheme})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(BRANCH);
    await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
    for (const name of ['Display', 'Views', 'Columns']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog', { name })).toBeInViewport({ ratio: 0.5 });
      await expectClean(page, '[role=dialog]');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name })).toBeHidden();
    }
    const grid = page.getByRole('grid', { name: 'Clients' });
    await grid.focus();
    for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('dialog', { name: 'Compare 2 clients' })).toBeVisible();
    await expectClean(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Group rows by' }).selectOption('By SSID');
    await grid.getByRole('row').nth(1).getByRole('button').click();
    await expectClean(page, '[role=grid]');
  });
}
