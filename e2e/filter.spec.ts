import { expect, test } from '@playwright/test';
import { OFFICE, OFFICE_ID } from './networks.ts';
import { allClients, countedInOffice } from './oracle.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
});

test('facets are OR inside, AND across, leave their own choice out, and equal the API', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const ssid = page.getByRole('group', { name: 'SSID', exact: true });
  const vlan = page.getByRole('group', { name: 'VLAN', exact: true });
  await ssid.getByRole('checkbox', { name: /^Guest, / }).check();
  await ssid.getByRole('checkbox', { name: /^Corp, / }).check();
  const chosen = clients.filter((one) => one['ssid'] === 'Guest' || one['ssid'] === 'Corp');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(chosen.length));
  await vlan.getByRole('checkbox', { name: /^30, / }).check();
  const both = chosen.filter((one) => one['vlan'] === '30');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(both.length));
  const guests = clients.filter((one) => one['ssid'] === 'Guest' && one['vlan'] === '30').length;
  await expect(ssid.getByRole('checkbox', { name: /^Guest, / })).toHaveAccessibleName(
    `Guest, ${guests.toLocaleString('en')}`,
  );
  const summary = page.getByRole('group', { name: 'Summary' });
  await expect(summary).toContainText(
    `Online ${both.filter((one) => one['status'] === 'Online').length.toLocaleString('en')}`,
  );
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400));
});

test('search acts while typing, beside the facets; Back undoes one step', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const iphones = clients.filter((one) => JSON.stringify(Object.values(one)).toLowerCase().includes('iphone'));
  const search = page.getByRole('searchbox', { name: 'Search clients' });
  await page.keyboard.press('/');
  await search.pressSequentially('iphone');
  await expect(search).toHaveValue('iphone');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(iphones.length));
  await page
    .getByRole('group', { name: 'SSID', exact: true })
    .getByRole('checkbox', { name: /^Guest, / })
    .check();
  const guests = iphones.filter((one) => one['ssid'] === 'Guest');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(guests.length));
  await expect(search).toHaveValue('iphone');
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(iphones.length));
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400));
  await expect(search).toHaveValue('');
});

test('Back within the click’s own frame undoes that click and no more', async ({ page }) => {
  const ssid = page.getByRole('group', { name: 'SSID', exact: true });
  await ssid.getByRole('checkbox', { name: /^Guest, / }).check();
  await expect(page).toHaveURL(/q=ssid:Guest&/);
  const corp = ssid.getByRole('checkbox', { name: /^Corp, / });
  await corp.evaluate((box: HTMLInputElement) => {
    box.click();
    history.back();
  });
  await expect(corp).not.toBeChecked();
  await expect(ssid.getByRole('checkbox', { name: /^Guest, / })).toBeChecked();
  await expect(page).toHaveURL(/q=ssid:Guest&/);
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400));
});

test('a MAC is found in any notation, an address exactly; what finds nobody says why', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const mac = String(clients[700]['mac']);
  const search = page.getByRole('searchbox', { name: 'Search clients' });
  for (const written of [mac, mac.toUpperCase().replaceAll(':', '-'), mac.replaceAll(':', '')]) {
    await search.fill(written);
    await expect(page.getByRole('status')).toHaveText(countedInOffice(1));
    await expect(page.getByRole('gridcell', { name: mac })).toBeVisible();
  }
  const ip = String(clients.find((one) => one['ip'] !== null)?.['ip']);
  await search.fill(ip);
  await expect(page.getByRole('status')).toHaveText(countedInOffice(clients.filter((one) => one['ip'] === ip).length));
  await search.fill('colour:red');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(0));
  await expect(page.getByText('There is no field colour')).toBeVisible();
  await search.fill('no-such-client');
  await expect(page.getByRole('heading', { name: 'No client matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter no-such-client' }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400));
});
