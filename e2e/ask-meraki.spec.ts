import { expect, type Page, test } from '@playwright/test';
import { HEADQUARTERS, OFFICE, SLOW, OFFICE_ID } from './networks.ts';
import { allClients } from './oracle.ts';

const count = (page: Page) => page.getByRole('status');
const shown = (clients: number) => `${clients.toLocaleString('en')} of ${clients.toLocaleString('en')} clients`;

/** The queries of the client pages that the page asks for from now on. */
function asked(page: Page): URLSearchParams[] {
  const queries: URLSearchParams[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('/clients')) queries.push(url.searchParams);
  });
  return queries;
}

async function openPanel(page: Page) {
  await page.goto(OFFICE);
  await expect(count(page)).toHaveText(shown(2400));
  await page.getByRole('button', { name: 'Ask Meraki' }).click();
  return page.getByRole('group', { name: 'Ask Meraki' });
}

test('every parameter of the endpoint is asked of Meraki, and shown as a chip that takes it off', async ({ page }) => {
  const panel = await openPanel(page);
  const queries = asked(page);
  const clients = await allClients(page, OFFICE_ID);
  await panel.getByLabel('VLAN', { exact: true }).fill('40');
  await expect(count(page)).toHaveText(shown(clients.filter((one) => one['vlan'] === '40').length));
  expect(await allClients(page, OFFICE_ID, 'timespan=86400&vlan=40')).toEqual(
    clients.filter((one) => one['vlan'] === '40'),
  );
  expect(queries.at(-1)?.get('vlan')).toBe('40');
  await expect(page).toHaveURL(/ask\.vlan=40/);
  await page.getByRole('button', { name: 'Remove filter Meraki VLAN: 40' }).click();
  await expect(count(page)).toHaveText(shown(2400));
  for (const [label, param, value] of [
    ['Named VLAN', 'namedVlan', 'staff'],
    ['OS', 'os', 'windows'],
    ['Description', 'description', 'laptop'],
    ['IP', 'ip', '10.10.'],
    ['IPv6', 'ip6', '2001:db8'],
    ['IPv6 link-local', 'ip6Local', 'fe80:0'],
    ['iPSK group', 'pskGroup', 'sensors'],
  ] as const) {
    const box = panel.getByLabel(label, { exact: true });
    await box.fill(value);
    await box.press('Enter');
    await expect(
      page.getByRole('button', { name: `Remove filter Meraki ${label}: ${value}`, exact: true }),
    ).toBeVisible();
    await expect.poll(() => queries.at(-1)?.get(param)).toBe(value);
    await page.getByRole('button', { name: `Remove filter Meraki ${label}: ${value}`, exact: true }).click();
    await expect(box).toHaveValue('');
  }
  await panel.getByLabel('MAC', { exact: true }).fill('7C-B0-C2');
  await expect.poll(() => queries.at(-1)?.get('mac')).toBe('7c:b0:c2');
  await expect(count(page)).toHaveText(
    shown(clients.filter((one) => String(one['mac']).startsWith('7c:b0:c2')).length),
  );
});

test('status and connection are lists; going back costs no request', async ({ page }) => {
  const panel = await openPanel(page);
  const clients = await allClients(page, OFFICE_ID);
  const queries = asked(page);
  const offline = clients.filter((one) => one['status'] === 'Offline');
  await panel.getByLabel('Status', { exact: true }).selectOption('Offline');
  await expect(count(page)).toHaveText(shown(offline.length));
  await panel.getByLabel('Connection', { exact: true }).selectOption('Wired');
  await expect(count(page)).toHaveText(
    shown(offline.filter((one) => one['recentDeviceConnection'] === 'Wired').length),
  );
  expect(queries.at(-1)?.getAll('recentDeviceConnections[]')).toEqual(['Wired']);
  await panel.getByLabel('Status', { exact: true }).selectOption('Online or Offline');
  await expect.poll(() => queries.at(-1)?.getAll('statuses[]')).toEqual(['Online', 'Offline']);
  await expect(page.getByRole('button', { name: 'Remove filter Meraki Status: Online, Offline' })).toBeVisible();
  const before = queries.length;
  await page.goBack();
  await page.goBack();
  await expect(count(page)).toHaveText(shown(offline.length));
  await page.goBack();
  await expect(count(page)).toHaveText(shown(2400));
  expect(queries.length).toBe(before);
});

test('a span or a start, never both', async ({ page }) => {
  const panel = await openPanel(page);
  const queries = asked(page);
  await panel.getByLabel('Time span', { exact: true }).selectOption('2 hours');
  await expect.poll(() => queries.at(-1)?.get('timespan')).toBe('7200');
  const { length } = await allClients(page, OFFICE_ID, 'timespan=7200');
  await expect(count(page)).toHaveText(shown(length));
  await expect(page).toHaveURL(/timespan=7200/);
  await panel.getByLabel('Time span', { exact: true }).selectOption('Starting at …');
  await expect(panel.getByLabel('Starting at', { exact: true })).toBeVisible();
  await expect.poll(() => queries.at(-1)?.has('t0')).toBe(true);
  expect(queries.at(-1)?.has('timespan')).toBe(false);
  const start = panel.getByLabel('Starting at', { exact: true });
  await start.fill('2020-01-01T00:00');
  await start.press('Enter');
  await expect(panel).toContainText('at most 31 days');
});

test('garbage in the address is left out, and said', async ({ page }) => {
  await page.goto(
    `${OFFICE.replace('86400', 'soon')}&t0=yesterday&ask.status=Maybe&ask.vlan=10&group=colour&groupsort=size&ssid=Guest`,
  );
  await expect(page.getByRole('alert')).toContainText(
    'timespan=soon; t0=yesterday; status=Maybe; ssid; group=colour; groupsort=size',
  );
  await expect(page.getByRole('button', { name: 'Remove filter Meraki VLAN: 10' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove from the address' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).not.toHaveURL(/soon|yesterday|Maybe|colour|size|ssid/);
  await expect(page).toHaveURL(/ask\.vlan=10/);
});

test('while a load is long, a narrowing of ours is offered to be asked of Meraki', async ({ page }) => {
  await page.goto(`${SLOW}&q=vlan:30`);
  await expect(page.getByText('so far')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Ask Meraki for VLAN 30 only' }).click({ timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Remove filter Meraki VLAN: 30' })).toBeVisible();
  await page.goto(HEADQUARTERS);
  await expect(page.getByRole('button', { name: /Ask Meraki for/ })).toHaveCount(0);
});
