import { expect, test } from '@playwright/test';
import { BRANCH } from './networks.ts';
import { type Mode, ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

for (const mode of ['production', 'dev'] satisfies Mode[]) {
  test(`${mode} stands under a sub-path and asks for nothing outside of it`, async ({ page }) => {
    test.setTimeout(90_000);
    const { url } = await ownServer(mode, { MERAKI_SIMULATOR: '1', CLIENTSCOPE_BASE_PATH: '/tools/clientscope/' });
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && request.url().startsWith('http')) outside.push(request.url());
    });
    await page.goto(url + BRANCH.slice(1));
    await expect(page.getByRole('status')).toHaveText('120 of 120 clients', { timeout: 60_000 });
    await expect(page.getByRole('combobox', { name: 'Network' })).toHaveValue(/\w/);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const xlsx = page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'XLSX' });
    await Promise.all([page.waitForEvent('download'), xlsx.click()]);
    expect(outside).toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/tools/clientscope/');
  });
}
