import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';

test.beforeEach(async ({ dashboard }) => {
  await dashboard.open(OFFICE);
});

test('? opens the help, but not while typing', async ({ page, dashboard }) => {
  await expect(dashboard.button('Help')).toBeVisible();
  await dashboard.search.fill('a?');
  await page.keyboard.press('?');
  await expect(dashboard.search).toHaveValue('a??');
  await dashboard.grid.focus();
  await page.keyboard.press('?');
  const help = dashboard.dialog('Help');
  await expect(help).toContainText('ip:10.1.0.0/16');
  await help.getByRole('tab', { name: 'Fields' }).click();
  await expect(help).toContainText('manufacturer');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('/ does not go to a search box that the filters cover', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const filters = dashboard.button('Filters');
  await filters.click();
  await page.keyboard.press('/');
  await expect(filters).toBeFocused();
  await filters.click();
  await page.keyboard.press('/');
  await expect(dashboard.search).toBeFocused();
});

test('nothing behind the filters or the details of a narrow screen takes the focus', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const filters = dashboard.button('Filters');
  await filters.click();
  await dashboard.value('SSID', 'Corp').press('Escape');
  await expect(filters).toHaveAttribute('aria-expanded', 'false');
  await expect(filters).toBeFocused();
  await filters.click();
  await page.keyboard.press('j');
  await dashboard.search.focus();
  await expect(filters).toBeFocused();
  // The button goes with the filters around it; the focus is not lost.
  await page.getByRole('button', { name: /^Show [\d,]+ clients/ }).press('Enter');
  await expect(page.getByRole('link', { name: 'Skip to the list' })).toBeFocused();
  await page.keyboard.press('j');
  await expect(dashboard.grid).toBeFocused();
  await dashboard.row(1).click();
  const details = dashboard.dialog();
  await expect(details).toBeFocused();
  await dashboard.grid.focus();
  await filters.focus();
  await expect(details).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dashboard.grid).toBeFocused();
  // A wide screen has room for both.
  await dashboard.row(1).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await dashboard.search.focus();
  await expect(dashboard.search).toBeFocused();
});

test('e exports wherever the focus is, and does nothing behind a menu', async ({ page, dashboard }) => {
  await dashboard.grid.focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.press('?');
  await expect(dashboard.dialog()).toHaveCount(0);
  await page.keyboard.press('Escape');
  await dashboard.button('Refresh').focus();
  await page.keyboard.press('e');
  await expect(dashboard.dialog('Export')).toBeVisible();
});
