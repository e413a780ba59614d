import { expect, type Page, test } from '@playwright/test';
import { clipboardText } from './clipboard.ts';
import { BRANCH, FAILING, OFFICE, OFFICE_ID, BRANCH_ID } from './networks.ts';
import { allClients, usageOf } from './oracle.ts';

const titleOf = (one: Record<string, unknown>) => String(one['description'] ?? one['mac']);

/** The clients in the order of the list as it opens: by usage, ties as they came. */
const byUsage = async (page: Page, networkId: string) =>
  (await allClients(page, networkId)).sort((a, b) => usageOf(b) - usageOf(a));

test('opens by keyboard beside the list, names every field, and gives the focus back', async ({ page }) => {
  await page.goto(BRANCH);
  await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
  const grid = page.getByRole('grid');
  await grid.getByRole('row').nth(1).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('[role=grid]:focus, [role=grid] :focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  for (const field of ['MAC', 'IPv6 link-local', 'Device serial', '802.1X policy', 'Sent', 'First seen']) {
    await expect(dialog.getByText(field, { exact: true })).toBeVisible();
  }
  await expect(dialog.getByRole('button', { name: 'Copy MAC', exact: true })).toBeVisible();
  // Without traffic analysis it says so in words, and the other parts are there.
  await expect(dialog.getByRole('region', { name: 'Traffic by application' })).toContainText(
    'detailed traffic analysis is off',
  );
  await expect(dialog.getByRole('region', { name: 'Traffic by day' })).toContainText('in total');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('[role=grid]:focus, [role=grid] :focus')).toHaveCount(1);
});

test('the list stays in use: a click on another row switches, Back leaves the details', async ({ page }) => {
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
  const clients = await byUsage(page, OFFICE_ID);
  const rows = page.getByRole('grid').getByRole('row');
  await rows.nth(1).click();
  await expect(page.getByRole('dialog', { name: titleOf(clients[0]) })).toBeVisible();
  await rows.nth(4).click();
  await expect(page.getByRole('dialog', { name: titleOf(clients[3]) })).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('4 of 2,400');
  await expect(page.getByRole('dialog')).toContainText('rank 4 of 2,400');
});

test('goes through the list in its order by buttons and keys, to both ends', async ({ page }) => {
  await page.goto(BRANCH);
  await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
  const clients = await byUsage(page, BRANCH_ID);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const dialog = page.getByRole('dialog');
  const previous = dialog.getByRole('button', { name: 'Previous client' });
  await expect(previous).toBeDisabled();
  await expect(dialog).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toHaveAccessibleName(titleOf(clients[1]));
  await page.keyboard.press('j');
  await expect(dialog).toHaveAccessibleName(titleOf(clients[2]));
  await page.keyboard.press('ArrowLeft');
  await expect(dialog).toHaveAccessibleName(titleOf(clients[1]));
  await dialog.getByRole('button', { name: 'Next client' }).click();
  await expect(dialog).toHaveAccessibleName(titleOf(clients[2]));
  await previous.click();
  await previous.click();
  await expect(dialog).toHaveAccessibleName(titleOf(clients[0]));
  await page.goBack();
  await expect(dialog).toBeHidden();
});

test('a deep link opens the details once loaded', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const last = clients[clients.length - 1];
  await page.goto(`${OFFICE}&client=${last.id}`);
  const dialog = page.getByRole('dialog', { name: titleOf(last) });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText(/of 2,400/);
  // Its row is brought into sight, and so is each one that the arrows go to.
  const row = page.getByRole('grid').locator('[role=row][aria-current=true]');
  const status = row.getByRole('gridcell').nth(1);
  await expect(status).toBeInViewport({ ratio: 1 });
  await expect(row).toContainText(String(last['mac']));
  const line = Number(await row.getAttribute('aria-rowindex'));
  for (let step = 1; step <= 15; step++) await page.keyboard.press('k');
  await expect(row).toHaveAttribute('aria-rowindex', String(line - 15));
  await expect(status).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('dialog')).toBeFocused();
});

test('a value, and what others share with a client, filter the list; values are copied as they are seen', async ({
  page,
}) => {
  const clients = await byUsage(page, OFFICE_ID);
  const one = clients[0];
  const vlan = String(one['vlan']);
  await page.goto(`${OFFICE}&client=${one.id}`);
  const dialog = page.getByRole('dialog');
  const filter = dialog.getByRole('button', { name: `Filter for VLAN ${vlan}` });
  await filter.click();
  const same = clients.filter((other) => other['vlan'] === vlan).length;
  await expect(page.getByRole('status')).toHaveText(`${same} of 2,400 clients`);
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
  const clipboard = () => clipboardText(page);
  await dialog.getByRole('button', { name: 'Copy MAC', exact: true }).click();
  await expect.poll(clipboard).toBe(one['mac']);
  await dialog.getByRole('button', { name: 'Copy MAC with hyphens' }).click();
  await expect.poll(clipboard).toBe(String(one['mac']).toUpperCase().replaceAll(':', '-'));
  await filter.click();
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
  const device = String(one['recentDeviceName']);
  const neighbours = clients.filter((other) => other['recentDeviceName'] === device).length;
  await dialog.getByRole('button', { name: `${neighbours - 1} other clients on ${device}` }).click();
  await expect(page.getByRole('status')).toHaveText(`${neighbours} of 2,400 clients`);
  await expect(dialog).toBeVisible();
});

test('what Meraki says of one client equals its answers, each part by itself', async ({ page }) => {
  const base = `/api/v1/networks/${OFFICE_ID}`;
  const json = async (path: string): Promise<Array<Record<string, string | number>>> =>
    (await page.request.get(base + path)).json();
  const one = (await byUsage(page, OFFICE_ID)).find((client) => client['recentDeviceConnection'] === 'Wireless');
  const id = one?.id ?? '';
  await page.goto(`${OFFICE}&client=${id}`);
  const dialog = page.getByRole('dialog');
  const part = (name: string) => dialog.getByRole('region', { name });

  const days = await json(`/clients/${id}/usageHistory`);
  await expect(part('Traffic by day')).toContainText(`${days.length} days`);
  await part('Traffic by day').getByRole('button', { name: 'View as table' }).click();
  await expect(part('Traffic by day').getByRole('row')).toHaveCount(days.length + 1);

  const events = await json(
    `/wireless/clients/${id}/connectivityEvents?timespan=86400&perPage=100&sortOrder=descending`,
  );
  await expect(part('Connectivity events')).toContainText(`${events.length}`);
  await expect(part('Connectivity events').getByRole('listitem')).toHaveCount(Math.min(8, events.length));

  const traffic = await json(`/clients/${id}/trafficHistory?perPage=1000`);
  const sums = new Map<string, number>();
  for (const { application, sent, recv } of traffic)
    sums.set(String(application), (sums.get(String(application)) ?? 0) + Number(sent) + Number(recv));
  const [largest] = [...sums].sort((a, b) => b[1] - a[1])[0];
  await expect(part('Traffic by application').getByRole('listitem').first()).toContainText(largest);

  const policyOf = async (): Promise<Record<string, string>> =>
    (await page.request.get(`${base}/clients/${id}/policy`)).json();
  const policy = await policyOf();
  await expect(part('Policy in force')).toContainText(policy['devicePolicy']);
  await expect(part('Policy in force')).toContainText(policy['groupPolicyId'] ?? '');
});

test('a part that fails says so and offers a Retry; the others are there', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(FAILING);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const dialog = page.getByRole('dialog');
  const policy = dialog.getByRole('region', { name: 'Policy in force' });
  await expect(dialog.getByRole('region', { name: 'Traffic by day' })).toContainText('in total');
  await expect(policy).toContainText('Meraki had a problem answering', { timeout: 30_000 });
  await expect(policy).toContainText('Request id sim-');
  await policy.getByRole('button', { name: 'Retry Policy in force' }).click();
  await expect(policy).toHaveAttribute('aria-busy', 'true');
});

test('a client that the span leaves out is asked for alone; one that Meraki does not know is said to be unknown', async ({
  page,
}) => {
  const loaded = new Set((await allClients(page, OFFICE_ID, 'timespan=7200')).map(({ id }) => id));
  const outside = (await allClients(page, OFFICE_ID)).find(({ id, description }) => !loaded.has(id) && description);
  await page.goto(`${OFFICE.replace('86400', '7200')}&client=${outside?.id ?? ''}`);
  const dialog = page.getByRole('dialog', { name: titleOf(outside ?? {}) });
  await expect(dialog).toContainText('Not among the loaded clients');
  await expect(dialog.getByText(String(outside?.['mac']), { exact: true })).toBeVisible();
  await page.goto(`${OFFICE}&client=kffffff`);
  await expect(page.getByRole('dialog', { name: 'kffffff' })).toContainText('does not know this client');
});
