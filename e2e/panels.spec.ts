import { expect, type Page } from '@playwright/test';
import { BRANCH, FAILING, GARBLED_LINK, OFFICE, SLOW, WITHOUT_HISTORIES } from '../simulator/network-ids.ts';
import { expectAccessible } from './accessibility.ts';
import { type Dashboard, test } from './dashboard.ts';
import { kilobytesOf, numberOf, tableOf } from './figures.ts';
import { allClients, clientsByUsage, countBy, countedInOffice, text, usageOf, type WireClient } from './oracle.ts';

const ALL = 'usage,os,vlan,when,where,distribution,applications,where';

test.setTimeout(90_000);

async function open(dashboard: Dashboard, panels: string, q = '') {
  await dashboard.visit(OFFICE, `panels=${panels}&q=${encodeURIComponent(q)}`);
  await expect(dashboard.count).toHaveText(/ of 2,400 clients$/, { timeout: 20_000 });
}

const sentBy = ({ usage }: WireClient) => usage.sent;
const receivedBy = ({ usage }: WireClient) => usage.recv;
const sumOf = (clients: readonly WireClient[], amount: (client: WireClient) => number) =>
  clients.reduce((sum, client) => sum + amount(client), 0);

/** A cell shows three digits: it equals the sum to 0.6 %. */
const expectAmount = (cell: string, sum: number) => expect(Math.abs(kilobytesOf(cell) / sum - 1)).toBeLessThan(0.006);

for (const timezoneId of ['America/St_Johns', 'Asia/Tokyo']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test('When adds up to the list, also for a time that is chosen by keyboard', async ({ page, dashboard }) => {
      await open(dashboard, 'when');
      const clients = await allClients(page, OFFICE);
      const figure = dashboard.figure('When');
      await expect(figure).toContainText('Traffic of the network');
      await expect(figure).toContainText('Mbit/s');
      const slider = figure.getByRole('slider', { name: 'Chosen time' });
      await slider.focus();
      await slider.press('ArrowRight');
      await figure.getByRole('button', { name: 'Last seen' }).press('Escape');
      await expect(figure.getByRole('button', { name: 'Last seen' })).toBeHidden();
      await expect(slider).toBeFocused();
      for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight']) await page.keyboard.press(key);
      await figure.getByRole('button', { name: 'Last seen' }).click();
      await expect(page).toHaveURL(/q=seen/);
      const range = /seen:"?([^".]+)\.\.([^"]+)"?/.exec(new URL(page.url()).searchParams.get('q') ?? '') ?? [];
      // The range is written in the zone of the page, to the minute, both ends included.
      const [from, to] = await page.evaluate(
        ([, first, last]) => [new Date(first).getTime(), new Date(last).getTime() + 60_000],
        range,
      );
      const within = clients.filter((one) => {
        const at = Date.parse(text(one['lastSeen']));
        return at >= from && at < to;
      });
      await expect(dashboard.count).toHaveText(countedInOffice(within.length));
      await dashboard.button('Clear all filters').click();
      await expect(dashboard.count).toHaveText(countedInOffice(2400));
      const total = (await tableOf(figure)).pop() ?? [];
      const offline = clients.filter((one) => one['status'] === 'Offline').length;
      expect(total[2]).toBe(offline.toLocaleString('en'));
      expectAmount(total[3], sumOf(clients, sentBy));
      expectAmount(total[4], sumOf(clients, receivedBy));
    });

    test('the hours and weekdays of first seen are those of the zone', async ({ page, dashboard }) => {
      await open(dashboard, 'when.show-hours');
      const clients = await allClients(page, OFFICE);
      const clock = new Intl.DateTimeFormat('en-GB', {
        timeZone: timezoneId,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      });
      const counts = countBy(clients, (one) => {
        const parts = clock.formatToParts(Date.parse(text(one['firstSeen'])));
        const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
        return `${part('weekday')} ${part('hour')}`;
      });
      const rows = await tableOf(dashboard.figure('When'));
      expect(rows.pop()?.at(-1)).toBe('2,400');
      for (const [hour, ...cells] of rows) {
        for (const [at, day] of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].entries())
          expect(numberOf(cells[at]), `${day} ${hour}`).toBe(counts.get(`${day} ${hour.slice(0, 2)}`) ?? 0);
      }
      // A click on a cell filters for its hours of all weeks, Enter on it takes the filter off.
      await dashboard.figure('When').getByRole('button', { name: 'View as table' }).click();
      const [day, count] = [...counts].find(([key]) => key.endsWith(' 10')) ?? ['', 0];
      const cell = dashboard.figure('When').getByRole('button', { name: `${day}:00, ${count}` });
      await cell.click();
      await expect(dashboard.count).toHaveText(countedInOffice(count));
      await expect(dashboard.figure('When')).toHaveAttribute('aria-busy', 'false');
      await page.keyboard.press('Enter');
      await expect(dashboard.count).toHaveText(countedInOffice(2400));
      await page.keyboard.press('ArrowRight');
      const next = dashboard.button(new RegExp(`^${day.slice(0, 3)} 11:00, `));
      await expect(next).toBeFocused();
      // With Alt it excludes, as every mark of a chart does.
      const hidden = counts.get(`${day.slice(0, 3)} 11`) ?? 0;
      await expect(dashboard.figure('When')).toHaveAttribute('aria-busy', 'false');
      await page.keyboard.press('Alt+Enter');
      await expect(dashboard.count).toHaveText(countedInOffice(2400 - hidden));
    });
  });
}

test('the traffic over time of a few clients is their own', async ({ page, dashboard }) => {
  await open(dashboard, 'when', 'name:SRV*');
  const clients = (await allClients(page, OFFICE)).filter((one) => /^srv/i.test(text(one['description'])));
  const figure = dashboard.figure('When');
  await expect(figure).toContainText(`Traffic of ${clients.length} clients`);
  await expect(figure.getByText('Loading')).toHaveCount(0);
  const total = (await tableOf(figure)).pop() ?? [];
  expectAmount(total[3], sumOf(clients, sentBy));
});

test('pointing at a lane of When shows its numbers, and those of the others do not cover them', async ({
  dashboard,
}) => {
  await open(dashboard, 'when');
  const figure = dashboard.figure('When');
  await expect(figure.getByText('Loading')).toHaveCount(0);
  await figure.hover({ position: { x: 200, y: 65 } });
  await expect(figure.getByText('Received', { exact: true })).toBeVisible();
  await expect(figure.getByText('Connected', { exact: true })).toBeHidden();
  await figure.hover({ position: { x: 200, y: 105 } });
  await expect(figure.getByText('Connected', { exact: true })).toBeVisible();
  await expect(figure.getByText('Received', { exact: true })).toBeHidden();
});

test('Where counts who is online by any two fields', async ({ page, dashboard }) => {
  await open(dashboard, 'where');
  const clients = await allClients(page, OFFICE);
  const figure = dashboard.figure('Where');
  const rows = await tableOf(figure);
  expect(rows.pop()?.slice(0, 2)).toEqual(['Total', '2,400']);
  for (const [name, count, online] of rows) {
    const there = clients.filter((one) => one['recentDeviceName'] === name);
    expect([numberOf(count), numberOf(online)], name).toEqual([
      there.length,
      there.filter((one) => one['status'] === 'Online').length,
    ]);
  }
  await figure.getByRole('button', { name: 'View as table' }).click();
  await figure.getByRole('combobox', { name: 'Rows' }).selectOption('SSID');
  await figure.getByRole('combobox', { name: 'Columns' }).selectOption('VLAN');
  const both = clients.filter((one) => one['ssid'] === 'Guest' && one['vlan'] === '30').length;
  const cell = figure.getByRole('button', { name: `Guest and 30, ${both.toLocaleString('en')}` });
  // Alt excludes both values of a cell.
  await cell.focus();
  await page.keyboard.press('Alt+Enter');
  const neither = clients.filter((one) => one['ssid'] !== 'Guest' && one['vlan'] !== '30').length;
  await expect(dashboard.count).toHaveText(countedInOffice(neither));
  await dashboard.button('Clear all filters').click();
  await cell.click();
  await expect(dashboard.count).toHaveText(countedInOffice(both));
  const matrix = await tableOf(figure);
  expect(matrix).toEqual([
    ['Guest', both.toLocaleString('en'), both.toLocaleString('en')],
    ['Total', both.toLocaleString('en'), both.toLocaleString('en')],
  ]);
});

test('Distribution says how much half of the clients use at most', async ({ page, dashboard }) => {
  await open(dashboard, 'distribution');
  const sizes = (await allClients(page, OFFICE)).map(usageOf).sort((a, b) => a - b);
  const figure = dashboard.figure('Distribution');
  const half = /at most ([\d.]+ \w+)/.exec(
    (await figure.getByRole('caption').or(figure.locator('figcaption')).first().textContent()) ?? '',
  );
  expectAmount(half?.[1] ?? '', sizes[Math.ceil(sizes.length / 2) - 1]);
  const rows = await tableOf(figure);
  expect(rows.pop()?.slice(0, 3)).toEqual(['Total', '2,400', '100.0 %']);
  expect(rows.reduce((sum, [, count]) => sum + numberOf(count), 0)).toBe(2400);
  const [label, count] = rows[5];
  const [low, high] = label.split(' to ').map((edge) => kilobytesOf(edge.replace(/(\d)(\D)/, '$1 $2')));
  expect(numberOf(count)).toBe(sizes.filter((size) => size >= low && size < high).length);
  await figure.getByRole('button', { name: 'View as table' }).click();
  await figure.getByRole('slider').focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/q=usage/);
});

test('Applications adds up what Meraki says of the largest clients', async ({ page, dashboard }) => {
  await open(dashboard, 'applications');
  const clients = (await clientsByUsage(page, OFFICE)).slice(0, 50);
  const figure = dashboard.figure('Applications');
  await expect(figure).toContainText('The 50 largest of 2,400 clients: ');
  const total = (await tableOf(figure)).pop() ?? [];
  expectAmount(total[1], sumOf(clients, usageOf));
  await dashboard.visit(BRANCH, 'panels=applications');
  await expect(figure).toContainText('traffic analysis is off');
});

test('a panel says that Meraki has no history', async ({ dashboard }) => {
  await dashboard.visit(WITHOUT_HISTORIES, 'panels=when');
  const figure = dashboard.figure('When');
  await expect(figure.getByText('Meraki has no such history of this network.')).toHaveCount(2);
  const total = (await tableOf(figure)).pop() ?? [];
  expect(numberOf(total[1])).toBeGreaterThan(0);
  expect(total.slice(3)).toEqual(['–', '–', '–']);
});

test('the history of a panel that failed can be asked for again', async ({ dashboard }) => {
  await dashboard.visit(FAILING, 'panels=when,usage');
  const retry = dashboard.figure('When').getByRole('button', { name: 'Retry' });
  await expect(retry.first()).toBeVisible({ timeout: 40_000 });
  await expect(dashboard.figure('Usage').getByRole('listitem').first()).toBeVisible();
});

test('each figure says that it counts a part of the clients, also when nothing more will come', async ({
  dashboard,
}) => {
  await dashboard.visit(GARBLED_LINK, 'panels=usage,vlan');
  await expect(dashboard.count).toContainText('incomplete');
  for (const name of ['Usage', 'VLAN mix'])
    await expect(dashboard.figure(name).getByText('incomplete', { exact: true })).toBeVisible();
});

test('axe finds no fault in the panels and their dialog', async ({ page, dashboard }) => {
  await dashboard.visit(BRANCH, `panels=${ALL}`);
  for (const name of ['Usage', 'When', 'Distribution']) await expect(dashboard.figure(name)).toBeVisible();
  await expect(dashboard.figure('When').getByText('Loading')).toHaveCount(0);
  await expectAccessible(page, { region: '[role=tabpanel]', strictly: true });
  for (const name of ['Usage', 'Where'])
    await dashboard.figure(name).getByRole('button', { name: 'View as table' }).click();
  await dashboard.figure('Where').getByRole('combobox', { name: 'Columns' }).selectOption('VLAN');
  await expectAccessible(page, { region: '[role=tabpanel]', strictly: true });
  await dashboard.figure('Where').getByRole('button', { name: 'View as table' }).click();
  await expectAccessible(page, { region: '[role=tabpanel]', strictly: true });
  await dashboard.button('Panels').click();
  await expect(dashboard.dialog('Panels')).toBeInViewport({ ratio: 0.5 });
  await expectAccessible(page, { region: '[role=dialog]' });
});

/** Heads and labels that wrap, are cut or leave their figure, and labels of a figure that read the same. */
async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const seenText = (label: Element) => {
      const [head, tail] = label.children.length === 2 ? label.children : [null, label.children[0]];
      if (head === null || tail === null || pen === null) return label.textContent;
      const { fontSize, fontFamily, fontWeight } = getComputedStyle(head);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const full = head.textContent;
      const room = head.getBoundingClientRect().width + 0.5;
      if (pen.measureText(full).width <= room) return full + tail.textContent;
      let letters = full.length;
      while (letters > 0 && pen.measureText(`${full.slice(0, letters)}…`).width > room) letters--;
      return `${full.slice(0, letters)}…${tail.textContent}`;
    };
    const faults: string[] = [];
    for (const figure of document.querySelectorAll('figure')) {
      const name = figure.getAttribute('aria-label');
      const frame = figure.getBoundingClientRect();
      const [head, caption] = [figure.children[0], figure.children[1]];
      if (head.getBoundingClientRect().height > 27) faults.push(`${name}: its head wraps`);
      // A second line says the end of a longer sentence.
      if (caption.getBoundingClientRect().height > 33) faults.push(`${name}: its sentence has a third line`);
      for (const part of [...head.querySelectorAll('*'), ...caption.children]) {
        const box = part.getBoundingClientRect();
        if (box.width > 0 && (box.right > frame.right + 0.5 || box.left < frame.left - 0.5))
          faults.push(`${name}: ${part.tagName} leaves it`);
      }
      const title = head.querySelector('h2');
      if (title !== null && title.scrollWidth > title.clientWidth) faults.push(`${name}: its title is cut`);
      const labels = [...figure.querySelectorAll('li button, li > span')].map((mark) => {
        const label = mark.querySelector(':scope > span:first-child > span:last-child');
        return label === null ? '' : seenText(label);
      });
      for (const label of labels) {
        if (label !== '' && labels.filter((other) => other === label).length > 1)
          faults.push(`${name}: ${label} twice`);
      }
    }
    return faults;
  });
}

test('the heads and labels of charts fit at 1280 pixels, also while loading', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await dashboard.visit(SLOW, `panels=${ALL}`);
  await expect(dashboard.figure('Usage').getByText('so far')).toBeVisible({ timeout: 30_000 });
  expect(await layoutFaults(page)).toEqual([]);
  for (const panels of [
    ALL,
    'usage.by-accessPoint,os,manufacturer,ssid',
    'usage.by-switchAndPort,deviceType,policy8021x',
  ]) {
    await open(dashboard, panels);
    await expect(page.getByRole('figure').first().getByRole('listitem').first()).toBeVisible();
    expect(await layoutFaults(page), panels).toEqual([]);
  }
  // The words and buttons of a chosen stretch stay in their figure.
  await open(dashboard, 'usage,os,vlan,when');
  const figure = dashboard.figure('When');
  await figure.getByRole('slider').press('ArrowLeft');
  const [choices, frame] = [
    await figure.getByRole('group', { name: /^Chosen time/ }).boundingBox(),
    await figure.boundingBox(),
  ];
  expect(choices?.x).toBeGreaterThan(frame?.x ?? Infinity);
});
