import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { expectAccessible } from './accessibility.ts';
import { clipboardText } from './clipboard.ts';
import { test } from './dashboard.ts';
import { allClients, countBy, text } from './oracle.ts';

test('Impact counts who drops with an access point', async ({ page, dashboard }) => {
  await dashboard.visit(OFFICE);
  const clients = await allClients(page, OFFICE);
  // At night, most access points have no client online.
  const online = countBy(
    clients.filter((one) => one['status'] === 'Online'),
    (one) => text(one['recentDeviceName']),
  );
  const [[name, drops]] = [...online].toSorted((a, b) => b[1] - a[1]);
  const search = dashboard.facet('Access point').getByRole('searchbox', { name: 'Search Access point' });
  await search.fill(name);
  await dashboard.value('Access point', name).check();
  await dashboard.tab('Findings').click();
  const dialog = await dashboard.openDialog('Impact');
  const seen = clients.filter((one) => one['recentDeviceName'] === name).length;
  await expect(dialog).toContainText(`${drops} ${drops === 1 ? 'client drops' : 'clients drop'}, of ${seen} seen`);
  await expectAccessible(page, { strictly: true });
  await dialog.getByRole('button', { name: 'Copy for the change ticket' }).click();
  const ticket = await clipboardText(page);
  expect(ticket).toContain(`Impact of taking down ${name}`);
  expect(ticket).toContain(`Drops now: ${drops} clients online, of ${seen} seen`);
  await dialog.getByRole('button', { name: 'Watch in the Roster' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Roster' })).toBeVisible();
  await expect(dashboard.button(`Present and online, ${drops}`)).toBeVisible();
  // Back goes to where Impact was asked.
  await page.goBack();
  await expect(page.getByRole('tabpanel', { name: 'Findings' })).toBeVisible();
  await page.goForward();
  // Also where the Roster has another list already, and where the band is closed.
  const roster = page.getByRole('textbox', { name: 'Roster' });
  const macs = await roster.inputValue();
  const watch = async () => {
    await dashboard.button('Impact of Access point').click();
    await dialog.getByRole('button', { name: 'Watch in the Roster' }).click();
    await expect(roster).toHaveValue(macs);
  };
  await roster.fill('nobody');
  await expect(dashboard.tab('Roster')).toHaveText('Roster, 1');
  await watch();
  await dashboard.button('Hide roster').click();
  await watch();
});

test('Impact is asked from where a place stands: its facet, its cell, the details of its client', async ({
  page,
  dashboard,
}) => {
  await dashboard.open(OFFICE, 'q=has:ap&columns=accessPoint');
  const impact = dashboard.dialog('Impact');
  const cell = dashboard.row(1).getByRole('gridcell').nth(1);
  const name = String(await cell.textContent());
  const clients = await allClients(page, OFFICE);
  const seen = `of ${clients.filter((one) => one['recentDeviceName'] === name).length} seen there`;
  const closed = async () => {
    await expect(impact).toContainText(`If ${name} goes down`);
    await expect(impact).toContainText(seen);
    await page.keyboard.press('Escape');
    await expect(impact).toBeHidden();
  };
  for (let time = 1; time <= 2; time++) {
    await dashboard.grid.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: `Impact if ${name} goes down` }).press('Enter');
    await closed();
    await expect(dashboard.grid).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await dashboard.button(`Impact if ${name} goes down`).click();
  await closed();
  await dashboard.facet('Access point').getByRole('searchbox').fill(name);
  await dashboard.value('Access point', name).check();
  await dashboard.button('Impact of Access point').click();
  await closed();
  await expect(dashboard.button('Impact of Access point')).toBeFocused();
});
