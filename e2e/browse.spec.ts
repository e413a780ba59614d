import { expect, test } from '@playwright/test';
import { BRANCH, OFFICE, OFFICE_ID } from './networks.ts';
import { allClients } from './oracle.ts';

test('the demo opens with the headquarters, loaded to the last page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status')).toHaveText('12,000 of 12,000 clients', { timeout: 30_000 });
  await expect(page.getByRole('grid', { name: 'Clients' })).toHaveAttribute('aria-rowcount', '12001');
  await expect(page.getByText('Demo data')).toBeVisible();
});

test('sorts the whole set: IPs by number, the usage both ways', async ({ page }) => {
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
  const clients = await allClients(page, OFFICE_ID);
  const firstRow = page.getByRole('grid').getByRole('row').nth(1);
  const numberOf = (ip: string) => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const ips = clients.flatMap(({ ip }) => (typeof ip === 'string' ? [ip] : []));
  ips.sort((a, b) => numberOf(a) - numberOf(b));
  const header = page.getByRole('columnheader', { name: 'IP', exact: true });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(firstRow).toContainText(ips[0]);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(firstRow).toContainText(ips.at(-1) ?? '');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await expect(page.locator('[aria-rowindex="2401"]')).toBeVisible();
});

test('columns can be chosen and stay chosen', async ({ page }) => {
  await page.goto(BRANCH);
  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await dialog.getByRole('checkbox', { name: 'Notes' }).check();
  await dialog.getByRole('checkbox', { name: 'OS', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
  await expect(header('Notes')).toHaveCount(1);
  await expect(header('OS')).toHaveCount(0);
  await page.reload();
  await expect(header('Notes')).toHaveCount(1);
  await expect(header('OS')).toHaveCount(0);
});
