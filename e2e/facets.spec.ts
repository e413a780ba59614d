import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { OFFICE, OFFICE_ID } from './networks.ts';
import { allClients, type WireClient, countedInOffice } from './oracle.ts';

const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const box = (page: Page, field: string, value: string) =>
  facet(page, field).getByRole('checkbox', { name: new RegExp(`^${value}, `) });

/** What each value of a field occurs in, as a naive script counts it; '' for an empty one. */
function countsOf(clients: readonly WireClient[], key: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const client of clients) {
    const value = typeof client[key] === 'string' ? client[key] : '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients', { timeout: 20_000 });
});

test('counts equal the API, the empty value’s as well; only, exclude and clear edit the one filter', async ({
  page,
}) => {
  const clients = await allClients(page, OFFICE_ID);
  const by = countsOf(clients, 'ssid');
  const expected = [...by].sort((a, b) => b[1] - a[1]).map(([, count]) => count);
  await expect(facet(page, 'SSID').getByRole('checkbox')).toHaveCount(expected.length);
  const counts = () =>
    facet(page, 'SSID')
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((one) => /, ([\d,]+)$/.exec(one.ariaLabel ?? '')?.[1].replaceAll(',', '')));
  // The facets come a moment after the list.
  await expect.poll(counts).toEqual(expected.map(String));
  await box(page, 'SSID', 'None').check();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(by.get('') ?? 0));
  await page.getByRole('button', { name: 'Clear SSID' }).click();
  const ssid = facet(page, 'SSID');
  await box(page, 'SSID', 'Corp').check();
  await ssid.getByRole('button', { name: 'Only Guest' }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(by.get('Guest') ?? 0));
  await expect(box(page, 'SSID', 'Corp')).not.toBeChecked();
  await ssid.getByRole('button', { name: 'Exclude Guest' }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400 - (by.get('Guest') ?? 0)));
  await expect(box(page, 'SSID', 'Guest')).toHaveAccessibleName(/, excluded$/);
  await expect(box(page, 'SSID', 'Guest')).not.toBeChecked();
  await expect(page).toHaveURL(/q=-ssid:Guest/);
  await page.getByRole('button', { name: 'Clear SSID' }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400));
  // The address follows 25 ms after the list.
  await expect(page).not.toHaveURL(/q=/);
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400 - (by.get('Guest') ?? 0)));
});

test('a value can be ticked, chosen alone and excluded by keyboard', async ({ page }) => {
  const wired = countsOf(await allClients(page, OFFICE_ID), 'recentDeviceConnection').get('Wired') ?? 0;
  await box(page, 'Connection', 'Wired').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(wired));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400 - wired));
  // The values of a facet are one tab stop, which stays where one was.
  await page.keyboard.press('ArrowUp');
  await expect(facet(page, 'Connection').getByRole('button', { name: 'Exclude Wireless' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(box(page, 'Connection', 'Wireless')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(facet(page, 'Connection').getByRole('button', { name: 'Clear Connection' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(box(page, 'Connection', 'Wireless')).toBeFocused();
});

test('a long facet: search, show all, and the chosen value stays in sight at 0', async ({ page }) => {
  const by = countsOf(await allClients(page, OFFICE_ID), 'recentDeviceName');
  const group = facet(page, 'Access point');
  await expect(group.getByRole('checkbox')).toHaveCount(6);
  await group.getByRole('button', { name: 'Show all' }).click();
  await expect(group.getByRole('checkbox')).toHaveCount(by.size);
  const [rare] = [...by].sort((a, b) => a[1] - b[1])[0];
  await group.getByRole('searchbox', { name: 'Search Access point' }).fill(rare.slice(4).toUpperCase());
  const found = [...by.keys()].filter((name) => name.toUpperCase().includes(rare.slice(4).toUpperCase()));
  await expect(group.getByRole('checkbox')).toHaveCount(found.length);
  await group.getByRole('checkbox', { name: `${rare}, ${by.get(rare)}`, exact: true }).check();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(by.get(rare) ?? 0));
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('no-such-client');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(0));
  await expect(group.getByRole('checkbox', { name: `${rare}, 0`, exact: true })).toBeChecked();
});

test('filters can be added, moved and folded, and stay so', async ({ page }) => {
  await page.getByRole('button', { name: 'More filters' }).click();
  const chooser = facet(page, 'More filters');
  await chooser.getByRole('checkbox', { name: 'MAC kind' }).check();
  await chooser.getByRole('button', { name: 'Move VLAN up' }).click();
  await facet(page, 'Status').getByText('Status', { exact: true }).click();
  await expect(facet(page, 'Status').getByRole('checkbox')).toHaveCount(0);
  await page.reload();
  await expect(box(page, 'MAC kind', 'Random')).toBeVisible();
  await expect(facet(page, 'Status').getByRole('checkbox')).toHaveCount(0);
  const order = await page
    .getByRole('navigation')
    .getByRole('group')
    .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label')).filter((name) => name !== null));
  expect(order.slice(0, 3)).toEqual(['VLAN', 'SSID', 'OS']);
});

test('OS families fall back to the device type and say so', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const windows = clients.filter((one) => /windows/i.test(String(one['os'] ?? one['deviceTypePrediction'])));
  const group = facet(page, 'OS');
  await group.getByRole('button', { name: 'Families' }).click();
  await expect(group).toContainText('device type prediction');
  await group.getByRole('checkbox', { name: /^Windows, / }).check();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(windows.length));
});

test('filtered to nothing names what hides, also where each of two filters hides all', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const guests = clients.filter((one) => one['ssid'] === 'Guest').length;
  const nothing = page.getByRole('region', { name: 'No client matches' });
  await page.goto(`${OFFICE}&q=ssid:Guest+no-such-client`);
  await expect(nothing).toContainText('no-such-client hides most: 2,400');
  await nothing.getByRole('button', { name: `Remove no-such-client: ${guests.toLocaleString('en')} shown` }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(guests));
  await page.goto(`${OFFICE}&q=ssid:Guest+vlan:9999+no-such-client`);
  await nothing.getByRole('button', { name: /^Without vlan:9999 and no-such-client: / }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(guests));
});

test('a range: inputs, sliders and the filter text are one', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const between = (min: number, max: number) =>
    clients.map(({ usage }) => usage.sent + usage.recv).filter((used) => used >= min && used <= max).length;
  const usage = facet(page, 'Usage');
  await usage.getByText('Usage', { exact: true }).click();
  const from = usage.getByRole('textbox', { name: 'Usage from' });
  await from.fill('10MB');
  await from.press('Enter');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(between(10_000, Infinity)));
  await usage.getByRole('textbox', { name: 'Usage to' }).fill('1GB');
  await usage.getByRole('textbox', { name: 'Usage to' }).press('Enter');
  await expect(page).toHaveURL(/q=usage:10MB\.\.1GB/);
  await expect(page.getByRole('status')).toHaveText(countedInOffice(between(10_000, 1_000_000)));
  await usage.getByRole('slider', { name: 'Usage lower end' }).press('ArrowRight');
  await expect(from).toHaveValue('20MB');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(between(20_000, 1_000_000)));
  await from.fill('lots');
  await from.press('Enter');
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, { region: 'nav' });
  await expect(page.getByRole('status')).toHaveText(countedInOffice(between(20_000, 1_000_000)));
  await page.getByRole('button', { name: 'Clear Usage' }).click();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400));
  await facet(page, 'Last seen').getByText('Last seen', { exact: true }).click();
  await facet(page, 'Last seen').getByRole('textbox', { name: 'Last seen from' }).fill('2h');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=seen:%3C2h|q=seen:<2h/);
});
