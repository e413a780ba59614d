import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { OFFICE } from './networks.ts';
import { allClients } from './oracle.ts';

const OFFICE_ID = 'N_1000000000000003';

test.beforeEach(async ({ page }) => {
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
});

test('CSV holds exactly the rows and columns that the dialog named', async ({ page }) => {
  await page
    .getByRole('group', { name: 'SSID', exact: true })
    .getByRole('checkbox', { name: /^IoT, / })
    .check();
  const clients = (await allClients(page, OFFICE_ID)).filter((one) => one['ssid'] === 'IoT');
  await expect(page.getByRole('status')).toHaveText(`${clients.length} of 2,400 clients`);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText(`${clients.length} clients, one a line`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('\uFEFFStatus,Name,IP,MAC,Manufacturer,OS,VLAN,SSID,Access point / switch,Usage,Last seen');
  expect(lines.length).toBe(clients.length + 2);
  clients.sort((a, b) => b.usage.sent + b.usage.recv - a.usage.sent - a.usage.recv);
  expect(lines[1]).toContain(String(clients[0]['mac']));
});
