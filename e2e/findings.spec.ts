import { expect, type Page } from '@playwright/test';
import { LAB_TRUTH } from '../simulator/findings-lab.ts';
import { EMPTY, FINDINGS_CLEAN, FINDINGS_LAB, OFFICE } from '../simulator/network-ids.ts';
import { expectAccessible } from './accessibility.ts';
import { test } from './dashboard.ts';
import { allClients, text, usageOf, type WireClient } from './oracle.ts';

const MONTH = 'timespan=2678400';
const MANY_MACS = 'Many MACs behind one switch port';

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Findings' });
const rule = (page: Page, title: string) =>
  panel(page).getByRole('button', { name: new RegExp(`^${title}, [\\d,]+$`) });

function shared(clients: readonly WireClient[], key: string): WireClient[] {
  return clients.filter(
    (one) => text(one[key]) !== '' && clients.filter((other) => other[key] === one[key]).length > 1,
  );
}

/** What a naive script finds, by the title of the rule. */
function naive(clients: readonly WireClient[]): Record<string, number> {
  const online = clients.filter((one) => one['status'] === 'Online');
  const addressed = online.filter((one) => !text(one['ip']).startsWith('169.254.') && text(one['ip']) !== '0.0.0.0');
  const wifi = (one: WireClient) => text(one['wirelessCapabilities']);
  const total = clients.reduce((sum, one) => sum + usageOf(one), 0);
  const users = clients.filter((one) => usageOf(one) > 0).length;
  return {
    'One IP on several clients': shared(addressed, 'ip').filter((one) =>
      addressed.some((other) => other['ip'] === one['ip'] && other['mac'] !== one['mac']),
    ).length,
    'Online without an IP': online.filter(
      (one) => (text(one['ip']) === '' || text(one['ip']) === '0.0.0.0') && text(one['ip6']) === '',
    ).length,
    'Online with a 169.254 address': online.filter((one) => text(one['ip']).startsWith('169.254.')).length,
    'One MAC under several ids': shared(clients, 'mac').length,
    'No name': clients.filter((one) => text(one['description']) === '').length,
    'Only 2.4 GHz capable': clients.filter((one) => wifi(one).endsWith('2.4 GHz')).length,
    'Older Wi-Fi': clients.filter((one) => /802\.11(n|g|b|a)\b/.test(wifi(one))).length,
    'Unusual share of the traffic': clients.filter((one) => usageOf(one) >= total * Math.max(0.1, 5 / users)).length,
  };
}

async function expectPiles(page: Page, clients: readonly WireClient[]) {
  for (const [title, count] of Object.entries(naive(clients))) {
    await expect(rule(page, title)).toHaveAccessibleName(`${title}, ${count.toLocaleString('en')}`);
  }
}

test('a click on a finding filters the list until a second click', async ({ page, dashboard }) => {
  await dashboard.visit(FINDINGS_LAB, `${MONTH}&band=findings`);
  await expect(dashboard.tab('Findings')).toHaveAccessibleName('Findings, 39');
  const clients = await allClients(page, FINDINGS_LAB, MONTH);
  await expectPiles(page, clients);
  await expect(panel(page).getByRole('listitem').getByRole('button')).toHaveCount(
    new Set([...LAB_TRUTH.values()].flat()).size,
  );
  await rule(page, MANY_MACS).click();
  await expect(dashboard.count).toHaveText(`5 of ${clients.length} clients`);
  await expect(page).toHaveURL(/q=finding:many-on-port/);
  await expect(rule(page, MANY_MACS)).toHaveAttribute('aria-pressed', 'true');
  await expect(panel(page).getByRole('list', { name: 'Evidence' })).toContainText(
    '5 MACs online on FLAB-SW01, port hub',
  );
  await dashboard.row(1).click();
  const details = dashboard.dialog().getByRole('region', { name: 'Device class and findings' });
  await expect(details).toContainText('computer: OS Windows 11');
  await expect(details.getByRole('listitem')).toContainText(MANY_MACS);
  await page.keyboard.press('Escape');
  await rule(page, MANY_MACS).click();
  await expect(dashboard.count).toHaveText(`${clients.length} of ${clients.length} clients`);
});

test('the findings of a large office equal those of a script', async ({ page, dashboard }) => {
  await dashboard.visit(OFFICE, 'band=findings&q=finding:no-name');
  await expectPiles(page, await allClients(page, OFFICE));
  const [, count] = /, ([\d,]+)$/.exec((await rule(page, 'No name').getAttribute('aria-label')) ?? '') ?? [];
  await expect(dashboard.count).toHaveText(`${count} of 2,400 clients`);
});

test('an office without faults has no findings', async ({ page, dashboard }) => {
  await dashboard.visit(FINDINGS_CLEAN, `${MONTH}&band=findings`);
  await expect(dashboard.tab('Findings')).toHaveAccessibleName('Findings, 0');
  await dashboard.facet('Device class').getByRole('button', { name: 'Show all' }).click();
  await dashboard.value('Device class', 'camera').check();
  await expect(page).toHaveURL(/q=class:camera/);
  await expect(dashboard.count).toHaveText(/^6 of \d+ clients$/);
});

test('a network without clients has no findings', async ({ page, dashboard }) => {
  await dashboard.visit(EMPTY, 'band=findings');
  await expect(panel(page)).toContainText('0 of all 0 clients have a finding');
});

test('the settings of a rule are made by keyboard and stay after a reload', async ({ page, dashboard }) => {
  await dashboard.visit(FINDINGS_LAB, `${MONTH}&band=findings`);
  await rule(page, MANY_MACS).focus();
  const about = page.getByRole('region', { name: `About: ${MANY_MACS}` });
  const least = about.getByRole('textbox', { name: 'MACs online behind one port, at least' });
  await least.fill('99');
  await least.press('Enter');
  await expect(about.getByRole('status')).toHaveText('From 3 to 48');
  await least.fill('3');
  await least.press('Enter');
  await expect(rule(page, MANY_MACS)).toHaveAccessibleName(/, 8$/);
  await rule(page, 'No name').focus();
  await page
    .getByRole('region', { name: 'About: No name' })
    .getByRole('button', { name: 'Mute this rule' })
    .press('Enter');
  await page.keyboard.type('Guests have no names');
  await page.keyboard.press('Enter');
  await expect(rule(page, 'No name')).toHaveCount(0);
  await page.reload();
  await expect(rule(page, MANY_MACS)).toHaveAccessibleName(/, 8$/);
  await panel(page).getByRole('button', { name: 'No name muted' }).press('Enter');
  const muted = page.getByRole('region', { name: 'About: No name' });
  await expect(muted).toContainText('Muted: Guests have no names');
  await muted.getByRole('button', { name: 'Count it again' }).click();
  await expect(rule(page, 'No name')).toHaveAccessibleName('No name, 3');
});

test('axe finds no fault in the findings, wide or narrow', async ({ page, dashboard }) => {
  await dashboard.visit(FINDINGS_LAB, `${MONTH}&band=findings&q=finding:no-ip`);
  await expect(rule(page, 'Online without an IP')).toHaveAttribute('aria-pressed', 'true');
  await dashboard.button('Mute this rule').click();
  // The colours under the pointer are not the ones to check.
  await dashboard.button('More filters').hover();
  await expectAccessible(page, { strictly: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, { region: '[role=tabpanel]' });
});

test('the title of a rule has its days and is not cut; a time span that is too short is reported', async ({
  page,
  dashboard,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await dashboard.visit(FINDINGS_LAB, 'timespan=604800&band=findings');
  await rule(page, 'Not seen for 14 or more days').click();
  const about = page.getByRole('region', { name: 'About: Not seen for 14 or more days' });
  await expect(about).toContainText('Nothing can be found');
  const labels = panel(page).getByRole('listitem').locator('button span:first-child');
  expect(await labels.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
  await about.getByRole('textbox', { name: 'Not seen for, at least' }).fill('3');
  await page.keyboard.press('Enter');
  await expect(rule(page, 'Not seen for 3 or more days')).toBeVisible();
  await expect(about).toHaveCount(0);
  await expect(page.getByText('Nothing can be found')).toHaveCount(0);
});

test('on a narrow screen the findings end above the search', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await dashboard.visit(FINDINGS_LAB, MONTH);
  const about = page.getByRole('region', { name: /^About: / });
  // The band is closed at first on a small screen.
  await dashboard.tab('Findings').click();
  await expect(about).toBeVisible();
  const card = await about.boundingBox();
  const search = await dashboard.search.boundingBox();
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(search?.y ?? 0);
});
