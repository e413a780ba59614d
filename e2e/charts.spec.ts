import { expect, test } from '@playwright/test';
import { figureOf, numberOf, tableOf } from './figures.ts';
import { OFFICE, OFFICE_ID } from './networks.ts';
import { allClients, type WireClient, usageOf, text } from './oracle.ts';

/** By value, most clients first, as a naive script counts them. */
function ranked(clients: readonly WireClient[], valueOf: (client: WireClient) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const client of clients) counts.set(valueOf(client), (counts.get(valueOf(client)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(OFFICE);
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients', { timeout: 20_000 });
});

test('OS mix equals the API, the clients without an OS by device type or unknown; shares add up; a click filters', async ({
  page,
}) => {
  const clients = await allClients(page, OFFICE_ID);
  const systems = ranked(clients, (one) =>
    text(one['os']) !== '' ? text(one['os']) : text(one['deviceTypePrediction']) !== '' ? 'By device type' : 'Unknown',
  );
  const figure = figureOf(page, 'OS mix');
  for (const [value, count] of systems.filter(([value]) => /^(By device type|Unknown)$/.test(value))) {
    const mark = figure.getByRole('button', { name: new RegExp(`^${value}, ${count.toLocaleString('en')}`) });
    await mark.click();
    await expect(page.getByRole('status')).toHaveText(`${count.toLocaleString('en')} of 2,400 clients`);
    await expect(figure).toHaveAttribute('aria-busy', 'false');
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await mark.click();
    await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
  }
  const rows = await tableOf(figure);
  const total = rows.pop();
  expect(total?.slice(0, 3)).toEqual(['Total', '2,400', '100.0 %']);
  expect(new Map(rows.map(([label, count]) => [label, numberOf(count)]))).toEqual(new Map(systems));
  expect(rows.map(([, count]) => numberOf(count))).toEqual(systems.map(([, count]) => count));
  expect(rows.reduce((sum, [, , share]) => sum + Number.parseFloat(share), 0)).toBeCloseTo(100, 6);
  await figure.getByRole('button', { name: 'View as table' }).click();
  const android = systems.find(([value]) => value === 'Android')?.[1] ?? 0;
  await figure.getByRole('button', { name: `Android, ${android.toLocaleString('en')}` }).click();
  await expect(page.getByRole('status')).toHaveText(`${android.toLocaleString('en')} of 2,400 clients`);
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  await expect(figure.getByRole('button', { name: /^Android, / })).toHaveAttribute('aria-pressed', 'true');
  const facet = page.getByRole('group', { name: 'OS', exact: true }).getByRole('checkbox', { name: /^Android, / });
  await expect(facet).toBeChecked();
  await figure.getByRole('button', { name: /^Android, / }).click();
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
});

test('Ctrl adds a value, Alt excludes one; the facet shows what is pointed at', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const counts = new Map(ranked(clients, (one) => text(one['vlan'])));
  const status = page.getByRole('status');
  const mark = (value: string) => figureOf(page, 'VLAN mix').getByRole('button', { name: new RegExp(`^${value}, `) });
  await mark('30').hover();
  await expect(page.locator('[data-facet-value="30"][data-pointed]')).toBeVisible();
  await mark('30').click({ modifiers: ['Alt'] });
  await expect(status).toHaveText(`${(2400 - (counts.get('30') ?? 0)).toLocaleString('en')} of 2,400 clients`);
  await expect(figureOf(page, 'VLAN mix')).toHaveAttribute('aria-busy', 'false');
  await mark('10').click();
  await expect(status).toHaveText(`${counts.get('10')?.toLocaleString('en')} of 2,400 clients`);
  // The chart follows the filter; another value is added in the facet's way.
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(status).toHaveText('2,400 of 2,400 clients');
  await expect(mark('20')).toBeVisible();
  await mark('10').click({ modifiers: ['Control'] });
  await expect(status).toHaveText(`${counts.get('10')?.toLocaleString('en')} of 2,400 clients`);
});

test('families fall back to the device type and say for how many; usage ranks the top clients, a click opens one', async ({
  page,
}) => {
  const clients = (await allClients(page, OFFICE_ID)).sort((a, b) => usageOf(b) - usageOf(a));
  const withoutSystem = clients.filter((one) => text(one['os']) === '');
  const predicted = withoutSystem.filter((one) => text(one['deviceTypePrediction']) !== '').length;
  const mix = figureOf(page, 'OS mix');
  await mix.getByRole('button', { name: 'Families' }).click();
  await expect(mix).toContainText(`${predicted} without an OS, by device type prediction`);
  const unknown = (await tableOf(mix)).find(([label]) => label === 'Unknown')?.[1];
  expect(unknown).toBe((withoutSystem.length - predicted).toLocaleString('en'));
  const figure = figureOf(page, 'Usage');
  const names = clients.map((one) => text(one['description']) || text(one['mac']));
  await expect(figure.getByRole('listitem')).toHaveCount(11);
  for (const [at, name] of names.slice(0, 10).entries())
    await expect(figure.getByRole('listitem').nth(at)).toContainText(name);
  await expect(figure.getByRole('listitem').last()).toContainText('Other (2,390)');
  const rows = await tableOf(figure);
  expect(rows.length).toBe(2401);
  expect(
    rows
      .slice(0, -1)
      .map(([label]) => label)
      .toSorted(),
  ).toEqual(names.toSorted());
  await figure.getByRole('button', { name: 'View as table' }).click();
  await figure.getByRole('listitem').first().getByRole('button').click();
  await expect(page.getByRole('dialog', { name: names[0] })).toBeVisible();
});

test('the fewest clients that make 80 % of the traffic are named, and a click lists them', async ({ page }) => {
  const sizes = (await allClients(page, OFFICE_ID)).map(usageOf).sort((a, b) => b - a);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let sum = 0;
  const last = sizes.find((size) => (sum += size) >= total * 0.8) ?? 0;
  const few = sizes.filter((size) => size >= last).length;
  await figureOf(page, 'Usage')
    .getByRole('button', { name: `${few} clients make` })
    .click();
  await expect(page.getByRole('status')).toHaveText(`${few} of 2,400 clients`);
});

test('usage by a field ranks its values, filters by a click on the bar, and the choice stays', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  const sums = new Map<string, number>();
  for (const one of clients) sums.set(text(one['vlan']), (sums.get(text(one['vlan'])) ?? 0) + usageOf(one));
  const [largest] = [...sums].sort((a, b) => b[1] - a[1])[0];
  const figure = figureOf(page, 'Usage');
  await figure.getByRole('combobox', { name: 'Group by' }).selectOption('VLAN');
  const first = figure.getByRole('listitem').first();
  await expect(first).toContainText(largest);
  const area = await first.boundingBox();
  await first.click({ position: { x: (area?.width ?? 0) / 2, y: 8 } });
  const count = clients.filter((one) => one['vlan'] === largest).length;
  await expect(page.getByRole('status')).toHaveText(`${count.toLocaleString('en')} of 2,400 clients`);
  await page.reload();
  await expect(figure.getByRole('combobox', { name: 'Group by' })).toHaveValue('vlan');
});

test('the third chart breaks the clients down by a field of choice, following the filter', async ({ page }) => {
  const clients = await allClients(page, OFFICE_ID);
  await figureOf(page, 'VLAN mix').getByRole('combobox', { name: 'Break down by' }).selectOption('SSID');
  await page
    .getByRole('group', { name: 'Connection', exact: true })
    .getByRole('checkbox', { name: /^Wireless, / })
    .check();
  const wireless = clients.filter((one) => one['recentDeviceConnection'] === 'Wireless');
  const figure = figureOf(page, 'SSID mix');
  await expect(page.getByRole('status')).toHaveText(`${wireless.length.toLocaleString('en')} of 2,400 clients`);
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  const expected = ranked(wireless, (one) => text(one['ssid']) || 'None');
  expect((await tableOf(figure)).map(([label, count]) => [label, numberOf(count)])).toEqual([
    ...expected,
    ['Total', wireless.length],
  ]);
});

test('panels are chosen, ordered and sized in their dialog; they stay, and stand in the address', async ({ page }) => {
  await page.getByRole('button', { name: 'Panels', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Panels' });
  await dialog.getByRole('checkbox', { name: 'OS mix', exact: true }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Connection mix' }).check();
  await dialog.getByRole('button', { name: 'Move Connection mix up' }).click();
  await dialog.getByRole('button', { name: 'Usage, wide' }).click();
  await expect(page).toHaveURL(/[?&]panels=usage\.wide,connection,vlan(&|$)/);
  await page.keyboard.press('Escape');
  const names = () =>
    page.getByRole('figure').evaluateAll((figures) => figures.map((one) => one.getAttribute('aria-label')));
  expect(await names()).toEqual(['Usage', 'Connection mix', 'VLAN mix']);
  await page.reload();
  await expect(figureOf(page, 'Connection mix')).toBeVisible();
  expect(await names()).toEqual(['Usage', 'Connection mix', 'VLAN mix']);
});

test('nothing in a panel glides, for those who ask for less motion and for all others', async ({ page }) => {
  await expect(figureOf(page, 'VLAN mix')).toHaveAttribute('aria-busy', 'false');
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    const moved = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const panel = document.querySelector('[role=tabpanel]');
          const before = panel?.textContent;
          const found: string[] = [];
          let frames = 0;
          const look = () => {
            for (const { effect } of document.getAnimations()) {
              if (!(effect instanceof KeyframeEffect) || panel?.contains(effect.target) !== true) continue;
              // What dims after a while jumps: its delay is no motion.
              if (Number(effect.getTiming().duration) > 0) found.push(effect.target?.outerHTML.slice(0, 80) ?? '');
            }
            if (panel?.textContent !== before) frames++;
            if (frames < 20) requestAnimationFrame(look);
            else resolve(found);
          };
          look();
        }),
    );
    await page
      .getByRole('group', { name: 'SSID', exact: true })
      .getByRole('checkbox', { name: /^Guest, / })
      .click();
    expect(await moved, reducedMotion).toEqual([]);
  }
});

/** Looks at each frame until the list and all mixes have changed: what a mix showed that is not the list's, and whether it dimmed in time. */
const watchFrames = () =>
  new Promise<{ faults: string[]; dimmed: number }>((resolve) => {
    const faults: string[] = [];
    const behindSince = new Map<Element, number>();
    let dimmed = 0;
    const look = (now: number) => {
      const list = /^[\d,]+/.exec(document.querySelector('[role=status]')?.textContent ?? '')?.[0] ?? '';
      const figures = [...document.querySelectorAll('figure[aria-label$=" mix"]')];
      for (const figure of figures) {
        const of = / of ([\d,]+) clients/.exec(figure.querySelector('figcaption')?.textContent ?? '')?.[1] ?? '';
        const isDim = Number(getComputedStyle(figure.lastElementChild ?? figure).opacity) < 1;
        if (figure.getAttribute('aria-busy') !== 'true') {
          behindSince.delete(figure);
          if (of !== list) faults.push(`${of} clients as those of ${list}`);
          if (isDim) faults.push('dim, although it is the list’s');
          continue;
        }
        const since = behindSince.get(figure) ?? now;
        behindSince.set(figure, since);
        if (now - since > 300 && !isDim) faults.push(`not dim after ${now - since} ms`);
        if (isDim) dimmed++;
      }
      if (list !== '2,400' && behindSince.size === 0) resolve({ faults, dimmed });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

test('a chart with another filter’s numbers says that it lags, and dims where it does for long', async ({ page }) => {
  await expect(figureOf(page, 'VLAN mix')).toHaveAttribute('aria-busy', 'false');
  // However fast this machine is, the charts now lag by more than a tenth of a second.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const watched = page.evaluate(watchFrames);
  await page
    .getByRole('group', { name: 'SSID', exact: true })
    .getByRole('checkbox', { name: /^Guest, / })
    .check();
  const { faults, dimmed } = await watched;
  expect(faults).toEqual([]);
  expect(dimmed).toBeGreaterThan(0);
});
