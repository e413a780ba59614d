import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';
import { allClients } from './oracle.ts';

test('the demo opens with all clients of the headquarters', async ({ page, dashboard }) => {
  await page.goto('/');
  await expect(dashboard.count).toHaveText('12,000 of 12,000 clients', { timeout: 30_000 });
  await expect(dashboard.grid).toHaveAttribute('aria-rowcount', '12001');
  await expect(page.getByText('Demo data')).toBeVisible();
});

test('IPs are sorted by number, over the whole list', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  const clients = await allClients(page, OFFICE);
  const firstRow = dashboard.row(1);
  const numberOf = (ip: string) => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const ips = clients.flatMap(({ ip }) => (typeof ip === 'string' ? [ip] : []));
  ips.sort((a, b) => numberOf(a) - numberOf(b));
  const header = dashboard.header('IP');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(firstRow).toContainText(ips[0]);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(firstRow).toContainText(ips.at(-1) ?? '');
  await dashboard.grid.focus();
  await page.keyboard.press('Control+End');
  await expect(page.locator('[aria-rowindex="2401"]')).toBeVisible();
});
