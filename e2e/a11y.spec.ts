import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { BRANCH, EMPTY, FORBIDDEN } from './networks.ts';

/** Rows are alike: the header and two of them stand for all, which makes axe quick. */
const MORE_ROWS = '[role="grid"] [role="row"]:not([aria-rowindex="1"], [aria-rowindex="2"], [aria-rowindex="3"])';

async function expectClean(page: Page) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await axe.exclude(MORE_ROWS).analyze();
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
}
