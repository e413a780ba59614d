import { expect, test } from '@playwright/test';
import { BRANCH } from './networks.ts';

test('the band closes and opens by keyboard, stays so, and an unknown tab of the address is the first one', async ({
  page,
}) => {
  await page.goto(`${BRANCH}&band=weather`);
  const tab = page.getByRole('tablist', { name: 'Band' }).getByRole('tab', { name: 'Charts' });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Charts' }).getByRole('figure').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hide the band' }).click();
  await expect(page.getByRole('tabpanel')).toHaveCount(0);
  await page.reload();
  await expect(tab).toHaveAttribute('aria-selected', 'false');
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Charts' }).getByRole('figure').first()).toBeVisible();
});
