import { expect } from '@playwright/test';
import { BRANCH } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';

test('the band stays closed after a reload until a key opens it', async ({ page, dashboard }) => {
  // The address names no tab of the band: the first one is shown.
  await dashboard.visit(BRANCH, 'band=weather');
  const tab = dashboard.tab('Charts');
  const figures = page.getByRole('tabpanel', { name: 'Charts' }).getByRole('figure');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(figures.first()).toBeVisible();
  await dashboard.button('Hide charts').click();
  await expect(page.getByRole('tabpanel')).toHaveCount(0);
  await page.reload();
  await expect(tab).toHaveAttribute('aria-selected', 'false');
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(figures.first()).toBeVisible();
});
