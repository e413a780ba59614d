import { expect, type Locator } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';
import { numberOf, tableOf } from './figures.ts';
import { allClients, clientsByUsage, countBy, countedInOffice, text, titleOf, usageOf } from './oracle.ts';

const markOf = (figure: Locator, value: string) => figure.getByRole('button', { name: new RegExp(`^${value}, `) });

test.beforeEach(async ({ dashboard }) => {
  await dashboard.open(OFFICE);
});

test('the OS mix counts what a script counts', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const systems = countBy(
    clients,
    (one) => text(one['os']) || (text(one['deviceTypePrediction']) === '' ? 'Unknown' : 'By device type'),
  );
  const figure = dashboard.figure('OS mix');
  for (const value of ['By device type', 'Unknown']) {
    const count = systems.get(value) ?? 0;
    const mark = markOf(figure, `${value}, ${count.toLocaleString('en')}`);
    await mark.click();
    await expect(dashboard.count).toHaveText(countedInOffice(count));
    await expect(figure).toHaveAttribute('aria-busy', 'false');
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await mark.click();
    await expect(dashboard.count).toHaveText(countedInOffice(2400));
  }
  const rows = await tableOf(figure);
  const total = rows.pop();
  expect(total?.slice(0, 3)).toEqual(['Total', '2,400', '100.0 %']);
  expect(new Map(rows.map(([label, count]) => [label, numberOf(count)]))).toEqual(systems);
  expect(rows.map(([, count]) => numberOf(count))).toEqual([...systems.values()].sort((a, b) => b - a));
  expect(rows.reduce((sum, [, , share]) => sum + Number.parseFloat(share.replace('<0.1', '0')), 0)).toBeCloseTo(100, 6);
  await figure.getByRole('button', { name: 'View as table' }).click();
  const android = systems.get('Android') ?? 0;
  await markOf(figure, `Android, ${android.toLocaleString('en')}`).click();
  await expect(dashboard.count).toHaveText(countedInOffice(android));
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  await expect(markOf(figure, 'Android')).toHaveAttribute('aria-pressed', 'true');
  await expect(dashboard.value('OS', 'Android')).toBeChecked();
  await markOf(figure, 'Android').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await figure.getByRole('button', { name: 'Families' }).click();
  await expect(figure).toContainText(`${systems.get('By device type')} without an OS, by device type prediction`);
  const unknown = (await tableOf(figure)).find(([label]) => label === 'Unknown')?.[1];
  expect(unknown).toBe(systems.get('Unknown')?.toLocaleString('en'));
});

test('Ctrl adds the value of a mark to the filter, Alt excludes it', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const counts = countBy(clients, (one) => text(one['vlan']));
  const mix = dashboard.figure('VLAN mix');
  await markOf(mix, '30').hover();
  await expect(page.locator('[data-facet-value="30"][data-pointed]')).toBeVisible();
  await markOf(mix, '30').click({ modifiers: ['Alt'] });
  await expect(dashboard.count).toHaveText(countedInOffice(2400 - (counts.get('30') ?? 0)));
  await expect(mix).toHaveAttribute('aria-busy', 'false');
  await markOf(mix, '10').click();
  await expect(dashboard.count).toHaveText(countedInOffice(counts.get('10') ?? 0));
  await dashboard.button('Clear all filters').click();
  await expect(dashboard.count).toHaveText(countedInOffice(2400));
  await expect(markOf(mix, '20')).toBeVisible();
  await markOf(mix, '10').click({ modifiers: ['Control'] });
  await expect(dashboard.count).toHaveText(countedInOffice(counts.get('10') ?? 0));
  await dashboard.button('Clear all filters').click();
  await expect(markOf(mix, '20')).toBeVisible();
  await markOf(mix, '20').focus();
  await page.keyboard.press('Alt+Enter');
  await expect(dashboard.count).toHaveText(countedInOffice(2400 - (counts.get('20') ?? 0)));
  // The mark has gone, the focus stays in its chart.
  await expect(mix.getByRole('listitem').getByRole('button').first()).toBeFocused();
});

test('Usage ranks the clients by their traffic', async ({ page, dashboard }) => {
  const clients = await clientsByUsage(page, OFFICE);
  const figure = dashboard.figure('Usage');
  const names = clients.map(titleOf);
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
  await expect(dashboard.dialog(names[0])).toBeVisible();
});

test('the last row of a chart that is in sight is whole', async ({ dashboard }) => {
  const list = dashboard.figure('Usage').getByRole('list');
  await expect(list.getByRole('button').last()).toBeAttached();
  const cut = await list.evaluate((element) => {
    const { bottom } = element.getBoundingClientRect();
    const rows = [...element.querySelectorAll('button')].map((row) => row.getBoundingClientRect());
    // Text begins 2 px below the top of its row.
    return rows.filter((row) => row.top < bottom - 2 && row.bottom > bottom + 1).length;
  });
  expect(cut).toBe(0);
});

test('Usage names the fewest clients that make 80 % of the traffic', async ({ page, dashboard }) => {
  const sizes = (await allClients(page, OFFICE)).map(usageOf).sort((a, b) => b - a);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let sum = 0;
  const last = sizes.find((size) => (sum += size) >= total * 0.8) ?? 0;
  const few = sizes.filter((size) => size >= last).length;
  await dashboard
    .figure('Usage')
    .getByRole('button', { name: `${few.toLocaleString('en')} clients make` })
    .click();
  await expect(dashboard.count).toHaveText(countedInOffice(few));
});

test('Usage ranks the values of a chosen field', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  const sums = new Map<string, number>();
  for (const one of clients) sums.set(text(one['vlan']), (sums.get(text(one['vlan'])) ?? 0) + usageOf(one));
  const [largest] = [...sums].sort((a, b) => b[1] - a[1])[0];
  const figure = dashboard.figure('Usage');
  await figure.getByRole('combobox', { name: 'Group by' }).selectOption('VLAN');
  const first = figure.getByRole('listitem').first();
  await expect(first).toContainText(largest);
  const area = await first.boundingBox();
  await first.click({ position: { x: (area?.width ?? 0) / 2, y: 8 } });
  const count = clients.filter((one) => one['vlan'] === largest).length;
  await expect(dashboard.count).toHaveText(countedInOffice(count));
  await page.reload();
  await expect(figure.getByRole('combobox', { name: 'Group by' })).toHaveValue('vlan');
});

test('a mix breaks the filtered clients down by a chosen field', async ({ page, dashboard }) => {
  const clients = await allClients(page, OFFICE);
  await dashboard.figure('VLAN mix').getByRole('combobox', { name: 'Break down by' }).selectOption('SSID');
  await expect(dashboard.figure('SSID mix').getByRole('combobox', { name: 'Break down by' })).toBeFocused();
  await dashboard.value('Connection', 'Wireless').check();
  const wireless = clients.filter((one) => one['recentDeviceConnection'] === 'Wireless');
  const figure = dashboard.figure('SSID mix');
  await expect(dashboard.count).toHaveText(countedInOffice(wireless.length));
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  const rows = (await tableOf(figure)).map(([label, count]) => [label, numberOf(count)] as const);
  expect(rows.pop()).toEqual(['Total', wireless.length]);
  // Values with the same count may stand in any order.
  const expected = countBy(wireless, (one) => text(one['ssid']) || 'None');
  expect(new Map(rows)).toEqual(expected);
  expect(rows.map(([, count]) => count)).toEqual([...expected.values()].sort((a, b) => b - a));
});

test('the chosen panels stay after a reload', async ({ page, dashboard }) => {
  const dialog = await dashboard.openDialog('Panels');
  await dialog.getByRole('checkbox', { name: 'OS mix', exact: true }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Connection mix' }).check();
  await dialog.getByRole('button', { name: 'Move Connection mix up' }).click();
  await dialog.getByRole('button', { name: 'Usage, wide' }).click();
  await expect(page).toHaveURL(/[?&]panels=usage\.wide,connection,vlan(&|$)/);
  await page.keyboard.press('Escape');
  const names = () =>
    page.getByRole('figure').evaluateAll((figures) => figures.map((one) => one.getAttribute('aria-label')));
  await expect.poll(names).toEqual(['Usage', 'Connection mix', 'VLAN mix']);
  await page.reload();
  await expect(dashboard.figure('Connection mix')).toBeVisible();
  await expect.poll(names).toEqual(['Usage', 'Connection mix', 'VLAN mix']);
  // A panel that is added stands at the end of the band, which scrolls to it.
  await dashboard.openDialog('Panels');
  await dialog.getByRole('checkbox', { name: 'SSID mix' }).check();
  await dialog.getByRole('checkbox', { name: 'Status mix' }).check();
  await page.keyboard.press('Escape');
  await expect(dashboard.figure('Status mix')).toBeInViewport({ ratio: 0.9 });
});

test('nothing in a panel is animated, whether or not the user asks for less motion', async ({ page, dashboard }) => {
  await expect(dashboard.figure('VLAN mix')).toHaveAttribute('aria-busy', 'false');
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
              // A lagging chart dims at once after a delay: the duration is 0, which is no motion.
              if (Number(effect.getTiming().duration) > 0) found.push(effect.target?.outerHTML.slice(0, 80) ?? '');
            }
            if (panel?.textContent !== before) frames++;
            if (frames < 20) requestAnimationFrame(look);
            else resolve(found);
          };
          look();
        }),
    );
    await dashboard.value('SSID', 'Guest').click();
    expect(await moved, reducedMotion).toEqual([]);
  }
});

/**
 * Looks at each frame until the list and all mixes have changed.
 * Returns how many mixes were dim, and as faults: a mix that is not busy although its count is not the list's, one that is dim without need, one that does not dim in time.
 */
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

test('a chart is busy while it lags the list, and dims if that takes long', async ({ page, dashboard }) => {
  await expect(dashboard.figure('VLAN mix')).toHaveAttribute('aria-busy', 'false');
  // With a slow processor, the charts lag by more than the tenth of a second after which they dim.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const watched = page.evaluate(watchFrames);
  await dashboard.value('SSID', 'Guest').check();
  const { faults, dimmed } = await watched;
  expect(faults).toEqual([]);
  expect(dimmed).toBeGreaterThan(0);
});
