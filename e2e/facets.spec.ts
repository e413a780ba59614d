import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { expectAccessible } from './accessibility.ts';
import { test } from './dashboard.ts';
import { allClients, countBy, countedInOffice, text, usageOf } from './oracle.ts';

test.beforeEach(async ({ dashboard }) => {
  await dashboard.open(OFFICE);
});

test('a facet counts as a script does, also with Only and Exclude', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const by = countBy(clients, (one) => text(one['ssid']));
  const expected = [...by.values()].sort((a, b) => b - a);
  const ssid = dashboard.facet('SSID');
  await expect(ssid.getByRole('checkbox')).toHaveCount(expected.length);
  const counts = () =>
    ssid
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((one) => /, ([\d,]+)$/.exec(one.ariaLabel ?? '')?.[1].replaceAll(',', '')));
  // The facets come a moment after the list.
  await expect.poll(counts).toEqual(expected.map(String));
  await dashboard.value('SSID', 'None').check();
  await expect(dashboard.count).toHaveText(countedInOffice(by.get('') ?? 0));
  await dashboard.button('Clear SSID').click();
  await dashboard.value('SSID', 'Corp').check();
  await ssid.getByRole('button', { name: 'Only Guest' }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(by.get('Guest') ?? 0));
  await expect(dashboard.value('SSID', 'Corp')).not.toBeChecked();
  await ssid.getByRole('button', { name: 'Exclude Guest' }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400 - (by.get('Guest') ?? 0)));
  await expect(dashboard.value('SSID', 'Guest')).toHaveAccessibleName(/, excluded$/);
  await expect(dashboard.value('SSID', 'Guest')).not.toBeChecked();
  await expect(page).toHaveURL(/q=-ssid:Guest/);
  await dashboard.button('Clear SSID').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  // The address follows 25 ms after the list.
  await expect(page).not.toHaveURL(/q=/);
  await page.goBack();
  await expect(dashboard.count).toHaveText(countedInOffice(2400 - (by.get('Guest') ?? 0)));
});

test('the keyboard alone ticks and excludes a value', async ({ page, dashboard }) => {
  const wired = countBy(await allClients(page, OFFICE), (one) => text(one['recentDeviceConnection'])).get('Wired') ?? 0;
  await dashboard.value('Connection', 'Wired').focus();
  await page.keyboard.press('Space');
  await expect(dashboard.count).toHaveText(countedInOffice(wired));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dashboard.count).toHaveText(countedInOffice(2400 - wired));
  // The values of a facet are one tab stop; Shift+Tab comes back to the value that one left.
  await page.keyboard.press('ArrowUp');
  await expect(dashboard.facet('Connection').getByRole('button', { name: 'Exclude Wireless' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(dashboard.value('Connection', 'Wireless')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dashboard.facet('Connection').getByRole('button', { name: 'Clear Connection' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dashboard.value('Connection', 'Wireless')).toBeFocused();
});

test('a chosen value of a long facet stays in sight when its count is 0', async ({ page, dashboard }) => {
  const by = countBy(await allClients(page, OFFICE), (one) => text(one['recentDeviceName']));
  const group = dashboard.facet('Access point');
  await expect(group.getByRole('checkbox')).toHaveCount(6);
  await group.getByRole('button', { name: 'Show all' }).click();
  await expect(group.getByRole('checkbox')).toHaveCount(by.size);
  const [rare] = [...by].sort((a, b) => a[1] - b[1])[0];
  await group.getByRole('searchbox', { name: 'Search Access point' }).fill(rare.slice(4).toUpperCase());
  const found = [...by.keys()].filter((name) => name.toUpperCase().includes(rare.slice(4).toUpperCase()));
  await expect(group.getByRole('checkbox')).toHaveCount(found.length);
  await group.getByRole('checkbox', { name: `${rare}, ${by.get(rare)}`, exact: true }).check();
  await expect(dashboard.count).toHaveText(countedInOffice(by.get(rare) ?? 0));
  await dashboard.search.fill('no-such-client');
  await expect(dashboard.count).toHaveText(countedInOffice(0));
  await expect(group.getByRole('checkbox', { name: `${rare}, 0`, exact: true })).toBeChecked();
});

test('the arrangement of the filters stays after a reload', async ({ page, dashboard }) => {
  await dashboard.button('More filters').click();
  const chooser = dashboard.facet('More filters');
  await chooser.getByRole('checkbox', { name: 'MAC kind' }).check();
  await chooser.getByRole('button', { name: 'Move VLAN up' }).click();
  const done = chooser.getByRole('button', { name: 'Done' });
  await expect(done).toBeInViewport({ ratio: 1 });
  await done.click();
  await expect(chooser).toHaveCount(0);
  await expect(dashboard.button('More filters')).toBeFocused();
  await dashboard.button('More filters').press('Enter');
  await chooser.getByRole('checkbox', { name: 'MAC kind' }).press('Escape');
  await expect(chooser).toHaveCount(0);
  await expect(dashboard.button('More filters')).toBeFocused();
  await dashboard.facet('Status').getByText('Status', { exact: true }).click();
  // The browser hides them at once; they are gone once that is kept.
  await expect(dashboard.facet('Status').locator('input')).toHaveCount(0);
  await page.reload();
  await expect(dashboard.value('MAC kind', 'Random')).toBeVisible();
  await expect(dashboard.facet('Status').getByRole('checkbox')).toHaveCount(0);
  const order = await page
    .getByRole('navigation')
    .getByRole('group')
    .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label')).filter((name) => name !== null));
  expect(order.slice(0, 3)).toEqual(['VLAN', 'SSID', 'OS']);
});

test('a key keeps the focus where it moves, replaces or removes what it is in', async ({ page, dashboard }) => {
  await dashboard.button('More filters').click();
  const tick = dashboard.facet('More filters').getByRole('checkbox', { name: 'MAC kind' });
  await tick.press('Space');
  await expect(tick).toBeChecked();
  await expect(tick).toBeFocused();
  const usage = dashboard.facet('Usage');
  await usage.getByText('Usage', { exact: true }).click();
  await usage.getByRole('textbox', { name: 'Usage from' }).fill('10MB');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1GB');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=usage:10MB\.\.1GB/);
  await expect(usage.getByRole('textbox', { name: 'Usage to' })).toBeFocused();
  await dashboard.button('Clear Usage').press('Enter');
  await expect(usage.locator('summary')).toBeFocused();
});

test('values keep their places only until the panel is left, also by a button that removes itself', async ({
  dashboard,
}) => {
  const ssid = dashboard.facet('SSID');
  await dashboard.value('SSID', 'Corp').click();
  await dashboard.button('Clear SSID').click();
  await dashboard.search.click();
  await dashboard.search.fill('no-such-client');
  await expect(ssid).toContainText('No client matches');
});

test('OS families count clients without an OS by their device type', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const windows = clients.filter((one) => /windows/i.test(String(one['os'] ?? one['deviceTypePrediction'])));
  const group = dashboard.facet('OS');
  const search = dashboard.facet('Manufacturer').getByRole('searchbox');
  await search.fill('app');
  await group.getByRole('button', { name: 'Families' }).click();
  await expect(group).toContainText('device type prediction');
  // The other facets stay as they are.
  await expect(search).toHaveValue('app');
  await dashboard.value('OS', 'Windows').check();
  await expect(dashboard.count).toHaveText(countedInOffice(windows.length));
});

test('where no client matches, the page names the filter that hides most', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const guests = clients.filter((one) => one['ssid'] === 'Guest').length;
  const nothing = page.getByRole('region', { name: 'No client matches' });
  await dashboard.visit(OFFICE, 'q=ssid:Guest+no-such-client');
  await expect(nothing).toContainText('no-such-client hides most: 2,400');
  await nothing.getByRole('button', { name: `Remove no-such-client: ${guests.toLocaleString('en')} shown` }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(guests));
  await dashboard.visit(OFFICE, 'q=ssid:Guest+vlan:9999+no-such-client');
  await nothing.getByRole('button', { name: /^Without vlan:9999 and no-such-client: / }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(guests));
  await dashboard.search.fill('ssid:Guset');
  await nothing.getByRole('button', { name: 'Did you mean ssid:Guest?' }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(guests));
  await dashboard.search.fill('ssid:Guest OR ssid:Corp');
  await expect(nothing).toContainText('“OR”: searched for as text');
});

test('the inputs, the sliders and the filter text of a range agree', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const between = (min: number, max: number) =>
    clients.map(usageOf).filter((used) => used >= min && used <= max).length;
  const usage = dashboard.facet('Usage');
  await usage.getByText('Usage', { exact: true }).click();
  const from = usage.getByRole('textbox', { name: 'Usage from' });
  await from.fill('10MB');
  await from.press('Enter');
  await expect(dashboard.count).toHaveText(countedInOffice(between(10_000, Infinity)));
  await usage.getByRole('textbox', { name: 'Usage to' }).fill('1GB');
  await usage.getByRole('textbox', { name: 'Usage to' }).press('Enter');
  await expect(page).toHaveURL(/q=usage:10MB\.\.1GB/);
  await expect(dashboard.count).toHaveText(countedInOffice(between(10_000, 1_000_000)));
  await usage.getByRole('slider', { name: 'Usage lower end' }).press('ArrowRight');
  await expect(from).toHaveValue('20MB');
  await expect(dashboard.count).toHaveText(countedInOffice(between(20_000, 1_000_000)));
  await from.fill('lots');
  await from.press('Enter');
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expect(from).toHaveAccessibleDescription(/^Amounts such as/);
  await expectAccessible(page, { region: 'nav' });
  await expect(dashboard.count).toHaveText(countedInOffice(between(20_000, 1_000_000)));
  await dashboard.button('Clear Usage').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await dashboard.facet('Last seen').getByText('Last seen', { exact: true }).click();
  await dashboard.facet('Last seen').getByRole('textbox', { name: 'Last seen from' }).fill('2h');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=seen:(%3C|<)2h/);
});

test('new clients and random MACs are counted, and a tick shows them', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const random = clients.filter(
    (one) => /^.[26ae]/.test(text(one['mac'])) && one['recentDeviceConnection'] === 'Wireless',
  ).length;
  await dashboard.button('More filters').click();
  await dashboard.facet('More filters').getByRole('checkbox', { name: 'MAC kind' }).check();
  await expect(dashboard.value('MAC kind', 'Random')).toHaveAccessibleName(`Random, ${random}`);
  await dashboard.value('MAC kind', 'Random').check();
  await expect(dashboard.count).toHaveText(countedInOffice(random));
  await expect(page).toHaveURL(/q=mackind:Random/);
  await dashboard.button('Clear MAC kind').click();
  await dashboard.facet('First seen').getByText('First seen', { exact: true }).click();
  const fresh = dashboard.value('First seen', 'New in the time span');
  const name = await fresh.getAttribute('aria-label');
  await fresh.check();
  await expect(page).toHaveURL(/q=is:new/);
  await expect(dashboard.count).toHaveText(`${name?.split(', ')[1]} of 2,400 clients`);
  await expect(fresh).toHaveAccessibleName(String(name));
  await fresh.uncheck();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
});
