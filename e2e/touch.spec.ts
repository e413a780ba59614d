import { expect, type Page } from '@playwright/test';
import { BRANCH } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** A finger; Playwright has taps alone. */
async function fingerOf(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return {
    down: (x: number, y: number) => send('touchStart', [{ x, y }]),
    move: (x: number, y: number) => send('touchMove', [{ x, y }]),
    up: () => send('touchEnd', []),
  };
}

test('no field of a phone is zoomed into, corrected or begun with a capital, and a pull does not load the page again', async ({
  page,
  dashboard,
}) => {
  await dashboard.open(BRANCH);
  await dashboard.tab('Roster').tap();
  for (const field of [dashboard.search, dashboard.picker('Network'), page.getByRole('textbox', { name: 'Roster' })]) {
    await expect(field).toHaveCSS('font-size', '16px');
    await expect(field).toHaveAttribute('autocapitalize', 'none');
    await expect(field).toHaveAttribute('autocorrect', 'off');
    await expect(field).toHaveAttribute('spellcheck', 'false');
  }
  await expect(page.locator('html')).toHaveCSS('overscroll-behavior-y', 'contain');
});

test('a long press opens the menu of a value, and selects no text', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  const finger = await fingerOf(page);
  const cell = await dashboard.row(2).locator('[data-column="name"]').boundingBox();
  await finger.down((cell?.x ?? 0) + 20, (cell?.y ?? 0) + 10);
  await expect(page.getByRole('menu')).toBeVisible();
  await finger.up();
  await expect(page.getByRole('menuitem', { name: /^Filter for/ })).toBeVisible();
  await expect(dashboard.dialog()).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

test('a finger that goes up over a histogram scrolls the filters and chooses nothing', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await dashboard.button('Filters').tap();
  const usage = dashboard.facet('Usage');
  await usage.getByText('Usage', { exact: true }).tap();
  const slider = usage.getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  const rail = page.getByRole('navigation', { name: 'Filters' });
  const before = await rail.evaluate((element) => element.scrollTop);
  const box = await slider.boundingBox();
  const [x, y] = [195, (box?.y ?? 0) - 20];
  const finger = await fingerOf(page);
  await finger.down(x, y);
  for (let by = 20; by <= 200; by += 20) await finger.move(x, y + by);
  await finger.up();
  await expect.poll(() => rail.evaluate((element) => element.scrollTop)).toBeLessThan(before);
  await expect(dashboard.count).toHaveText('120 of 120 clients');
});

test('the handle of a header that is scrolled aside is not over the checkbox for all', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  const all = page.getByRole('checkbox', { name: 'Select all matching clients' });
  const [box, status] = [await all.boundingBox(), await dashboard.header('Status').boundingBox()];
  const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  const by = (status?.x ?? 0) + (status?.width ?? 0) - x;
  await dashboard.grid.evaluate((grid, left) => grid.scrollTo({ left }), by);
  await expect.poll(() => dashboard.grid.evaluate((grid) => grid.scrollLeft)).toBeGreaterThan(by - 1);
  // Not a tap, for which Playwright would scroll the list back.
  const isOnTop = all.evaluate((input) => {
    const { left, top, width, height } = input.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === input;
  });
  expect(await isOnTop).toBe(true);
});
