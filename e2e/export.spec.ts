import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { clipboardText } from './clipboard.ts';
import { FAILING, HOSTILE, OFFICE, OFFICE_ID } from './networks.ts';
import { allClients, type WireClient, usageOf, text } from './oracle.ts';
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

/** What a spreadsheet would run has an apostrophe before it. */
const disarmed = (cell: string) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);

/** The cells that a naive script would write for the columns of HEAD, numbers as numbers. */
const cellsOf = (one: WireClient, written: (text: string) => string = (same) => same) => [
  ...['status', 'description', 'ip', 'mac', 'manufacturer', 'os', 'vlan', 'ssid', 'recentDeviceName'].map((key) =>
    written(text(one[key])),
  ),
  usageOf(one),
  text(one['lastSeen']),
];

/** Ticks SSID IoT: the clients that are left, in the order of the list as it opens. */
async function narrowed(page: Page): Promise<WireClient[]> {
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
  await page
    .getByRole('group', { name: 'SSID', exact: true })
    .getByRole('checkbox', { name: /^IoT, / })
    .check();
  const clients = (await allClients(page, OFFICE_ID)).filter((one) => one['ssid'] === 'IoT');
  await expect(page.getByRole('status')).toHaveText(`${clients.length} of 2,400 clients`);
  return clients.sort((a, b) => usageOf(b) - usageOf(a));
}

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return page.getByRole('dialog', { name: 'Export' });
}

async function saved(page: Page, button: string) {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('CSV, Copy and Markdown hold exactly the rows and columns that the dialog named', async ({ page }) => {
  const clients = await narrowed(page);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(clients.length + 1));
  const dialog = await openDialog(page);
  await expect(dialog).toContainText(`${clients.length} clients, one per line`);
  await expect(dialog).toContainText('SSID is IoT (ssid:IoT)');
  await expect(dialog).toContainText('Usage, descending');
  await expect(dialog).toContainText(`${HEAD.length}: ${HEAD.join(', ')}`);
  const { name, path } = await saved(page, 'CSV');
  expect(name).toMatch(/^clients-office-munich-1-day-filtered-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/);
  const lines = (await readFile(path, 'utf8')).split('\r\n');
  expect(lines[0]).toBe(`\uFEFF${HEAD.join(',')}`);
  expect(lines.slice(1, -1)).toEqual(clients.map((one) => cellsOf(one, disarmed).join(',')));
  expect(lines.at(-1)).toBe('');
  const clipboard = () => clipboardText(page);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog).toContainText(`Copied ${clients.length} clients`);
  const copied = (await clipboard()).split('\n');
  expect(copied[0]).toBe(HEAD.join('\t'));
  expect(copied.slice(1, -1)).toEqual(clients.map((one) => cellsOf(one, disarmed).join('\t')));
  await dialog.getByRole('button', { name: 'Markdown' }).click();
  await expect.poll(async () => (await clipboard()).split('\n')[0]).toBe(`| ${HEAD.join(' | ')} |`);
  expect((await clipboard()).trimEnd().split('\n').length).toBe(clients.length + 2);
});

test('selected clients are exported alone, whatever the filter', async ({ page }) => {
  const [first, second] = await narrowed(page);
  const grid = page.getByRole('grid', { name: 'Clients' });
  await grid.focus();
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
  const dialog = await openDialog(page);
  await dialog.getByText('Selected clients').click();
  await expect(dialog).toContainText('2 clients, one per line (selected, of 2,400 loaded)');
  const { name, path } = await saved(page, 'CSV');
  expect(name).toContain('-selected-');
  const lines = (await readFile(path, 'utf8')).split('\r\n');
  expect(lines.length).toBe(4);
  expect(lines[1]).toContain(String(first['mac']));
  expect(lines[2]).toContain(String(second['mac']));
});

test('XLSX holds numbers and dates as such; JSON of all columns gives Meraki’s own values back', async ({ page }) => {
  const clients = await narrowed(page);
  const dialog = await openDialog(page);
  const { name, path } = await saved(page, 'XLSX');
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
  const json = await saved(page, 'JSON');
  const orNull = (value: unknown) => (value === '' || value === undefined ? null : value);
  const keys = ['id', 'mac', 'description', 'ip6', 'vlan', 'user', 'firstSeen', 'smInstalled', 'pskGroup'];
  const file: unknown = JSON.parse(await readFile(json.path, 'utf8'));
  expect(file).toMatchObject({
    about: { Network: `Office Munich (${OFFICE_ID})` },
    clients: clients.map((one) => ({
      ...Object.fromEntries(keys.map((key) => [key, orNull(one[key])])),
      usage: { sent: one.usage.sent, recv: one.usage.recv, total: usageOf(one) },
    })),
  });
});

test('a workbook of the whole list comes as well: nothing in it needs what the page’s policy forbids', async ({
  page,
}) => {
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
  await openDialog(page);
  const { path } = await saved(page, 'XLSX');
  const entries = await zipEntries(path);
  expect(sheetRows(entries, 1).length).toBe(2401);
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('Saved clients-office-munich');
});

test('names that would run as formulas are disarmed', async ({ page }) => {
  await page.goto(HOSTILE);
  await expect(page.getByRole('status')).toHaveText(/ of [\d,]+ clients$/);
  await openDialog(page);
  const { path } = await saved(page, 'CSV');
  const csv = await readFile(path, 'utf8');
  expect(csv).toMatch(/'[=+\-@]/);
  expect(csv).not.toMatch(/(^|[,\r\n;\t]|[,\r\n]")[=+@]/);
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  const entries = await zipEntries((await saved(page, 'XLSX')).path);
  expect(sheetRows(entries, 1).length).toBe(rows);
  expect(entries.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
});

test('a load that stopped half-way is exported as PARTIAL, in words and in the name', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(FAILING);
  await expect(page.getByRole('alert')).toContainText('clients are kept', { timeout: 40_000 });
  const dialog = await openDialog(page);
  await expect(dialog).toContainText('PARTIAL');
  await expect(dialog).toContainText('loaded so far');
  const { name, path } = await saved(page, 'CSV');
  expect(name).toMatch(/-PARTIAL\.csv$/);
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  expect((await readFile(path, 'utf8')).split('\r\n').length).toBe(rows + 2);
  const about = await saved(page, 'About this file');
  expect(await readFile(about.path, 'utf8')).toContain('State: PARTIAL');
});
