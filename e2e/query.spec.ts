import { expect, type Page, test } from '@playwright/test';
import { copyText } from './clipboard.ts';
import { OFFICE, OFFICE_ID } from './networks.ts';
import { allClients, countedInOffice, quietAge, type WireClient } from './oracle.ts';

const searchOf = (page: Page) => page.getByRole('searchbox', { name: 'Search clients' });

test.beforeEach(async ({ page }) => {
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400), { timeout: 20_000 });
});

/** As the page compares texts: without case and accents. */
const text = (value: unknown) =>
  typeof value === 'string'
    ? value
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/\p{Mn}/gu, '')
    : '';
const used = ({ usage }: WireClient) => usage.sent + usage.recv;

test('every operator finds what a script finds in the API', async ({ page }) => {
  test.setTimeout(90_000);
  const clients = await allClients(page, OFFICE_ID);
  const [first] = clients.flatMap(({ ip }) => (typeof ip === 'string' ? [ip] : []));
  const net = first.split('.').slice(0, 2).join('.');
  const bare = (one: WireClient) => text(one['mac']).replaceAll(':', '');
  const oui = bare(clients[0]).slice(0, 6);
  const operators: ReadonlyArray<readonly [string, (one: WireClient) => boolean]> = [
    ['ssid:guest', (one) => text(one['ssid']) === 'guest'],
    ['ssid:Guest,Corp', (one) => one['ssid'] === 'Guest' || one['ssid'] === 'Corp'],
    ['ssid:gu*', (one) => text(one['ssid']).startsWith('gu')],
    ['-ssid:Guest', (one) => one['ssid'] !== 'Guest'],
    ['no:ssid', (one) => text(one['ssid']) === ''],
    ['has:user', (one) => text(one['user']) !== ''],
    [`ip:${first}`, (one) => one['ip'] === first],
    [`ip:${net}.`, (one) => text(one['ip']).startsWith(`${net}.`)],
    [`ip:${net}.0.0/16`, (one) => text(one['ip']).startsWith(`${net}.`)],
    [`mac:${oui}*`, (one) => bare(one).startsWith(oui)],
    ['mac:*:[1-4]?', (one) => /[1-4].$/.test(bare(one))],
    ['usage:>1GB', (one) => used(one) > 1e6],
    ['usage:10mb..1gb', (one) => used(one) >= 1e4 && used(one) <= 1e6],
    ['is:online', (one) => one['status'] === 'Online'],
    ['is:wired', (one) => one['recentDeviceConnection'] === 'Wired'],
    [
      'name:a -vlan:30 is:offline',
      (one) => text(one['description']).includes('a') && one['vlan'] !== '30' && one['status'] === 'Offline',
    ],
    ['~ssid:Guest vlan:30', (one) => one['vlan'] === '30'],
    ['first:2020-01-01..2020-01-02', () => false],
    ['usage:>5XB', () => false],
    ['colour:red', () => false],
  ];
  const search = searchOf(page);
  for (const [q, finds] of operators) {
    await search.fill(q);
    await expect(page.getByRole('status'), q).toHaveText(countedInOffice(clients.filter(finds).length));
  }
  const { hours, younger } = quietAge(clients);
  await search.fill(`seen:<${hours}h`);
  await expect(page.getByRole('status')).toHaveText(countedInOffice(younger));
});

test('typing in the middle keeps the caret and every character; a tick keeps the text', async ({ page }) => {
  const search = searchOf(page);
  await search.pressSequentially('iphe');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('on', { delay: 0 });
  await expect(search).toHaveValue('iphone');
  expect(await search.evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(5);
  await page
    .getByRole('group', { name: 'SSID', exact: true })
    .getByRole('checkbox', { name: /^Guest, / })
    .check();
  await expect(search).toHaveValue('iphone');
  await search.fill('android');
  await expect(page.getByRole('button', { name: 'Remove filter ssid:Guest' })).toBeVisible();
  await expect(page).toHaveURL(/q=ssid:Guest\+android/);
});

test('suggestions: names of fields, then values with their counts, by keyboard alone', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const guests = clients.filter((one) => one['ssid'] === 'Guest').length;
  await page.keyboard.press('/');
  const search = searchOf(page);
  await search.pressSequentially('ss');
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(options.first()).toContainText('ssid:');
  await page.keyboard.press('Tab');
  await expect(search).toHaveValue('ssid:');
  await expect(options.filter({ hasText: 'Guest' })).toContainText(guests.toLocaleString('en'));
  await page.keyboard.type('gu');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(search).toHaveValue('ssid:Guest ');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(guests));
  await page.keyboard.type('-vl');
  await expect(options.first()).toContainText('vlan:');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(search).toBeFocused();
});

test('a chip can be inverted, switched off, edited and removed; Back undoes each', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const guests = clients.filter((one) => one['ssid'] === 'Guest').length;
  const status = page.getByRole('status');
  await page
    .getByRole('group', { name: 'SSID', exact: true })
    .getByRole('checkbox', { name: /^Guest, / })
    .check();
  await page.getByRole('button', { name: 'Invert filter ssid:Guest' }).click();
  await expect(status).toHaveText(countedInOffice(2400 - guests));
  await page.getByRole('button', { name: 'Switch off filter -ssid:Guest' }).click();
  await expect(status).toHaveText(countedInOffice(2400));
  await expect(page).toHaveURL(/q=~-ssid:Guest/);
  await page.goBack();
  await expect(status).toHaveText(countedInOffice(2400 - guests));
  await page.goBack();
  await expect(status).toHaveText(countedInOffice(guests));
  await page.getByRole('button', { name: 'Edit filter ssid:Guest' }).click();
  await expect(searchOf(page)).toHaveValue('ssid:Guest');
  await expect(searchOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Remove filter ssid:Guest' }).click();
  await expect(status).toHaveText(countedInOffice(2400));
});

test('a pasted list is one filter, and says what is not here', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const macs = clients.slice(0, 3).map((one) => String(one['mac']).replaceAll(':', '').toUpperCase());
  const lines = [...macs, 'AABB.CCDD.EEFF'].map((mac, index) => `  ${index}  ${mac}  DYNAMIC  Gi1/0/${index}`);
  await copyText(page, lines.join('\n'));
  await searchOf(page).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(3));
  await expect(page.getByText('1 of 4 not found')).toBeVisible();
  await expect(page.getByText('aa:bb:cc:dd:ee:ff').last()).toBeVisible();
});

test('lines of a paste that name nothing are said, and a list of names is any of them', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const names = clients
    .flatMap((one) => (typeof one['description'] === 'string' ? [one['description']] : []))
    .slice(0, 2);
  const wanted = clients.filter((one) => names.includes(String(one['description'])));
  await copyText(page, [...names, 'no-such-host', 'aa:bb:cc:dd:ee:012'].join('\n'));
  await searchOf(page).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(wanted.length));
  await expect(page.getByText('1 of 3 not found')).toBeVisible();
  await expect(page.getByText('no-such-host (line 3)')).toBeVisible();
  await expect(page.getByText('1 of 4 pasted lines not understood')).toBeVisible();
  await expect(page.getByText(/line 4 “aa:bb:cc:dd:ee:012” \(No MAC: it has 13 of 12 hex digits\)/)).toBeVisible();
});

test('a filter that asks beyond the loaded span says so, and loads 31 days; a hidden match says where it is', async ({
  page,
}) => {
  await searchOf(page).fill('seen:>7d');
  await expect(page.getByRole('status')).toHaveText(countedInOffice(0));
  await page.getByRole('button', { name: 'Load 31 days' }).click();
  await expect(page).toHaveURL(/timespan=2678400/);
  await expect(page.getByRole('status')).toHaveText(/^[1-9][\d,]* of [\d,]+ clients$/);
  await expect(page.getByRole('button', { name: 'Load 31 days' })).toHaveCount(0);
  await searchOf(page).fill('random');
  await page.getByRole('button', { name: /^Show MAC kind/ }).click();
  await expect(page.getByRole('columnheader', { name: 'MAC kind' })).toBeVisible();
});

test('a fault stands at the box, says what is known, and goes with its term', async ({ page }) => {
  const search = searchOf(page);
  await search.fill('venodr:Apple');
  await expect(search).toHaveAttribute('aria-invalid', 'true');
  await expect(search).toHaveAccessibleDescription(/no field venodr.*vendor/);
  await search.fill('vendor:Apple');
  await expect(search).not.toHaveAttribute('aria-invalid', 'true');
});

test('a view is kept, starred, opened and deleted; built-in ones open', async ({ page }) => {
  await searchOf(page).fill('vlan:30');
  await expect(page.getByRole('status')).not.toHaveText(countedInOffice(2400));
  const found = (await page.getByRole('status').textContent()) ?? '';
  await page.getByRole('button', { name: 'Views' }).click();
  const panel = page.getByRole('dialog', { name: 'Views' });
  await panel.getByLabel('Save what is shown as').fill('Thirty');
  await panel.getByRole('button', { name: 'Save view' }).click();
  await panel.getByRole('button', { name: 'Star Thirty' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  // The address follows a frame later.
  await expect(page).not.toHaveURL(/[?&]q=/);
  await page.reload();
  await expect(page.getByRole('status')).toHaveText(countedInOffice(2400), { timeout: 20_000 });
  await page.getByRole('button', { name: 'Views' }).click();
  await expect(panel.getByRole('button', { name: 'Star Thirty' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: /^Thirty / }).click();
  await expect(page.getByRole('status')).toHaveText(found);
  await page.getByRole('button', { name: 'Views' }).click();
  await panel.getByRole('button', { name: 'Delete Thirty' }).click();
  await expect(panel.getByRole('button', { name: /^Thirty / })).toHaveCount(0);
  await panel.getByRole('button', { name: /^Top talkers on Guest / }).click();
  await expect(page.getByRole('button', { name: 'Remove filter ssid:*guest*' })).toBeVisible();
});

test('the palette opens a client by a piece of its MAC, a network, and a command', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const mac = String(clients[700]['mac']);
  const box = page.getByRole('combobox', { name: 'Find clients, networks, commands' });
  await searchOf(page).focus();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await box.fill(mac.replaceAll(':', '-'));
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(mac);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await box.fill('columns');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
});

test('? lists fields, operators and keys, but not while typing', async ({ page }) => {
  await searchOf(page).fill('a?');
  await page.keyboard.press('?');
  await expect(searchOf(page)).toHaveValue('a??');
  await page.getByRole('grid').focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toContainText('ip:10.1.0.0/16');
  await help.getByRole('tab', { name: 'Fields' }).click();
  await expect(help).toContainText('manufacturer');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});
