import { expect, test } from '@playwright/test';
import { clipboardText } from './clipboard.ts';
import { expectAccessible } from './accessibility.ts';
import { OFFICE, OFFICE_ID } from './networks.ts';
import { allClients } from './oracle.ts';

test('who drops with an access point: a tick, the tab, the button; a ticket, and a list for the Roster', async ({
  page,
}) => {
  await page.goto(OFFICE);
  const clients = await allClients(page, OFFICE_ID);
  // At night, many have nobody.
  const counts = new Map<string, number>();
  for (const one of clients.filter(({ status }) => status === 'Online')) {
    const device = String(one['recentDeviceName']);
    counts.set(device, (counts.get(device) ?? 0) + 1);
  }
  const [[name]] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const facet = page.getByRole('group', { name: 'Access point' });
  await facet.getByRole('searchbox', { name: 'Search Access point' }).fill(name);
  await facet.getByRole('checkbox').first().check();
  await page
    .getByRole('tablist', { name: 'Band' })
    .getByRole('tab', { name: /^Findings/ })
    .click();
  await page.getByRole('button', { name: 'Impact', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Impact' });
  const there = clients.filter((one) => one['recentDeviceName'] === name);
  const online = there.filter((one) => one['status'] === 'Online');
  await expect(dialog).toContainText(
    `${online.length} ${online.length === 1 ? 'client drops' : 'clients drop'}, of ${there.length} seen`,
  );
  await expectAccessible(page, { strictly: true });
  await dialog.getByRole('button', { name: 'Copy for the change ticket' }).click();
  const ticket = await clipboardText(page);
  expect(ticket).toContain(`Impact of taking down ap:${name}`);
  expect(ticket).toContain(`Drops now: ${online.length} clients online, of ${there.length} seen`);
  await dialog.getByRole('button', { name: 'Watch in the Roster' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Roster' })).toBeVisible();
  await expect(page.getByRole('button', { name: `Present and online, ${online.length}`, exact: true })).toBeVisible();
});
