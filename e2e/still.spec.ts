import { expect, type Locator } from '@playwright/test';
import { BRANCH, HEADQUARTERS, OFFICE } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';

const top = async (what: Locator) => (await what.boundingBox())?.y;

test('only the user moves the first row', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await dashboard.open(OFFICE);
  await expect(dashboard.figure('Usage')).toBeVisible();
  const firstRow = page.locator('[aria-rowindex="2"]').first();
  const before = await top(firstRow);
  const still = async () => expect(await top(firstRow)).toBe(before);

  await firstRow.click();
  await expect(dashboard.dialog()).toBeVisible();
  await still();
  await page.keyboard.press('Escape');
  // Some client matches all of them at any hour of the day, so that there is a first row.
  for (const [at, word] of ['vlan:10', 'ssid:Corp', 'has:mac', 'has:name', 'has:ip'].entries()) {
    await dashboard.search.pressSequentially(`${word} `);
    await expect(dashboard.button(/^Remove filter/)).toHaveCount(at + 1);
    await still();
  }
  await dashboard.button('Clear all filters').click();
  await dashboard.groupBy.selectOption('ssid');
  await expect(dashboard.button('Groups as CSV')).toBeVisible();
  await still();
  await dashboard.button('Refresh').click();
  await still();
  await expect(dashboard.count).toHaveText('2,400 of 2,400 clients');
  await still();
  // The alert about an address that is not understood stands below the rows.
  await dashboard.visit(OFFICE, 'timespan=abc');
  await expect(dashboard.alert).toBeVisible();
  await expect(firstRow).toBeVisible();
  await expect(dashboard.figure('Usage')).toBeVisible();
  await still();
});

test('a tick moves no value of another facet while the pointer is in the panel', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await dashboard.open(HEADQUARTERS);
  const vlan = dashboard.value('VLAN', '30');
  const ssid = dashboard.facet('SSID').getByRole('checkbox');
  const before = await top(vlan);
  const names = () => ssid.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.split(',')[0]));
  const namesBefore = await names();
  await vlan.check();
  await expect(ssid.first()).toHaveAccessibleName(/, 0$/);
  expect(await top(vlan)).toBe(before);
  expect(await names()).toEqual(namesBefore);
  // When the pointer leaves the panel, the most frequent values come first.
  await dashboard.search.click();
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
  test(`six rows fit into ${width} x ${height} pixels`, async ({ page, dashboard }) => {
    await page.setViewportSize({ width, height });
    await dashboard.open(BRANCH);
    const grid = dashboard.grid;
    await grid.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    const box = await grid.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(6 * 32 + 60);
    // Nothing is wider than the window, also with the tools of groups.
    await dashboard.groupBy.selectOption('ssid');
    await expect(dashboard.button('Groups as CSV')).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('nothing covers the spans, the tools or the tabs in a window of middle width', async ({ page, dashboard }) => {
  for (const query of ['timespan=86400', `t0=${new Date(Date.now() - 86_400_000).toISOString()}`]) {
    await dashboard.open(BRANCH, query);
    for (const width of [780, 900, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      const span = page.getByRole('banner').getByText('31 days', { exact: true });
      for (const part of [span, dashboard.button('Refresh'), dashboard.tab('Roster'), dashboard.button('Panels')]) {
        await part.click({ trial: true, timeout: 5000 });
      }
    }
  }
});
