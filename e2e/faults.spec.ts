import { expect, test } from '@playwright/test';
import { CUT_ONCE, EMPTY, FAILING, FORBIDDEN, LOOPING, ODD_TYPES, UNKNOWN } from './networks.ts';

test('an empty network says so', async ({ page }) => {
  await page.goto(EMPTY);
  await expect(page.getByText('No client has used this network')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('0 of 0 clients');
});

test('no permission and not found have words of their own', async ({ page }) => {
  await page.goto(FORBIDDEN);
  await expect(page.getByRole('alert')).toContainText('no permission');
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
  await page.goto(UNKNOWN);
  await expect(page.getByRole('alert')).toContainText('does not know this network');
});

test('an answer cut in mid-body is asked for again, and nothing is missing', async ({ page }) => {
  await page.goto(CUT_ONCE);
  await expect(page.getByRole('status')).toHaveText('12,000 of 12,000 clients', { timeout: 20_000 });
});

test('a load that fails half-way keeps what came, says so, and continues', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(FAILING);
  await expect(page.getByRole('alert')).toContainText('6,000 clients are kept', { timeout: 40_000 });
  await expect(page.getByRole('status')).toHaveText('6,000 of 6,000 clients so far');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('PARTIAL');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('progressbar', { name: 'Loading clients' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('status')).toHaveText('6,000 of 6,000 clients so far');
});

test('records of odd types are shown, unusable ones counted', async ({ page }) => {
  await page.goto(ODD_TYPES);
  await expect(page.getByRole('status')).toHaveText('1,500 of 1,500 clients');
  await expect(page.getByRole('alert')).toContainText('records without an id were skipped');
  await expect(page.getByRole('grid')).not.toContainText(/undefined|NaN|\[object|Invalid Date/);
});

test('a cursor loop ends, and the list says that it may be incomplete', async ({ page }) => {
  await page.goto(LOOPING);
  await expect(page.getByRole('alert')).toContainText('may be incomplete');
});
