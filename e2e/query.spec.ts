import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { clipboardText, copyText } from './clipboard.ts';
import { COMPOSING_ENTER, test } from './dashboard.ts';
import { allClients, countedInOffice, quietAge, usageOf, type WireClient } from './oracle.ts';

test.beforeEach(async ({ dashboard }) => {
  await dashboard.open(OFFICE);
});

/** A text as the page compares it: without case and accents. */
const folded = (value: unknown) =>
  typeof value === 'string'
    ? value
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/\p{Mn}/gu, '')
    : '';

test('every operator finds what a script finds', async ({ page, dashboard }) => {
  test.setTimeout(90_000);
  const clients = await allClients(page, OFFICE);
  const [first] = clients.flatMap(({ ip }) => (typeof ip === 'string' ? [ip] : []));
  const net = first.split('.').slice(0, 2).join('.');
  const bare = (one: WireClient) => folded(one['mac']).replaceAll(':', '');
  const oui = bare(clients[0]).slice(0, 6);
  const operators: ReadonlyArray<readonly [string, (one: WireClient) => boolean]> = [
    ['ssid:guest', (one) => folded(one['ssid']) === 'guest'],
    ['ssid:Guest,Corp', (one) => one['ssid'] === 'Guest' || one['ssid'] === 'Corp'],
    ['ssid:gu*', (one) => folded(one['ssid']).startsWith('gu')],
    ['-ssid:Guest', (one) => one['ssid'] !== 'Guest'],
    ['no:ssid', (one) => folded(one['ssid']) === ''],
    ['has:user', (one) => folded(one['user']) !== ''],
    [`ip:${first}`, (one) => one['ip'] === first],
    [`ip:${net}.`, (one) => folded(one['ip']).startsWith(`${net}.`)],
    [`ip:${net}.0.0/16`, (one) => folded(one['ip']).startsWith(`${net}.`)],
    [`mac:${oui}*`, (one) => bare(one).startsWith(oui)],
    ['mac:*:[1-4]?', (one) => /[1-4].$/.test(bare(one))],
    ['usage:>1GB', (one) => usageOf(one) > 1e6],
    ['usage:10mb..1gb', (one) => usageOf(one) >= 1e4 && usageOf(one) <= 1e6],
    ['is:online', (one) => one['status'] === 'Online'],
    ['is:wired', (one) => one['recentDeviceConnection'] === 'Wired'],
    [
      'name:a -vlan:30 is:offline',
      (one) => folded(one['description']).includes('a') && one['vlan'] !== '30' && one['status'] === 'Offline',
    ],
    ['~ssid:Guest vlan:30', (one) => one['vlan'] === '30'],
    ['first:2020-01-01..2020-01-02', () => false],
    ['usage:>5XB', () => false],
    ['colour:red', () => false],
  ];
  for (const [q, finds] of operators) {
    await dashboard.search.fill(q);
    await expect(dashboard.count, q).toHaveText(countedInOffice(clients.filter(finds).length));
  }
  const { hours, younger } = quietAge(clients);
  await dashboard.search.fill(`seen:<${hours}h`);
  await expect(dashboard.count).toHaveText(countedInOffice(younger));
});

test('typing in the middle of the box keeps the caret there', async ({ page, dashboard }) => {
  await dashboard.search.pressSequentially('iphe');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('on', { delay: 0 });
  await expect(dashboard.search).toHaveValue('iphone');
  expect(await dashboard.search.evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(5);
  await dashboard.value('SSID', 'Guest').check();
  await expect(dashboard.search).toHaveValue('iphone');
  await dashboard.search.fill('android');
  await expect(dashboard.button('Remove filter ssid:Guest')).toBeVisible();
  await expect(page).toHaveURL(/q=ssid:Guest\+android/);
});

test('the suggestions are used by keyboard alone', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const guests = clients.filter((one) => one['ssid'] === 'Guest').length;
  await page.keyboard.press('/');
  await dashboard.search.pressSequentially('ss');
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(options.first()).toContainText('ssid:');
  await page.keyboard.press('Tab');
  await expect(dashboard.search).toHaveValue('ssid:');
  await expect(options.filter({ hasText: 'Guest' })).toContainText(guests.toLocaleString('en'));
  await page.keyboard.type('gu');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await dashboard.search.dispatchEvent('keydown', COMPOSING_ENTER);
  await expect(dashboard.search).toHaveValue('ssid:gu');
  await page.keyboard.press('Enter');
  await expect(dashboard.search).toHaveValue('ssid:Guest ');
  await expect(dashboard.count).toHaveText(countedInOffice(guests));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(dashboard.search).toHaveValue('ssid:gu');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(dashboard.search).toHaveValue('ssid:Guest ');
  await expect(dashboard.count).toHaveText(countedInOffice(guests));
  await page.keyboard.type('-vl');
  await expect(options.first()).toContainText('vlan:');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(dashboard.search).toBeFocused();
});

test('Back undoes what was done with a chip', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const guests = clients.filter((one) => one['ssid'] === 'Guest').length;
  await dashboard.value('SSID', 'Guest').check();
  await dashboard.button('Invert filter ssid:Guest').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400 - guests));
  await expect(dashboard.button('Invert filter -ssid:Guest')).toBeFocused();
  await dashboard.button('Switch off filter -ssid:Guest').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await expect(page).toHaveURL(/q=~-ssid:Guest/);
  await page.goBack();
  await expect(dashboard.count).toHaveText(countedInOffice(2400 - guests));
  await page.goBack();
  await expect(dashboard.count).toHaveText(countedInOffice(guests));
  await dashboard.button('Edit filter ssid:Guest').click();
  await expect(dashboard.search).toHaveValue('ssid:Guest');
  await expect(dashboard.search).toBeFocused();
  await dashboard.button('Remove filter ssid:Guest').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
});

test('the button that clears all filters is in sight beside many of them', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const fields = ['ssid', 'vlan', 'os', 'vendor', 'ap', 'user', 'name'];
  await dashboard.visit(OFFICE, `q=${fields.map((field) => `-${field}:nothing-of-this-name`).join('+')}`);
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await expect(dashboard.button('Clear all filters')).toBeInViewport({ ratio: 1 });
});

test('a pasted list of MACs is one filter', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const macs = clients.slice(0, 3).map((one) => String(one['mac']).replaceAll(':', '').toUpperCase());
  const lines = [...macs, 'AABB.CCDD.EEFF'].map((mac, index) => `  ${index}  ${mac}  DYNAMIC  Gi1/0/${index}`);
  await copyText(page, lines.join('\n'));
  await dashboard.search.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(dashboard.count).toHaveText(countedInOffice(3));
  await expect(page.getByRole('note')).toContainText('1 of 4 not found: aa:bb:cc:dd:ee:ff');
  await expect(page.getByText('aa:bb:cc:dd:ee:ff').last()).toBeVisible();
});

test('the lines of a pasted list that match nothing are named', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const names = clients
    .flatMap((one) => (typeof one['description'] === 'string' ? [one['description']] : []))
    .slice(0, 2);
  const wanted = clients.filter((one) => names.includes(String(one['description'])));
  await copyText(page, [...names, 'no-such-host', 'aa:bb:cc:dd:ee:012'].join('\n'));
  await dashboard.search.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(dashboard.count).toHaveText(countedInOffice(wanted.length));
  await expect(page.getByText('1 of 3 not found')).toBeVisible();
  await expect(page.getByText('no-such-host (line 3)')).toBeVisible();
  await expect(page.getByText('1 of 4 pasted lines not understood')).toBeVisible();
  await expect(page.getByText(/line 4 “aa:bb:cc:dd:ee:012” \(No MAC: it has 13 of 12 hex digits\)/)).toBeVisible();
});

test('a filter beyond the loaded time span offers to load 31 days', async ({ page, dashboard }) => {
  await dashboard.search.fill('seen:>7d');
  await expect(dashboard.count).toHaveText(countedInOffice(0));
  await dashboard.button('Load 31 days').click();
  await expect(page).toHaveURL(/timespan=2678400/);
  await expect(dashboard.count).toHaveText(/^[1-9][\d,]* of [\d,]+ clients$/);
  await expect(dashboard.button('Load 31 days')).toHaveCount(0);
  await dashboard.search.fill('random');
  await dashboard.button(/^Show MAC kind/).click();
  await expect(page.getByRole('columnheader', { name: 'MAC kind' })).toBeVisible();
});

test('the search box names the fault of its text', async ({ dashboard }) => {
  await dashboard.search.fill('venodr:Apple');
  await expect(dashboard.search).toHaveAttribute('aria-invalid', 'true');
  // It does not lie over the count.
  await dashboard.count.click({ trial: true });
  await expect(dashboard.search).toHaveAccessibleDescription(/no field venodr.*vendor/);
  await dashboard.search.fill('vendor:Apple');
  await expect(dashboard.search).not.toHaveAttribute('aria-invalid', 'true');
});

test('a saved view stays after a reload until it is deleted', async ({ page, dashboard }) => {
  await dashboard.search.fill('vlan:30');
  await expect(dashboard.count).not.toHaveText(countedInOffice(2400));
  const found = (await dashboard.count.textContent()) ?? '';
  const panel = await dashboard.openDialog('Views');
  await panel.getByLabel('Save what is shown as').fill('Thirty');
  await panel.getByRole('button', { name: 'Save view' }).click();
  await panel.getByRole('button', { name: 'Star Thirty' }).click();
  await panel.getByLabel('Save what is shown as').fill('Thirty');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Thirty replaced');
  await page.keyboard.press('Escape');
  await dashboard.button('Clear all filters').click();
  // The address follows the list a frame later.
  await expect(page).not.toHaveURL(/[?&]q=/);
  await page.reload();
  await expect(dashboard.count).toHaveText(countedInOffice(2400), { timeout: 20_000 });
  await dashboard.button('Views').click();
  await expect(panel.getByRole('button', { name: 'Star Thirty' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: /^Thirty / }).click();
  await expect(dashboard.count).toHaveText(found);
  await dashboard.openDialog('Views');
  await panel.getByRole('button', { name: 'Delete Thirty' }).click();
  await expect(panel.getByRole('button', { name: /^Thirty / })).toHaveCount(0);
  await panel.getByRole('button', { name: /^Top talkers on Guest / }).click();
  await expect(dashboard.button('Remove filter ssid:*guest*')).toBeVisible();
});

test('Escape closes the panel of views after a view was deleted by keyboard', async ({ page, dashboard }) => {
  const panel = await dashboard.openDialog('Views');
  await panel.getByLabel('Save what is shown as').fill('Mine');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Delete Mine' }).press('Enter');
  await expect(panel.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(dashboard.button('Views')).toBeFocused();
});

test('the same file of views can be chosen twice', async ({ page, dashboard }) => {
  const panel = await dashboard.openDialog('Views');
  const choose = async (views: readonly object[]) => {
    const chooser = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Import' }).click();
    const buffer = Buffer.from(JSON.stringify({ views }));
    await (await chooser).setFiles({ name: 'views.json', mimeType: 'application/json', buffer });
  };
  await choose([]);
  await expect(panel).toContainText('This file holds no views');
  for (const _ of ['first', 'second']) {
    await choose([{ name: 'Mine', q: 'vlan:30' }]);
    await expect(panel).toContainText('1 view imported');
    await panel.getByRole('button', { name: 'Delete Mine' }).click();
    await expect(panel.getByRole('button', { name: 'Delete Mine' })).toHaveCount(0);
  }
});

test('the link to what is shown is copied without a saved view', async ({ page, dashboard }) => {
  await dashboard.search.fill('vlan:30');
  await dashboard.button('Views').click();
  await dashboard.button('Copy link to what is shown').click();
  await expect(page.getByText('Link to what is shown copied')).toBeVisible();
  // The page's message would cover the end of the panel.
  expect(await page.getByText('Copied the link').count()).toBe(0);
  const link = new URL(await clipboardText(page)).searchParams;
  expect([link.get('network'), link.get('q')]).toEqual([OFFICE, 'vlan:30']);
  expect(link.get('columns')).toContain('mac');
});

test('the focus stays near a chip that was removed by keyboard', async ({ page, dashboard }) => {
  await dashboard.search.fill('ssid:Guest vlan:30');
  await dashboard.button('Remove filter ssid:Guest').press('Enter');
  await expect(dashboard.button('Remove filter ssid:Guest')).toHaveCount(0);
  await expect(dashboard.button('Edit filter vlan:30')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dashboard.search).toBeFocused();
});

test('Ctrl Z takes a chip back out of the search box', async ({ page, dashboard }) => {
  await dashboard.search.fill('ssid:Guest vlan:30 iphone ');
  await dashboard.search.press('Escape');
  await expect(page).toHaveURL(/q=/);
  await page.reload();
  const url = page.url();
  await expect(dashboard.search).toHaveValue('iphone');
  await dashboard.button('Edit filter ssid:Guest').click();
  await expect(dashboard.search).toHaveValue('iphone ssid:Guest');
  await dashboard.search.press('End');
  await page.keyboard.type('s');
  for (const text of ['iphone ssid:Guest', 'iphone']) {
    await page.keyboard.press('Control+z');
    await expect(dashboard.search).toHaveValue(text);
  }
  await expect(page).toHaveURL(url);
});

test('on a phone each filter that hides all can be removed, however long it is', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await dashboard.search.fill(`notes:${'x'.repeat(200)} os:Android`);
  await expect(dashboard.button(/^Remove os:Android: /)).toBeInViewport({ ratio: 1 });
  await expect(dashboard.button(/^Remove notes:x+: /)).toBeInViewport({ ratio: 1 });
});
