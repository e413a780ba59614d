import { expect, type Page } from '@playwright/test';
import { BRANCH, EMPTY, FORBIDDEN } from '../simulator/network-ids.ts';
import { expectAccessible } from './accessibility.ts';
import { type Dashboard, test } from './dashboard.ts';

test.setTimeout(120_000);

async function expectDialogsAccessible(page: Page, dashboard: Dashboard, names: readonly string[]) {
  for (const name of names) {
    await test.step(name, async () => {
      await expect(await dashboard.openDialog(name)).toBeInViewport({ ratio: 0.5 });
      await expectAccessible(page, { region: '[role=dialog]' });
      await page.keyboard.press('Escape');
      await expect(dashboard.dialog(name)).toBeHidden();
    });
  }
}

test('axe finds no fault in the list, the details and where no client matches', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await expect(dashboard.figure('OS mix')).toBeVisible();
  await dashboard.button('Ask Meraki').click();
  await expectAccessible(page, { strictly: true });
  await dashboard.row(3).click();
  await expect(dashboard.dialog().getByRole('region', { name: 'Traffic by day' })).toHaveAttribute(
    'aria-busy',
    'false',
  );
  await expectAccessible(page, { strictly: true });
  await page.keyboard.press('Escape');
  await dashboard.search.fill('nobody');
  await expect(dashboard.noMatch).toBeVisible();
  await expectAccessible(page, { strictly: true });
});

test('axe finds nothing serious in chips, faults, suggestions and the palette', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await dashboard.search.fill('-vlan:10 ~os:Android colour:red ssid');
  await dashboard.search.press('End');
  await dashboard.search.press('Shift+:');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  const fault = page.getByText('There is no field colour');
  await expect(fault).toBeVisible();
  await expect(fault).toHaveAttribute('aria-live', 'polite');
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await dashboard.paletteBox.fill('a');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing serious in the dialogs of a wide window', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  await expectDialogsAccessible(page, dashboard, ['Export', 'Views', 'Help']);
});

test('axe finds nothing serious in the dialogs and groups of a narrow window', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await dashboard.open(BRANCH);
  await expectDialogsAccessible(page, dashboard, ['Display', 'Views', 'Columns']);
  await dashboard.grid.focus();
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
  await dashboard.button('Compare').click();
  await expect(dashboard.dialog('Compare 2 clients')).toBeVisible();
  await expectAccessible(page, { region: '[role=dialog]' });
  await page.keyboard.press('Escape');
  await dashboard.groupBy.selectOption('By SSID');
  await dashboard.row(1).getByRole('button').click();
  await expectAccessible(page, { region: '[role=grid]' });
});

test('axe finds nothing serious where there are no clients', async ({ page, dashboard }) => {
  await dashboard.visit(EMPTY);
  await expect(dashboard.count).toHaveText('0 of 0 clients');
  await expectAccessible(page);
});

test('axe finds nothing serious in a fault', async ({ page, dashboard }) => {
  await dashboard.visit(FORBIDDEN);
  await expect(dashboard.alert).toBeVisible();
  await expectAccessible(page);
});

test('the ring of focus has 3:1 in the dark, and replaces the frame of what is pressed', async ({
  page,
  dashboard,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await dashboard.visit(BRANCH, 'q=vlan:30&panels=where.rows-vlan.columns-ssid');
  const cell = dashboard.figure('Where').getByRole('button', { name: /^30 and Guest, / });
  await cell.press('Enter');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  const chip = dashboard.button('Edit filter vlan:30');
  for (const part of [cell, chip, dashboard.button('Refresh'), dashboard.search]) {
    await part.focus();
    // 3.7 on a chip, which is the lightest ground.
    await expect(part).toHaveCSS('outline-color', 'rgb(51, 154, 240)');
  }
});

test('what axe cannot see in the list: names of cut cells, tips to go into, letters set apart', async ({
  page,
  dashboard,
}) => {
  await dashboard.open(BRANCH);
  await expect(dashboard.figure('OS mix')).toBeVisible();
  const cell = (column: string) => dashboard.row(1).locator(`[data-column="${column}"]`);
  const device = dashboard.row(1).getByRole('gridcell').nth(9);
  // Borders of fields have 3:1 against the ground: 3.3 on white.
  await expect(dashboard.search).toHaveCSS('border-top-color', 'rgb(134, 142, 150)');
  // Cut in its middle it has two parts; a screen reader would read them as two words.
  await dashboard.header('Access point / switch').click({ position: { x: 40, y: 10 } });
  await expect(device).toHaveAccessibleName((await device.textContent()) ?? '');
  const tip = page.getByText(/^\d+ \w{3} \d{4}, [\d:]+ /).last();
  // Its code comes after the list: a pointer that rests there before says nothing to it.
  await expect(async () => {
    await cell('name').hover();
    await cell('lastSeen').hover({ position: { x: 40, y: 15 } });
    await expect(tip).toBeVisible({ timeout: 2000 });
  }).toPass();
  const box = await tip.boundingBox();
  // Over the lower edge of the cell, where the tip begins, and to its other end.
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 8, (box?.y ?? 0) - 3);
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8, { steps: 4 });
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  expect(await cell('mac').evaluate((element) => getComputedStyle(element).overflowX)).toBe('visible');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets = [sheet];
  });
  await expect(cell('mac')).toHaveCSS('overflow-x', 'hidden');
});

test('a screen reader hears what a key has done, and no dialog to its end', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  const heard = (text: string) => page.locator('[aria-live=polite]', { hasText: text });
  const active = page.locator('#client-cell-active');
  await expect(heard('Selected: 0')).toHaveCount(1);
  await dashboard.grid.focus();
  await page.keyboard.press('x');
  await expect(heard('Selected: 1')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(active).toHaveRole('checkbox');
  await expect(active).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(active).toHaveAccessibleName('Select all matching clients');
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(heard('Sorted by Name ascending')).toHaveCount(1);
  await dashboard.groupBy.selectOption('By SSID');
  await dashboard.grid.press('ArrowDown');
  await expect(active).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(active).toHaveAttribute('aria-expanded', 'true');
  await dashboard.search.pressSequentially('vl');
  await expect(heard('1 suggestion, Tab takes vlan:')).toHaveCount(1);
  await dashboard.search.fill('any:10.9.9.9,printer-7');
  await expect(heard('2 of 2 not found')).toHaveCount(1);
  await dashboard.picker('Network').fill('nowhere');
  await expect(heard('Nothing matches')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dashboard.picker('Network')).toHaveAccessibleDescription('');
  const help = await dashboard.openDialog('Help');
  await expect(help).toHaveAccessibleDescription('');
  // As a screen reader that reads beyond the dialog does.
  await dashboard.search.focus();
  await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
});
