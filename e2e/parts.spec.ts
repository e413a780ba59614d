import { expect, test } from '@playwright/test';
import { BRANCH, SILENT } from './networks.ts';
import { ownServer, stopOwnServers } from './own-server.ts';

test.afterAll(stopOwnServers);

test('a part that could not be loaded says so once, and a new page keeps the view', async ({ page }) => {
  const server = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  await page.goto(server.url + SILENT.slice(1) + '&q=vlan:30');
  const columns = page.getByRole('button', { name: 'Columns', exact: true });
  await expect(columns).toBeVisible();
  server.child.kill();
  await columns.click();
  const said = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(said).toHaveCount(1);
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible();
  await ownServer('production', { MERAKI_SIMULATOR: '1' }, server.port);
  await said.getByRole('button', { name: 'Reload' }).click();
  await expect(columns).toBeVisible();
  await columns.click();
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
  expect(page.url()).toContain('vlan:30');
});

test('an open page needs no server for its dialogs', async ({ page }) => {
  const server = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  const parts: string[] = [];
  page.on('response', (response) => parts.push(response.url()));
  await page.goto(server.url + BRANCH.slice(1));
  await expect.poll(() => parts.some((url) => /CompareDialog/.test(url)), { timeout: 30_000 }).toBe(true);
  // The answer has begun: the rest of it, and the parts after it, come before the server goes.
  await page.waitForLoadState('networkidle');
  server.child.kill();
  for (const name of ['Columns', 'Export', 'Views']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('alert')).toHaveCount(0);
});
