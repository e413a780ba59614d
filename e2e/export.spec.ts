import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { BRANCH, FAILING, HOSTILE, OFFICE } from '../simulator/network-ids.ts';
import { clipboardText } from './clipboard.ts';
import { type Dashboard, test } from './dashboard.ts';
import { clientsByUsage, countedInOffice, text, usageOf, type WireClient } from './oracle.ts';
import { sheetRows, zipEntries } from './xlsx-file.ts';

const HEAD = [
  'Status',
  'Name',
  'IP',
  'MAC',
  'Manufacturer',
  'OS',
  'VLAN',
  'SSID',
  'Access point / switch',
  'Usage (kB)',
  'Last seen',
];

/** A cell that a spreadsheet would run as a formula gets an apostrophe. */
const disarmed = (cell: string) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);

/** The cells that a naive script would write for the columns of HEAD, numbers as numbers. */
const cellsOf = (one: WireClient, written: (text: string) => string = (same) => same) => [
  ...['status', 'description', 'ip', 'mac', 'manufacturer', 'os', 'vlan', 'ssid', 'recentDeviceName'].map((key) =>
    written(text(one[key])),
  ),
  usageOf(one),
  text(one['lastSeen']),
];

/** Ticks SSID IoT. Returns the clients that are left, in the order in which the list opens. */
async function onlyIot(page: Page, dashboard: Dashboard): Promise<WireClient[]> {
  await dashboard.open(OFFICE);
  await dashboard.value('SSID', 'IoT').check();
  const clients = (await clientsByUsage(page, OFFICE)).filter((one) => one['ssid'] === 'IoT');
  await expect(dashboard.count).toHaveText(countedInOffice(clients.length));
  return clients;
}

test('CSV, Copy and Markdown hold what the dialog names', async ({ page, dashboard }) => {
  const clients = await onlyIot(page, dashboard);
  await expect(dashboard.grid).toHaveAttribute('aria-rowcount', String(clients.length + 1));
  const dialog = await dashboard.openDialog('Export');
  await expect(dialog).toContainText(`${clients.length} clients, one per line`);
  await expect(dialog).toContainText('SSID is IoT (ssid:IoT)');
  await expect(dialog).toContainText('Usage, descending');
  await expect(dialog).toContainText(`${HEAD.length}: ${HEAD.join(', ')}`);
  const { name, path } = await dashboard.save('CSV');
  expect(name).toMatch(/^clients-office-munich-1-day-filtered-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/);
  const lines = (await readFile(path, 'utf8')).split('\r\n');
  expect(lines[0]).toBe(`\uFEFF${HEAD.join(',')}`);
  expect(lines.slice(1, -1)).toEqual(clients.map((one) => cellsOf(one, disarmed).join(',')));
  expect(lines.at(-1)).toBe('');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog).toContainText(`Copied ${clients.length} clients`);
  const copied = (await clipboardText(page)).split('\n');
  expect(copied[0]).toBe(HEAD.join('\t'));
  expect(copied.slice(1, -1)).toEqual(clients.map((one) => cellsOf(one, disarmed).join('\t')));
  await dialog.getByRole('button', { name: 'Markdown' }).click();
  await expect.poll(async () => (await clipboardText(page)).split('\n')[0]).toBe(`| ${HEAD.join(' | ')} |`);
  expect((await clipboardText(page)).trimEnd().split('\n').length).toBe(clients.length + 2);
});

test('selected clients are exported alone, whatever the filter is', async ({ page, dashboard }) => {
  const [first, second] = await onlyIot(page, dashboard);
  await dashboard.grid.focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  const selection = page.getByRole('group', { name: 'Selection' });
  await expect(selection).toContainText('2 selected');
  await selection.getByRole('button', { name: 'Copy table' }).click();
  await expect(page.getByText('Copied 2 clients as a table')).toBeVisible();
  expect(await clipboardText(page)).toBe(
    [HEAD, cellsOf(first, disarmed), cellsOf(second, disarmed)].map((cells) => `${cells.join('\t')}\n`).join(''),
  );
  const dialog = await dashboard.openDialog('Export');
  await dialog.getByText('Selected clients').click();
  await expect(dialog).toContainText('2 clients, one per line (selected, of 2,400 loaded)');
  const { name, path } = await dashboard.save('CSV');
  expect(name).toContain('-selected-');
  const lines = (await readFile(path, 'utf8')).split('\r\n');
  expect(lines.length).toBe(4);
  expect(lines[1]).toContain(String(first['mac']));
  expect(lines[2]).toContain(String(second['mac']));
});

test('XLSX and JSON keep the values as Meraki gives them', async ({ page, dashboard }) => {
  const clients = await onlyIot(page, dashboard);
  const dialog = await dashboard.openDialog('Export');
  const { name, path } = await dashboard.save('XLSX');
  expect(name).toMatch(/^clients-office-munich.*\.xlsx$/);
  const entries = await zipEntries(path);
  const [head, ...rows] = sheetRows(entries, 1);
  expect(Object.values(head)).toEqual(HEAD);
  const days = (iso: string) => Date.parse(iso) / 86_400_000 + 25_569;
  expect(rows.length).toBe(clients.length);
  rows.forEach((row, index) => {
    const [status, title, ...rest] = cellsOf(clients[index]);
    const [usage, lastSeen] = [rest.at(-2), rest.at(-1)];
    expect(row['A']).toBe(status);
    expect(row['B'] ?? '').toBe(title);
    expect(row['J']).toBe(usage);
    expect(row['K']).toBeCloseTo(days(String(lastSeen)), 4);
  });
  expect(entries.get('xl/worksheets/sheet1.xml')).toContain(`<autoFilter ref="A1:K${clients.length + 1}"/>`);
  const about = sheetRows(entries, 2).map((row) => `${row['A']}: ${row['B']}`);
  expect(about).toContain('Filter: SSID is IoT (ssid:IoT)');
  expect(about).toContain('State: complete: every page was loaded');
  await dialog.getByText(/^All \d+ columns$/).click();
  await expect(dialog).toContainText('Wi-Fi generation');
  const json = await dashboard.save('JSON');
  const orNull = (value: unknown) => (value === '' || value === undefined ? null : value);
  const keys = ['id', 'mac', 'description', 'ip6', 'vlan', 'user', 'firstSeen', 'smInstalled', 'pskGroup'];
  const file: unknown = JSON.parse(await readFile(json.path, 'utf8'));
  expect(file).toMatchObject({
    about: { Network: `Office Munich (${OFFICE})` },
    clients: clients.map((one) => ({
      ...Object.fromEntries(keys.map((key) => [key, orNull(one[key])])),
      usage: { sent: one.usage.sent, recv: one.usage.recv, total: usageOf(one) },
    })),
  });
});

test('a workbook of the whole list is saved under the content security policy', async ({ dashboard }) => {
  await dashboard.open(OFFICE);
  await dashboard.openDialog('Export');
  const { path } = await dashboard.save('XLSX');
  const entries = await zipEntries(path);
  expect(sheetRows(entries, 1).length).toBe(2401);
  await expect(dashboard.dialog('Export')).toContainText('Saved clients-office-munich');
});

test('a double click opens the dialog, and saves one file', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  let files = 0;
  page.on('download', () => files++);
  // From the second time on the dialog's code is there, and its overlay meets the second click.
  const dialog = await dashboard.openDialog('Export');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await dashboard.button('Export').dblclick();
  await dialog.getByRole('button', { name: 'CSV', exact: true }).dblclick();
  await expect(dialog).toContainText('Saved clients-branch-lisbon');
  await dashboard.save('JSON');
  expect(files).toBe(2);
});

test('the buttons of the dialog are in sight, however long the filter is', async ({ dashboard }) => {
  const macs = Array.from({ length: 500 }, (_, index) => `0a0000000${100 + index}`);
  await dashboard.visit(BRANCH, `q=mac:${macs.join()}`);
  const dialog = await dashboard.openDialog('Export');
  await expect(dialog.getByRole('button', { name: 'CSV' })).toBeInViewport({ ratio: 1 });
});

test('names that a spreadsheet would run as formulas are disarmed', async ({ dashboard }) => {
  await dashboard.visit(HOSTILE);
  await expect(dashboard.count).toHaveText(/ of [\d,]+ clients$/);
  await dashboard.openDialog('Export');
  const { path } = await dashboard.save('CSV');
  const csv = await readFile(path, 'utf8');
  expect(csv).toMatch(/'[=+\-@]/);
  expect(csv).not.toMatch(/(^|[,\r\n;\t]|[,\r\n]")[=+@]/);
  const rows = Number(await dashboard.grid.getAttribute('aria-rowcount'));
  const entries = await zipEntries((await dashboard.save('XLSX')).path);
  expect(sheetRows(entries, 1).length).toBe(rows);
  expect(entries.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
});

test('an export of a load that stopped half-way is marked PARTIAL', async ({ dashboard }) => {
  await dashboard.visit(FAILING);
  await expect(dashboard.alert).toContainText('clients are kept', { timeout: 40_000 });
  const dialog = await dashboard.openDialog('Export');
  await expect(dialog).toContainText('PARTIAL');
  await expect(dialog).toContainText('loaded so far');
  const { name, path } = await dashboard.save('CSV');
  expect(name).toMatch(/-PARTIAL\.csv$/);
  const rows = Number(await dashboard.grid.getAttribute('aria-rowcount')) - 1;
  expect((await readFile(path, 'utf8')).split('\r\n').length).toBe(rows + 2);
  const about = await dashboard.save('About this file');
  expect(await readFile(about.path, 'utf8')).toContain('State: PARTIAL');
});
