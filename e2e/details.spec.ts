import { expect } from '@playwright/test';
import { BRANCH, FAILING, HOSTILE, OFFICE } from '../simulator/network-ids.ts';
import { idOf } from '../simulator/paging.ts';
import { clipboardText } from './clipboard.ts';
import { test } from './dashboard.ts';
import { allClients, clientsByUsage, countedInOffice, text, titleOf } from './oracle.ts';

test('the details open by keyboard, and give the focus back to the list', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  const focusedInGrid = page.locator('[role=grid]:focus, [role=grid] :focus');
  await dashboard.row(1).click();
  const dialog = dashboard.dialog();
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(focusedInGrid).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  for (const field of ['MAC', 'IPv6 link-local', 'Device serial', '802.1X policy', 'Sent', 'First seen']) {
    await expect(dialog.getByText(field, { exact: true })).toBeVisible();
  }
  await expect(dialog.getByRole('button', { name: 'Copy MAC', exact: true })).toBeVisible();
  // Without traffic analysis, only that part has no numbers.
  await expect(dialog.getByRole('region', { name: 'Traffic by application' })).toContainText(
    'detailed traffic analysis is off',
  );
  await expect(dialog.getByRole('region', { name: 'Traffic by day' })).toContainText('in total');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(focusedInGrid).toHaveCount(1);
});

test('a click on another row shows that client in the details', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE);
  const clients = await clientsByUsage(page, OFFICE);
  await dashboard.row(1).click();
  await expect(dashboard.dialog(titleOf(clients[0]))).toBeVisible();
  await dashboard.row(4).click();
  await expect(dashboard.dialog(titleOf(clients[3]))).toBeVisible();
  await expect(dashboard.dialog()).toContainText('4 of 2,400');
  await expect(dashboard.dialog()).toContainText('rank 4 of 2,400');
});

test('the details go through the clients in the order of the list', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  const clients = await clientsByUsage(page, BRANCH);
  await dashboard.row(1).click();
  const dialog = dashboard.dialog();
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

test('Back leaves out the clients that were looked at', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await dashboard.value('Status', 'Online').click();
  await expect(dashboard.count).not.toHaveText('120 of 120 clients');
  const narrowed = String(await dashboard.count.textContent());
  const dialog = dashboard.dialog();
  for (const line of [1, 2]) {
    await dashboard.row(line).click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await page.goBack();
  await expect(dashboard.count).toHaveText('120 of 120 clients');
  await page.goForward();
  await expect(dashboard.count).toHaveText(narrowed);
  await dashboard.row(1).click();
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(dashboard.count).toHaveText(narrowed);
  await page.goForward();
  await expect(dialog).toBeVisible();
});

test('in a grouped list the details go from group to group, and open them', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  const clients = await clientsByUsage(page, BRANCH);
  const statuses = ['Online', 'Offline'].map((status) => clients.filter((one) => one['status'] === status));
  const [first, second] = statuses.sort((a, b) => b.length - a.length);
  await dashboard.open(BRANCH, `group=status&client=${String(first.at(-1)?.['id'])}`);
  const dialog = dashboard.dialog();
  const line = (client = first[0]) => dashboard.grid.getByRole('row').filter({ hasText: text(client['mac']) });
  await expect(dialog).toContainText(`${first.length} of 120`);
  await expect(line(first.at(-1))).toBeVisible();
  await dialog.getByRole('button', { name: 'Next client' }).click();
  await expect(dialog).toHaveAccessibleName(titleOf(second[0]));
  await expect(dialog).toContainText(`${first.length + 1} of 120`);
  await expect(line(second[0])).toBeVisible();
});

test('a link to a client opens its details', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const last = clients[clients.length - 1];
  await dashboard.visit(OFFICE, `client=${last.id}`);
  const dialog = dashboard.dialog(titleOf(last));
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText(/of 2,400/);
  // The list scrolls to the row of the client, also when a key goes to another one.
  const row = dashboard.grid.locator('[role=row][aria-current=true]');
  const status = row.getByRole('gridcell').nth(1);
  await expect(status).toBeInViewport({ ratio: 1 });
  await expect(row).toContainText(String(last['mac']));
  const line = Number(await row.getAttribute('aria-rowindex'));
  for (let step = 1; step <= 15; step++) await page.keyboard.press('k');
  await expect(row).toHaveAttribute('aria-rowindex', String(line - 15));
  await expect(status).toBeInViewport({ ratio: 1 });
  await expect(dashboard.dialog()).toBeFocused();
});

test('a value in the details can be filtered for and copied', async ({ page, dashboard }) => {
  const clients = await clientsByUsage(page, OFFICE);
  const one = clients[0];
  const vlan = String(one['vlan']);
  await dashboard.visit(OFFICE, `client=${one.id}`);
  const dialog = dashboard.dialog();
  const filter = dialog.getByRole('button', { name: `Filter for VLAN ${vlan}` });
  await filter.click();
  const same = clients.filter((other) => other['vlan'] === vlan).length;
  await expect(dashboard.count).toHaveText(countedInOffice(same));
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
  const clipboard = () => clipboardText(page);
  await dialog.getByRole('button', { name: 'Copy MAC', exact: true }).click();
  await expect.poll(clipboard).toBe(one['mac']);
  await dialog.getByRole('button', { name: 'Copy MAC with hyphens' }).click();
  await expect.poll(clipboard).toBe(String(one['mac']).toUpperCase().replaceAll(':', '-'));
  await filter.click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  const device = String(one['recentDeviceName']);
  const neighbours = clients.filter((other) => other['recentDeviceName'] === device).length;
  await dialog.getByRole('button', { name: `${neighbours - 1} other clients on ${device}` }).click();
  await expect(dashboard.count).toHaveText(countedInOffice(neighbours));
  await expect(dialog).toBeVisible();
});

test('the details of a client equal what Meraki answers', async ({ page, dashboard }) => {
  const base = `/api/v1/networks/${OFFICE}`;
  const json = async (path: string): Promise<Array<Record<string, string | number>>> =>
    (await page.request.get(base + path)).json();
  const one = (await clientsByUsage(page, OFFICE)).find((client) => client['recentDeviceConnection'] === 'Wireless');
  const id = one?.id ?? '';
  await dashboard.visit(OFFICE, `client=${id}`);
  const dialog = dashboard.dialog();
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

test('a part of the details that fails has a Retry of its own', async ({ page, dashboard }) => {
  await dashboard.visit(FAILING);
  await dashboard.row(1).click();
  const dialog = dashboard.dialog();
  const policy = dialog.getByRole('region', { name: 'Policy in force' });
  await expect(dialog.getByRole('region', { name: 'Traffic by day' })).toContainText('in total');
  await expect(policy).toContainText('Meraki had a problem answering', { timeout: 30_000 });
  await expect(policy).toContainText('Request id sim-');
  await policy.getByRole('button', { name: 'Retry Policy in force' }).click();
  await expect(policy).toBeFocused();
  await expect(policy).toHaveAttribute('aria-busy', 'true');
  const name = await dialog.getByRole('heading', { level: 2 }).innerText();
  await page.keyboard.press('ArrowRight');
  await expect(dialog).not.toHaveAccessibleName(name);
});

test('why a load waits and the button that stops it are whole beside the details', async ({
  page,
  context,
  dashboard,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await dashboard.open(OFFICE);
  await dashboard.row(1).click();
  await expect(dashboard.dialog()).toBeVisible();
  // Parts of the page that are still on their way would wait, too, and say so.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await dashboard.button('Refresh').click();
  const stop = dashboard.button('Stop');
  await expect(stop).toHaveAccessibleDescription(/This computer is offline/);
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const cut = await stop.evaluate((button) => {
      const parts = [...button.querySelectorAll('*'), ...(button.parentElement?.children ?? [])];
      return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
    });
    expect(cut).toBe(0);
    await stop.click({ trial: true });
  }
});

test('Meraki is not asked about a line of a roster', async ({ page, dashboard }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/\?.*/, '')));
  await dashboard.visit(BRANCH, 'client=list-1-1');
  await expect(dashboard.dialog('list-1-1')).toContainText('A line of a roster that no client fits.');
  expect(asked.filter((url) => url.endsWith('list-1-1'))).toEqual([]);
});

test('a client outside the time span is asked for alone', async ({ page, dashboard }) => {
  const loaded = new Set((await allClients(page, OFFICE, 'timespan=7200')).map(({ id }) => id));
  const [outside] = (await allClients(page, OFFICE)).filter(({ id, description }) => !loaded.has(id) && description);
  await dashboard.visit(OFFICE, `timespan=7200&client=${outside.id}`);
  const dialog = dashboard.dialog(titleOf(outside));
  await expect(dialog).toContainText('Not among the loaded clients');
  await expect(dialog.getByText(String(outside['mac']), { exact: true })).toBeVisible();
  // Its class is told, though no column of the load has it.
  await expect(dialog.getByText(/^Empty:.*Device class/)).toHaveCount(0);
});

test('the details say that Meraki does not know a client', async ({ dashboard }) => {
  await dashboard.visit(OFFICE, 'client=kffffff');
  await expect(dashboard.dialog('kffffff')).toContainText('does not know this client');
});

test('a name of 300 letters without a blank stays inside the details', async ({ dashboard }) => {
  // The SSID of this row has such a name.
  await dashboard.visit(HOSTILE, `client=${idOf(8)}`);
  const dialog = dashboard.dialog();
  await expect(dialog.getByText(/^x{300}$/)).toBeVisible();
  const widest = await dialog.evaluate((panel) =>
    Math.max(...Array.from(panel.querySelectorAll('*'), (part) => part.scrollWidth - panel.clientWidth)),
  );
  expect(widest).toBeLessThanOrEqual(0);
});
