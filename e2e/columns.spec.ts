import { expect } from '@playwright/test';
import { BRANCH } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';

test('the arrangement of the columns stays after a reload', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  const dialog = await dashboard.openDialog('Columns');
  await dialog.getByRole('searchbox', { name: 'Search columns' }).fill('rate');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'Average rate' }).check();
  await dialog.getByRole('searchbox', { name: 'Search columns' }).fill('');
  await dialog.getByRole('checkbox', { name: 'OS', exact: true }).uncheck();
  await dialog.getByRole('button', { name: 'Move MAC' }).press('ArrowUp');
  for (const way of ['down', 'up']) await dialog.getByRole('button', { name: `Move column MAC ${way}` }).click();
  await dialog.getByRole('button', { name: 'Pin Usage' }).click();
  const setName = dialog.getByLabel('Save these columns as');
  await setName.fill('Policy');
  await expect(dialog.getByText('A built-in set has this name')).toBeVisible();
  await setName.fill('constructor');
  await setName.press('Enter');
  await expect(dialog.getByLabel('Column set')).toHaveValue('constructor');
  await dialog.getByRole('button', { name: 'Delete “constructor”' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  const names = ['Selected', 'Usage', 'Status', 'Name', 'MAC', 'IP'];
  for (const [place, name] of names.entries()) {
    await expect(page.getByRole('columnheader').nth(place)).toHaveAccessibleName(name);
  }
  await expect(dashboard.header('Average rate')).toHaveCount(1);
  await expect(dashboard.header('OS')).toHaveCount(0);
  // The address lends its columns for the visit, whatever columns the browser keeps.
  const link = page.url();
  expect(link).toContain('columns=*usage,status,name,mac,ip,');
  await page.evaluate(() => globalThis.localStorage.clear());
  await page.goto(link);
  for (const [place, name] of names.entries()) {
    await expect(page.getByRole('columnheader').nth(place)).toHaveAccessibleName(name);
  }
  await dashboard.visit(BRANCH, 'sort=colour&columns=mac,nonsense&band=tables&band=roster');
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await expect(
    page.getByText('Left out: another band=roster; sort=colour; band=tables; columns=nonsense'),
  ).toBeVisible();
  await dashboard.button('Remove from the address').click();
  await expect(page.getByText('Left out')).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`\\?columns=mac&network=${BRANCH}$`));
  await dashboard.visit(BRANCH);
  await expect(page.getByRole('columnheader').nth(1)).toHaveAccessibleName('Status');
});

test('a header is dragged to another place', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  await dashboard.header('VLAN').getByRole('button').dragTo(dashboard.header('IP').getByRole('button'));
  const order = () =>
    page.getByRole('columnheader').evaluateAll((all) => all.map((one) => one.getAttribute('data-header')));
  await expect.poll(async () => (await order()).join()).toContain('name,vlan,ip');
  const cell = page.locator('[aria-rowindex="2"] [data-column="mac"]').first();
  await cell.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Copy/ }).first()).toBeVisible();
});

test('a column is resized by the line behind its header, from either side of it', async ({ page, dashboard }) => {
  await dashboard.open(BRANCH);
  const header = dashboard.header('IP');
  const widthOf = async () => (await header.boundingBox())?.width ?? 0;
  for (const from of [-10, 10]) {
    const before = await widthOf();
    const { x = 0, y = 0, width = 0 } = (await header.boundingBox()) ?? {};
    await page.mouse.move(x + width + from, y + 15);
    await page.mouse.down();
    await page.mouse.move(x + width + from + 30, y + 15, { steps: 3 });
    await page.mouse.up();
    await expect.poll(widthOf).toBe(before + 30);
  }
});

test('Escape cancels the drag of a header, and nothing else', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH);
  await dashboard.row(1).click();
  await expect(dashboard.dialog()).toBeVisible();
  const headers = () =>
    page
      .getByRole('columnheader')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-header')} ${one.getAttribute('aria-sort')}`).join(),
      );
  const before = await headers();
  const name = dashboard.header('MAC').getByRole('button');
  await name.hover();
  await page.mouse.down();
  await dashboard.header('Name').hover();
  await expect(dashboard.header('Name')).toHaveAttribute('data-over', 'true');
  await page.keyboard.press('Escape');
  await expect(dashboard.header('Name')).not.toHaveAttribute('data-over');
  await name.hover();
  await page.mouse.up();
  await expect(dashboard.dialog()).toBeVisible();
  expect(await headers()).toBe(before);
});
