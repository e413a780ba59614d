import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';
import { allClients, countedInOffice } from './oracle.ts';

test.beforeEach(async ({ dashboard }) => {
  await dashboard.open(OFFICE);
});

test('a client matches any ticked value of a facet, and every facet', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  await dashboard.value('SSID', 'Guest').check();
  await dashboard.value('SSID', 'Corp').check();
  const chosen = clients.filter((one) => one['ssid'] === 'Guest' || one['ssid'] === 'Corp');
  await expect(dashboard.count).toHaveText(countedInOffice(chosen.length));
  await dashboard.value('VLAN', '30').check();
  const both = chosen.filter((one) => one['vlan'] === '30');
  await expect(dashboard.count).toHaveText(countedInOffice(both.length));
  const guests = clients.filter((one) => one['ssid'] === 'Guest' && one['vlan'] === '30').length;
  await expect(dashboard.value('SSID', 'Guest')).toHaveAccessibleName(`Guest, ${guests.toLocaleString('en')}`);
  await expect(dashboard.summary).toContainText(
    `Online ${both.filter((one) => one['status'] === 'Online').length.toLocaleString('en')}`,
  );
  await dashboard.button('Clear all filters').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
});

test('Back undoes one step of the search and the facets', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const iphones = clients.filter((one) => JSON.stringify(Object.values(one)).toLowerCase().includes('iphone'));
  await page.keyboard.press('/');
  await dashboard.search.pressSequentially('iphone');
  await expect(dashboard.search).toHaveValue('iphone');
  await expect(dashboard.count).toHaveText(countedInOffice(iphones.length));
  await dashboard.value('SSID', 'Guest').check();
  const guests = iphones.filter((one) => one['ssid'] === 'Guest');
  await expect(dashboard.count).toHaveText(countedInOffice(guests.length));
  await expect(dashboard.search).toHaveValue('iphone');
  await page.goBack();
  await expect(dashboard.count).toHaveText(countedInOffice(iphones.length));
  await page.goBack();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await expect(dashboard.search).toHaveValue('');
});

test('Back within the frame of a click undoes that click alone', async ({ page, dashboard }) => {
  await dashboard.value('SSID', 'Guest').check();
  await expect(page).toHaveURL(/q=ssid:Guest&/);
  const corp = dashboard.value('SSID', 'Corp');
  await corp.evaluate((box: HTMLInputElement) => {
    box.click();
    history.back();
  });
  await expect(corp).not.toBeChecked();
  await expect(dashboard.value('SSID', 'Guest')).toBeChecked();
  await expect(page).toHaveURL(/q=ssid:Guest&/);
  await page.goBack();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
});

test('a MAC is found in any notation, an IP address only as a whole', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const mac = String(clients[700]['mac']);
  for (const written of [mac, mac.toUpperCase().replaceAll(':', '-'), mac.replaceAll(':', '')]) {
    await dashboard.search.fill(written);
    await expect(dashboard.count).toHaveText(countedInOffice(1));
    await expect(page.getByRole('gridcell', { name: mac })).toBeVisible();
  }
  const ip = String(clients.find((one) => one['ip'] !== null)?.['ip']);
  await dashboard.search.fill(ip);
  await expect(dashboard.count).toHaveText(countedInOffice(clients.filter((one) => one['ip'] === ip).length));
  await dashboard.search.fill('colour:red');
  await expect(dashboard.count).toHaveText(countedInOffice(0));
  await expect(page.getByText('There is no field colour')).toBeVisible();
  // Nothing covers it.
  await dashboard.count.click({ trial: true });
  await dashboard.search.fill('no-such-client');
  await expect(dashboard.noMatch).toBeVisible();
  await dashboard.button('Remove filter no-such-client').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
});
