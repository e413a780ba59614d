import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const OFFICE = '/?network=N_1000000000000003&timespan=86400';

test('the demo opens with the headquarters, loaded to the last page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status')).toHaveText('12,000 of 12,000 clients', { timeout: 30_000 });
  await expect(page.getByRole('grid', { name: 'Clients' })).toHaveAttribute('aria-rowcount', '12001');
});

test('a facet and a word narrow the list; taking them off brings it back', async ({ page }) => {
  await page.goto(OFFICE);
  const status = page.getByRole('status');
  await expect(status).toHaveText('2,400 of 2,400 clients');
  const guest = page.getByRole('group', { name: 'SSID', exact: true }).getByRole('checkbox', { name: /^Guest, / });
  const count = (await guest.getAttribute('aria-label'))?.split(', ')[1] ?? '';
  await guest.check();
  await expect(status).toHaveText(`${count} of 2,400 clients`);
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('iphone');
  await expect(status).not.toHaveText(`${count} of 2,400 clients`);
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('');
  await expect(status).toHaveText(`${count} of 2,400 clients`);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(status).toHaveText('2,400 of 2,400 clients');
});

test('a load that fails half-way keeps what came', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('/?network=N_9000000000000003');
  await expect(page.getByRole('alert')).toContainText('no permission');
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(OFFICE);
    await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}
