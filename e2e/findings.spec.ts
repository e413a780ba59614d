import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { FINDINGS_CLEAN, FINDINGS_LAB, OFFICE, FINDINGS_LAB_ID, OFFICE_ID } from './networks.ts';
import { allClients, type WireClient } from './oracle.ts';

const MONTH = 'timespan=2678400';

const tab = (page: Page) => page.getByRole('tablist', { name: 'Band' }).getByRole('tab', { name: /^Findings, / });
const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Findings' });
const rule = (page: Page, title: string) =>
  panel(page).getByRole('button', { name: new RegExp(`^${title}, [\\d,]+$`) });

const text = (client: WireClient, key: string) => (typeof client[key] === 'string' ? client[key] : '');
const isOnline = (client: WireClient) => client['status'] === 'Online';

function shared(clients: readonly WireClient[], key: string): WireClient[] {
  return clients.filter(
    (one) => text(one, key) !== '' && clients.filter((other) => other[key] === one[key]).length > 1,
  );
}

/** What a naive script finds, by the title of the rule. */
function naive(clients: readonly WireClient[]): Record<string, number> {
  const online = clients.filter(isOnline);
  const addressed = online.filter((one) => !text(one, 'ip').startsWith('169.254.') && text(one, 'ip') !== '0.0.0.0');
  const wifi = (one: WireClient) => text(one, 'wirelessCapabilities');
  const total = clients.reduce((sum, { usage }) => sum + usage.sent + usage.recv, 0);
  return {
    'One IP on several clients': shared(addressed, 'ip').filter((one) =>
      addressed.some((other) => other['ip'] === one['ip'] && other['mac'] !== one['mac']),
    ).length,
    'Online without an IP': online.filter(
      (one) => (text(one, 'ip') === '' || text(one, 'ip') === '0.0.0.0') && text(one, 'ip6') === '',
    ).length,
    'Online with a 169.254 address': online.filter((one) => text(one, 'ip').startsWith('169.254.')).length,
    'One MAC under several ids': shared(clients, 'mac').length,
    'No name': clients.filter((one) => text(one, 'description') === '').length,
    'Only 2.4 GHz capable': clients.filter((one) => wifi(one).endsWith('2.4 GHz')).length,
    'Older Wi-Fi': clients.filter((one) => /802\.11(n|g|b|a)\b/.test(wifi(one))).length,
    'Unusual share of the traffic': clients.filter(
      ({ usage }) =>
        usage.sent + usage.recv >=
        total * Math.max(0.1, 5 / clients.filter((one) => one.usage.sent + one.usage.recv > 0).length),
    ).length,
  };
}

async function expectPiles(page: Page, clients: readonly WireClient[]) {
  for (const [title, count] of Object.entries(naive(clients))) {
    await expect(rule(page, title)).toHaveAccessibleName(`${title}, ${count.toLocaleString('en')}`);
  }
}

test('the piles equal a naive script’s; a click filters by the finding and a second one frees the list', async ({
  page,
}) => {
  await page.goto(`${FINDINGS_LAB}&${MONTH}&band=findings`);
  await expect(tab(page)).toHaveAccessibleName('Findings, 39');
  const clients = await allClients(page, FINDINGS_LAB_ID, MONTH);
  await expectPiles(page, clients);
  await expect(panel(page).getByRole('listitem').getByRole('button')).toHaveCount(16);
  await rule(page, 'Many MACs behind one switch port').click();
  await expect(page.getByRole('status').first()).toHaveText(`5 of ${clients.length} clients`);
  await expect(page).toHaveURL(/q=finding:many-on-port/);
  await expect(rule(page, 'Many MACs behind one switch port')).toHaveAttribute('aria-pressed', 'true');
  await expect(panel(page).getByRole('list', { name: 'Evidence' })).toContainText(
    '5 MACs online on FLAB-SW01, port hub',
  );
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const details = page.getByRole('dialog').getByRole('region', { name: 'Device class and findings' });
  await expect(details).toContainText('computer: OS Windows 11');
  await expect(details.getByRole('listitem')).toContainText('Many MACs behind one switch port');
  await page.keyboard.press('Escape');
  await rule(page, 'Many MACs behind one switch port').click();
  await expect(page.getByRole('status').first()).toHaveText(`${clients.length} of ${clients.length} clients`);
});

test('the piles of a large office equal a naive script’s, and a link to a finding finds it', async ({ page }) => {
  await page.goto(`${OFFICE}&band=findings&q=finding:no-name`);
  await expectPiles(page, await allClients(page, OFFICE_ID));
  const [, count] = /, ([\d,]+)$/.exec((await rule(page, 'No name').getAttribute('aria-label')) ?? '') ?? [];
  await expect(page.getByRole('status').first()).toHaveText(`${count} of 2,400 clients`);
});

test('an office without faults has no finding, and the class of a client is a column like any other', async ({
  page,
}) => {
  await page.goto(`${FINDINGS_CLEAN}&${MONTH}&band=findings`);
  await expect(tab(page)).toHaveAccessibleName('Findings, 0');
  const facet = page.getByRole('group', { name: 'Device class' });
  await facet.getByRole('button', { name: 'Show all' }).click();
  await facet.getByRole('checkbox', { name: /^camera, / }).check();
  await expect(page).toHaveURL(/q=class:camera/);
  await expect(page.getByRole('status').first()).toHaveText(/^6 of \d+ clients$/);
});

test('by keyboard: a number of a rule and a mute with its reason hold, and stay after a reload', async ({ page }) => {
  await page.goto(`${FINDINGS_LAB}&${MONTH}&band=findings`);
  await rule(page, 'Many MACs behind one switch port').focus();
  const about = page.getByRole('region', { name: 'About: Many MACs behind one switch port' });
  const least = about.getByRole('textbox', { name: 'MACs online behind one port, at least' });
  await least.fill('99');
  await least.press('Enter');
  await expect(about.getByRole('status')).toHaveText('From 3 to 48');
  await least.fill('3');
  await least.press('Enter');
  await expect(rule(page, 'Many MACs behind one switch port')).toHaveAccessibleName(/, 8$/);
  await rule(page, 'No name').focus();
  await page
    .getByRole('region', { name: 'About: No name' })
    .getByRole('button', { name: 'Mute this rule' })
    .press('Enter');
  await page.keyboard.type('Guests have no names');
  await page.keyboard.press('Enter');
  await expect(rule(page, 'No name')).toHaveCount(0);
  await page.reload();
  await expect(rule(page, 'Many MACs behind one switch port')).toHaveAccessibleName(/, 8$/);
  await panel(page).getByRole('button', { name: 'No name muted' }).press('Enter');
  const muted = page.getByRole('region', { name: 'About: No name' });
  await expect(muted).toContainText('Muted: Guests have no names');
  await muted.getByRole('button', { name: 'Count it again' }).click();
  await expect(rule(page, 'No name')).toHaveAccessibleName('No name, 3');
});

test('axe finds nothing in the findings, wide and narrow', async ({ page }) => {
  await page.goto(`${FINDINGS_LAB}&${MONTH}&band=findings&q=finding:no-ip`);
  await expect(rule(page, 'Online without an IP')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Mute this rule' }).click();
  // What is pointed at has other colours.
  await page.getByRole('button', { name: 'More filters' }).hover();
  await expectAccessible(page, { strictly: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, { region: '[role=tabpanel]' });
});
