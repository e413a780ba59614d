import { expect, type Page } from '@playwright/test';
import { HEADQUARTERS, OFFICE, SLOW } from '../simulator/network-ids.ts';
import { clientRequests } from './client-requests.ts';
import { type Dashboard, test } from './dashboard.ts';
import { allClients } from './oracle.ts';

const shown = (clients: number) => `${clients.toLocaleString('en')} of ${clients.toLocaleString('en')} clients`;
const panel = (page: Page) => page.getByRole('group', { name: 'Ask Meraki' });
const control = (page: Page, label: string) => panel(page).getByLabel(label, { exact: true });

async function openPanel(dashboard: Dashboard) {
  await dashboard.open(OFFICE);
  await dashboard.button('Ask Meraki').click();
}

test('each parameter of the endpoint is asked of Meraki until its chip is removed', async ({ page, dashboard }) => {
  await openPanel(dashboard);
  const queries = clientRequests(page);
  const clients = await allClients(page, OFFICE);
  await control(page, 'VLAN').fill('40');
  await expect(dashboard.count).toHaveText(shown(clients.filter((one) => one['vlan'] === '40').length));
  expect(await allClients(page, OFFICE, 'timespan=86400&vlan=40')).toEqual(
    clients.filter((one) => one['vlan'] === '40'),
  );
  expect(queries.at(-1)?.get('vlan')).toBe('40');
  await expect(page).toHaveURL(/ask\.vlan=40/);
  await dashboard.button('Remove filter Meraki VLAN: 40').click();
  await expect(dashboard.count).toHaveText(shown(2400));
  for (const [label, param, value] of [
    ['Named VLAN', 'namedVlan', 'staff'],
    ['OS', 'os', 'windows'],
    ['Description', 'description', 'laptop'],
    ['IP', 'ip', '10.10.'],
    ['IPv6', 'ip6', '2001:db8'],
    ['IPv6 link-local', 'ip6Local', 'fe80:0'],
    ['iPSK group', 'pskGroup', 'sensors'],
  ] as const) {
    const chip = dashboard.button(`Remove filter Meraki ${label}: ${value}`);
    await control(page, label).fill(value);
    await control(page, label).press('Enter');
    await expect(chip).toBeVisible();
    await expect.poll(() => queries.at(-1)?.get(param)).toBe(value);
    await chip.click();
    await expect(control(page, label)).toHaveValue('');
  }
  await control(page, 'MAC').fill('7C-B0-C2');
  await expect.poll(() => queries.at(-1)?.get('mac')).toBe('7c:b0:c2');
  await expect(dashboard.count).toHaveText(
    shown(clients.filter((one) => String(one['mac']).startsWith('7c:b0:c2')).length),
  );
});

test('going back over filters asked of Meraki costs no request', async ({ page, dashboard }) => {
  await openPanel(dashboard);
  const clients = await allClients(page, OFFICE);
  const queries = clientRequests(page);
  const offline = clients.filter((one) => one['status'] === 'Offline');
  await control(page, 'Status').selectOption('Offline');
  await expect(dashboard.count).toHaveText(shown(offline.length));
  await control(page, 'Connection').selectOption('Wired');
  await expect(dashboard.count).toHaveText(
    shown(offline.filter((one) => one['recentDeviceConnection'] === 'Wired').length),
  );
  expect(queries.at(-1)?.getAll('recentDeviceConnections[]')).toEqual(['Wired']);
  await control(page, 'Status').selectOption('Online or Offline');
  await expect.poll(() => queries.at(-1)?.getAll('statuses[]')).toEqual(['Online', 'Offline']);
  await expect(dashboard.button('Remove filter Meraki Status: Online, Offline')).toBeVisible();
  const before = queries.length;
  await page.goBack();
  await page.goBack();
  await expect(dashboard.count).toHaveText(shown(offline.length));
  await page.goBack();
  await expect(dashboard.count).toHaveText(shown(2400));
  expect(queries.length).toBe(before);
});

test('Meraki is asked for a span or a start, never for both', async ({ page, dashboard }) => {
  await openPanel(dashboard);
  const queries = clientRequests(page);
  await control(page, 'Time span').selectOption('2 hours');
  await expect.poll(() => queries.at(-1)?.get('timespan')).toBe('7200');
  const { length } = await allClients(page, OFFICE, 'timespan=7200');
  await expect(dashboard.count).toHaveText(shown(length));
  await expect(page).toHaveURL(/timespan=7200/);
  const start = control(page, 'Starting at');
  await expect(start).toHaveValue('');
  await start.press('Enter');
  await expect(panel(page)).not.toContainText('Choose a time');
  await control(page, 'Time span').selectOption('Starting at …');
  await expect(start).not.toHaveValue('');
  await expect.poll(() => queries.at(-1)?.has('t0')).toBe(true);
  expect(queries.at(-1)?.has('timespan')).toBe(false);
  await start.fill(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 16));
  await start.press('Enter');
  await start.fill('2020-01-01T00:00');
  await start.press('Enter');
  await expect(panel(page)).toContainText('at most 31 days');
  // Back brings the start before, and nothing is wrong with that one.
  await page.goBack();
  await expect(start).not.toHaveValue(/^2020/);
  await expect(panel(page)).not.toContainText('at most 31 days');
});

test('the page names what it does not understand of the address', async ({ page, dashboard }) => {
  await dashboard.visit(
    OFFICE,
    'timespan=soon&t0=yesterday&ask.status=Maybe&ask.vlan=10&group=colour&groupsort=size&ssid=Guest',
  );
  await expect(dashboard.alert).toContainText(
    'timespan=soon; t0=yesterday; status=Maybe; ssid; group=colour; groupsort=size',
  );
  await expect(dashboard.button('Remove filter Meraki VLAN: 10')).toBeVisible();
  await dashboard.button('Remove from the address').click();
  await expect(dashboard.alert).toHaveCount(0);
  await expect(page).not.toHaveURL(/soon|yesterday|Maybe|colour|size|ssid/);
  await expect(page).toHaveURL(/ask\.vlan=10/);
});

test('only a long load offers to ask Meraki for what the filter leaves', async ({ page, dashboard }) => {
  await dashboard.visit(SLOW, 'q=vlan:30');
  await expect(page.getByText('so far')).not.toHaveCount(0);
  await dashboard.button('Ask Meraki for VLAN 30 only').click();
  await expect(dashboard.button('Remove filter Meraki VLAN: 30')).toBeVisible();
  await dashboard.visit(HEADQUARTERS);
  await expect(dashboard.button(/Ask Meraki for/)).toHaveCount(0);
});
