import { expect, type Page } from '@playwright/test';
import { LOCKED } from '../simulator/catalog.ts';
import { BRANCH, OFFICE } from '../simulator/network-ids.ts';
import { linkTo, test } from './dashboard.ts';
import { liveServer } from './live-server.ts';
import { ended, ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

const networks = (page: Page) => page.getByRole('listbox', { name: 'Network' }).getByRole('option');

test('a network of another organization is found by name or id', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  await expect(dashboard.picker('Organization')).toHaveValue('Northwind Manufacturing');
  await expect(dashboard.picker('Network')).toHaveValue('Branch Lisbon');
  await dashboard.pick('Organization', 'Corner Coffee');
  await expect(dashboard.picker('Network')).toHaveValue('');
  // The clients below are still those of Branch Lisbon.
  const over = dashboard.alert.filter({ hasText: 'Choose a network of Corner Coffee' });
  await expect(over).toContainText('The clients below are of Branch Lisbon.');
  await expect(page.locator('main')).toHaveAttribute('inert');
  await over.getByRole('button', { name: 'Stay with Branch Lisbon' }).click();
  await expect(dashboard.picker('Organization')).toHaveValue('Northwind Manufacturing');
  await expect(page.locator('main')).not.toHaveAttribute('inert');
  await dashboard.pick('Organization', 'Corner Coffee');
  await dashboard.picker('Network').click();
  await expect(networks(page)).toHaveCount(61);
  await dashboard.picker('Network').fill('malaga');
  await expect(networks(page)).toHaveText(/Café Málaga.*appliance · wireless.*L_3/);
  await dashboard.picker('Network').fill('L_3000000000000033');
  await expect(page.getByRole('option', { name: 'L_3000000000000033' })).toBeVisible();
  await dashboard.picker('Network').press('Enter');
  await expect(page).toHaveURL(/network=L_3000000000000033/);
  await expect(dashboard.picker('Network')).toHaveValue('Café Leeds');
  await expect(dashboard.count).toHaveText(/^[\d,]+ of [\d,]+ clients$/);
});

test('the pickers work by keyboard', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  await expect(dashboard.picker('Network')).toHaveValue('Branch Lisbon');
  await dashboard.picker('Network').focus();
  await page.keyboard.press('ArrowDown');
  await expect(networks(page).and(page.locator('[aria-selected=true]'))).toContainText('Branch Lisbon');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(dashboard.picker('Network')).toHaveValue('Branch Lisbon');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dashboard.picker('Network')).toHaveValue('Office Munich');
  await expect(dashboard.picker('Network')).toBeFocused();
  await page.goBack();
  await expect(dashboard.picker('Network')).toHaveValue('Branch Lisbon');
});

test('the option that Enter picks is named, and typing after Escape begins anew', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  const box = dashboard.picker('Network');
  const named = async () => page.locator(`[id="${(await box.getAttribute('aria-activedescendant')) ?? 'none'}"]`);
  await expect(box).toHaveValue('Branch Lisbon');
  await box.click();
  await expect(await named()).toContainText('Branch Lisbon');
  await page.keyboard.press('Escape');
  await page.keyboard.type('mun');
  await expect(box).toHaveValue('mun');
  await expect(await named()).toContainText('Office Munich');
  await page.keyboard.type('x');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('Office Munich');
});

test('the address always names the network', async ({ page, dashboard }) => {
  await page.goto('/');
  await expect(dashboard.picker('Network')).not.toHaveValue('');
  const shown = await dashboard.picker('Network').inputValue();
  await dashboard.search.fill('ip:10.1.');
  // The network stands last, for most chat programs do not count a full stop at the end as part of a link.
  await expect(page).toHaveURL(/\?q=ip:10\.1\.&network=\w+$/);
  await dashboard.pick('Network', 'Branch Lisbon');
  await expect(page).toHaveURL(new RegExp(`\\?q=ip:10\\.1\\.&network=${BRANCH}$`));
  const steps = await page.evaluate(() => history.length);
  await dashboard.pick('Network', 'Branch Lisbon');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goBack();
  await expect(dashboard.picker('Network')).toHaveValue(shown);
});

test('networks that cannot be loaded have a Retry beside the pickers', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  await dashboard.pick('Organization', 'Fault lab, locked');
  const fault = dashboard.alert.filter({ hasText: 'The networks could not be loaded' });
  await expect(fault).toContainText('no permission');
  await expect(fault).toContainText('Ask an administrator of the organization for read access');
  await dashboard.picker('Network').click();
  await expect(page.getByText('The networks could not be loaded', { exact: true })).toBeVisible();
  await expect(page.getByText('This organization has no network')).toHaveCount(0);
  await page.keyboard.press('Escape');
  const [again] = await Promise.all([
    page.waitForRequest((request) => request.url().includes(`/organizations/${LOCKED}/networks`)),
    fault.getByRole('button', { name: 'Retry' }).click(),
  ]);
  expect(again.method()).toBe('GET');
  await expect(dashboard.count).toHaveText('120 of 120 clients');
});

test('a network that the pickers do not know is asked for all the same', async ({ dashboard }) => {
  await dashboard.visit('N_404');
  await expect(dashboard.picker('Network')).toHaveValue('N_404');
  await expect(dashboard.alert).toContainText('does not know this network');
  await dashboard.pick('Organization', 'Northwind Manufacturing');
  await dashboard.pick('Network', 'Office Munich');
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
});

const lastNetwork = (page: Page) => page.evaluate(() => localStorage.getItem('clientscope.last-network'));

test('with a key, the network used last is opened', async ({ page, dashboard }) => {
  const live = await liveServer();
  await page.goto(live.url);
  await expect(page.getByText('Choose the network whose clients you want to see.')).toBeVisible();
  await dashboard.pick('Organization', 'Northwind Manufacturing');
  await dashboard.pick('Network', 'Branch Lisbon');
  await expect(dashboard.count).toHaveText('120 of 120 clients');
  await expect(page.getByText('Demo data')).toHaveCount(0);
  // The page keeps a network once its first clients are shown and the server has said its mode.
  await expect.poll(() => lastNetwork(page)).toContain(BRANCH);
  await page.goto(live.url);
  await expect(dashboard.picker('Network')).toHaveValue('Branch Lisbon');
  await page.goto(live.url + linkTo(OFFICE));
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
  await expect.poll(() => lastNetwork(page)).toContain(OFFICE);
  await page.goto(live.url);
  await expect(dashboard.picker('Network')).toHaveValue('Office Munich');
});

test('a network used last that the key does not see any more leads to the pickers, which say so', async ({
  page,
  dashboard,
}) => {
  const live = await liveServer();
  await page.goto(live.url + linkTo(OFFICE));
  await expect.poll(() => lastNetwork(page)).toContain(OFFICE);
  await page.evaluate(() => localStorage.setItem('clientscope.last-network', '{"live":"N_404"}'));
  await page.goto(live.url);
  await expect(dashboard.alert).toContainText('The network used last, N_404, is not there for this API key');
  expect(page.url()).not.toContain('N_404');
  await dashboard.pick('Organization', 'Northwind Manufacturing');
  await dashboard.pick('Network', 'Branch Lisbon');
  await expect(dashboard.count).toHaveText('120 of 120 clients');
  await expect(dashboard.alert).toHaveCount(0);
  await expect.poll(() => lastNetwork(page)).toContain(BRANCH);
  // A network that the key does not see is not remembered.
  await page.goto(live.url + linkTo('N_405'));
  await expect(dashboard.alert).toContainText('does not know this network');
  await page.goto(live.url);
  await expect(dashboard.picker('Network')).toHaveValue('Branch Lisbon');
});

test('a text in the address that is no id of a network is not asked', async ({ page, dashboard }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/?network=N_1%2F..%2FN_2&q=vlan:30');
  await expect(dashboard.alert).toContainText('“N_1/../N_2” in the address is not the id of a network');
  await dashboard.pick('Organization', 'Northwind Manufacturing');
  await dashboard.pick('Network', 'Branch Lisbon');
  await expect(dashboard.count).toHaveText(/^\d+ of 120 clients$/);
  expect(page.url()).toContain('vlan:30');
  expect(asked.filter((url) => url.includes('N_2'))).toEqual([
    page.url().replace(/\?.*/, '?network=N_1%2F..%2FN_2&q=vlan:30'),
  ]);
});

test('an open page follows a server that is started again with another key, and one without', async ({
  page,
  dashboard,
}) => {
  const { url, port, ...first } = await liveServer();
  await page.goto(url + linkTo(BRANCH));
  await expect(dashboard.picker('Organization')).toHaveValue('Northwind Manufacturing');
  await ended(first.child);
  const other = { '/api/v1/organizations': JSON.stringify([{ id: '7', name: 'Of the other key' }]) };
  const second = await liveServer(other, 'another-key', port);
  await dashboard.picker('Organization').click();
  const names = page.getByRole('listbox', { name: 'Organization' }).getByRole('option');
  await expect(names).toHaveText([/Of the other key/]);
  await page.keyboard.press('Escape');
  await ended(second.child);
  await ownServer('production', { MERAKI_SIMULATOR: '1' }, port);
  await dashboard.button('Refresh').click();
  await expect(page.getByText('Demo data')).toBeVisible();
  await expect(dashboard.picker('Organization')).toHaveValue('Northwind Manufacturing');
  await expect(dashboard.count).toHaveText('120 of 120 clients');
});

test('a key that sees no organization is told what to do', async ({ page, dashboard }) => {
  const live = await liveServer({ '/api/v1/organizations': '[]' });
  await page.goto(live.url);
  await expect(page.getByRole('status')).toContainText('This API key sees no organization');
  await expect(dashboard.button('Ask again')).toBeVisible();
});

test('the only network of an organization is chosen by itself', async ({ page, dashboard }) => {
  const live = await liveServer({
    [`/api/v1/organizations/${LOCKED}/networks`]: JSON.stringify([{ id: OFFICE, name: null }]),
  });
  await page.goto(live.url + linkTo(BRANCH));
  await expect(dashboard.count).toHaveText('120 of 120 clients');
  await dashboard.pick('Organization', 'Fault lab, locked');
  await expect(page).toHaveURL(new RegExp(`network=${OFFICE}`));
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
  await expect(page.locator('main')).not.toHaveAttribute('inert');
});

test('a list of networks whose end is not known says that it may be incomplete', async ({ page, dashboard }) => {
  const full = Array.from({ length: 1000 }, (_, at) => ({ id: `N_${at}`, name: `Network ${at}` }));
  const live = await liveServer({ [`/api/v1/organizations/${LOCKED}/networks`]: JSON.stringify(full) });
  await page.goto(live.url);
  await dashboard.pick('Organization', 'Fault lab, locked');
  await dashboard.picker('Network').click();
  await expect(page.getByText('800 more: type to find them. The list may be incomplete')).toBeVisible();
});

test('the notice about another organization fits the page, however long the name of the network is', async ({
  page,
  dashboard,
}) => {
  const network = { id: BRANCH, organizationId: '1', name: 'N'.repeat(500) };
  const live = await liveServer({ [`/api/v1/networks/${BRANCH}`]: JSON.stringify(network) });
  await page.goto(live.url + linkTo(BRANCH));
  await expect(dashboard.picker('Network')).toHaveValue(/^N+$/);
  await dashboard.pick('Organization', 'Northwind Manufacturing');
  await expect(page.getByRole('button', { name: /^Stay with N+…$/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('an error in place of the organizations is shown as an error', async ({ page, dashboard }) => {
  const live = await liveServer({ '/api/v1/organizations': '{"errors":["API rate limit exceeded for organization"]}' });
  await page.goto(live.url);
  const fault = dashboard.alert.filter({ hasText: 'The organizations could not be loaded' });
  await expect(fault).toContainText('API rate limit exceeded', { timeout: 60_000 });
  await expect(page.getByText('This API key sees no organization')).toHaveCount(0);
});
