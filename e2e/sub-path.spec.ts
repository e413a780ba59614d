import { expect } from '@playwright/test';
import { BRANCH } from '../simulator/network-ids.ts';
import { linkTo, test } from './dashboard.ts';
import { type Mode, ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

for (const mode of ['production', 'dev'] satisfies Mode[]) {
  test(`${mode} asks for nothing outside its sub-path`, async ({ page, dashboard }) => {
    test.setTimeout(90_000);
    const { url } = await ownServer(mode, { MERAKI_SIMULATOR: '1', CLIENTSCOPE_BASE_PATH: '/tools/clientscope/' });
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && request.url().startsWith('http')) outside.push(request.url());
    });
    await page.goto(url + linkTo(BRANCH));
    await expect(dashboard.count).toHaveText('120 of 120 clients', { timeout: 60_000 });
    await expect(dashboard.picker('Network')).toHaveValue(/\w/);
    await dashboard.button('Export').click();
    await dashboard.save('XLSX');
    expect(outside).toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/tools/clientscope/');
  });
}
