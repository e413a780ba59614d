import { expect, type Locator, type Page, test } from '@playwright/test';
import { BRANCH, HEADQUARTERS, OFFICE } from './networks.ts';

const firstRow = (page: Page) => page.locator('[aria-rowindex="2"]').first();
const whole = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'clients' })).toHaveText(/^[\d,]+ of [\d,]+ clients$/);
const top = async (what: Locator) => (await what.boundingBox())?.y;

test('nothing but the user moves the first row', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(OFFICE);
  await whole(page);
  await expect(page.getByRole('figure', { name: 'Usage' })).toBeVisible();
  const before = await top(firstRow(page));
  const still = async () => expect(await top(firstRow(page))).toBe(before);

  await firstRow(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await still();
  await page.keyboard.press('Escape');
  // At every hour of the day some client matches all of them: the first row is there to be looked at.
  for (const [at, word] of ['vlan:10', 'ssid:Corp', 'has:mac', 'has:name', 'has:ip'].entries()) {
    await page.getByRole('searchbox', { name: 'Search clients' }).pressSequentially(`${word} `);
    await expect(page.getByRole('button', { name: /^Remove filter/ })).toHaveCount(at + 1);
    await still();
  }
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page.getByRole('combobox', { name: 'Group rows by' }).selectOption('ssid');
  await expect(page.getByRole('button', { name: 'Groups as CSV' })).toBeVisible();
  await still();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await still();
  await whole(page);
  await still();
  // A part of the address that nobody understands is told below the rows.
  await page.goto(OFFICE.replace('86400', 'abc'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(firstRow(page)).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Usage' })).toBeVisible();
  await still();
});

test('a tick moves no value of another facet while the pointer is in the panel', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(HEADQUARTERS);
  await whole(page);
  const vlan = page.getByRole('group', { name: 'VLAN', exact: true }).getByRole('checkbox', { name: /^30,/ });
  const ssid = page.getByRole('group', { name: 'SSID', exact: true }).getByRole('checkbox');
  const before = await top(vlan);
  const names = await ssid.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.split(',')[0]));
  await vlan.check();
  await expect(ssid.first()).toHaveAccessibleName(/, 0$/);
  expect(await top(vlan)).toBe(before);
  expect(await ssid.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.split(',')[0]))).toEqual(
    names,
  );
  // Whoever leaves the panel sees what is there, the most frequent first.
  await page.getByRole('searchbox', { name: 'Search clients' }).click();
  await page.mouse.move(900, 700);
  await expect(ssid.first()).not.toHaveAccessibleName(/, 0$/);
});

for (const [width, height] of [
  [320, 256],
  [427, 240],
  [844, 390],
  [853, 480],
  [390, 844],
]) {
  test(`six rows at ${width} x ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(BRANCH);
    await whole(page);
    const grid = page.getByRole('grid', { name: 'Clients' });
    await grid.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    const box = await grid.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(6 * 32 + 60);
    // Nothing is wider than the window, also with the tools of groups.
    await page.getByRole('combobox', { name: 'Group rows by' }).selectOption('ssid');
    await expect(page.getByRole('button', { name: 'Groups as CSV' })).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
