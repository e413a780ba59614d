import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { figureOf, kilobytesOf, numberOf, tableOf } from './figures.ts';
import { BRANCH, FAILING, OFFICE, SLOW, WITHOUT_HISTORIES, OFFICE_ID } from './networks.ts';
import { allClients, usageOf, text } from './oracle.ts';

const status = (page: Page) => page.getByRole('status');
const ALL = 'usage,os,vlan,when,where,distribution,applications,where';

test.setTimeout(90_000);

async function open(page: Page, panels: string, q = '') {
  await page.goto(`${OFFICE}&panels=${panels}&q=${encodeURIComponent(q)}`);
  await expect(status(page)).toHaveText(/ of 2,400 clients$/, { timeout: 20_000 });
}

/** Kilobytes of a cell with three digits are those of the sum. */
const expectAmount = (cell: string, sum: number) => expect(Math.abs(kilobytesOf(cell) / sum - 1)).toBeLessThan(0.006);

for (const timezoneId of ['America/St_Johns', 'Asia/Tokyo']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test('When adds up to the list, and a time that is chosen by keyboard filters', async ({ page }) => {
      await open(page, 'when');
      const clients = await allClients(page, OFFICE_ID);
      const figure = figureOf(page, 'When');
      await expect(figure).toContainText('Traffic of the network');
      await expect(figure).toContainText('Mbit/s');
      const slider = figure.getByRole('slider', { name: 'Chosen time' });
      await slider.focus();
      for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight']) await page.keyboard.press(key);
      await figure.getByRole('button', { name: 'Last seen' }).click();
      const range = new URL(page.url()).searchParams.get('q');
      await expect(page).toHaveURL(/q=seen/);
      const [from, to] = await page.evaluate(
        ([, a, b]) => [new Date(a).getTime(), new Date(b).getTime() + 60_000],
        /seen:"?([^".]+)\.\.([^"]+)"?/.exec(new URL(page.url()).searchParams.get('q') ?? '') ?? [range ?? '', '', ''],
      );
      const within = clients.filter((one) => {
        const at = Date.parse(text(one['lastSeen']));
        return at >= from && at < to;
      });
      await expect(status(page)).toHaveText(`${within.length.toLocaleString('en')} of 2,400 clients`);
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await expect(status(page)).toHaveText('2,400 of 2,400 clients');
      const total = (await tableOf(figure)).pop() ?? [];
      const offline = clients.filter((one) => one['status'] === 'Offline').length;
      expect(total[2]).toBe(offline.toLocaleString('en'));
      expectAmount(
        total[3],
        clients.reduce((sum, { usage }) => sum + usage.sent, 0),
      );
      expectAmount(
        total[4],
        clients.reduce((sum, { usage }) => sum + usage.recv, 0),
      );
    });

    test('hours and weekdays of first seen are those of the zone', async ({ page }) => {
      await open(page, 'when.show-hours');
      const clients = await allClients(page, OFFICE_ID);
      const clock = new Intl.DateTimeFormat('en-GB', {
        timeZone: timezoneId,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      });
      const counts = new Map<string, number>();
      for (const one of clients) {
        const parts = clock.formatToParts(Date.parse(text(one['firstSeen'])));
        const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
        const key = `${part('weekday')} ${part('hour')}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const rows = await tableOf(figureOf(page, 'When'));
      expect(rows.pop()?.at(-1)).toBe('2,400');
      for (const [hour, ...cells] of rows) {
        for (const [at, day] of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].entries())
          expect(numberOf(cells[at]), `${day} ${hour}`).toBe(counts.get(`${day} ${hour.slice(0, 2)}`) ?? 0);
      }
      // A cell filters for its hours of all weeks, by keyboard too; again, and they are off.
      await figureOf(page, 'When').getByRole('button', { name: 'View as table' }).click();
      const [day, count] = [...counts].find(([key]) => key.endsWith(' 10')) ?? ['', 0];
      const cell = figureOf(page, 'When').getByRole('button', { name: `${day}:00, ${count}` });
      await cell.click();
      await expect(status(page)).toHaveText(`${count} of 2,400 clients`);
      await expect(figureOf(page, 'When')).toHaveAttribute('aria-busy', 'false');
      await page.keyboard.press('Enter');
      await expect(status(page)).toHaveText('2,400 of 2,400 clients');
      await page.keyboard.press('ArrowRight');
      const next = page.getByRole('button', { name: `${day.slice(0, 3)} 11:00` });
      await expect(next).toBeFocused();
      // With Alt it excludes, as every mark of a chart does.
      const hidden = counts.get(`${day.slice(0, 3)} 11`) ?? 0;
      await expect(figureOf(page, 'When')).toHaveAttribute('aria-busy', 'false');
      await page.keyboard.press('Alt+Enter');
      await expect(status(page)).toHaveText(`${(2400 - hidden).toLocaleString('en')} of 2,400 clients`);
    });
  });
}

test('a filter of few clients shows their own traffic over time', async ({ page }) => {
  await open(page, 'when', 'name:SRV*');
  const clients = (await allClients(page, OFFICE_ID)).filter((one) => /^srv/i.test(text(one['description'])));
  const figure = figureOf(page, 'When');
  await expect(figure).toContainText(`Traffic of ${clients.length} clients`);
  await expect(figure.getByText('Loading')).toHaveCount(0);
  const total = (await tableOf(figure)).pop() ?? [];
  expectAmount(
    total[3],
    clients.reduce((sum, { usage }) => sum + usage.sent, 0),
  );
});

test('Where counts who is online by access point or switch; fields are crossed, and a cell filters', async ({
  page,
}) => {
  await open(page, 'where');
  const clients = await allClients(page, OFFICE_ID);
  const figure = figureOf(page, 'Where');
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
  // By keyboard, and with Alt: neither of its values.
  await cell.focus();
  await page.keyboard.press('Alt+Enter');
  const neither = clients.filter((one) => one['ssid'] !== 'Guest' && one['vlan'] !== '30').length;
  await expect(status(page)).toHaveText(`${neither.toLocaleString('en')} of 2,400 clients`);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await cell.click();
  await expect(status(page)).toHaveText(`${both.toLocaleString('en')} of 2,400 clients`);
  const matrix = await tableOf(figure);
  expect(matrix).toEqual([
    ['Guest', both.toLocaleString('en'), both.toLocaleString('en')],
    ['Total', both.toLocaleString('en'), both.toLocaleString('en')],
  ]);
});

test('Distribution says what half of them use at most, and a stretch of its axis filters', async ({ page }) => {
  await open(page, 'distribution');
  const sizes = (await allClients(page, OFFICE_ID)).map(usageOf).sort((a, b) => a - b);
  const figure = figureOf(page, 'Distribution');
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

test('Applications adds up what Meraki says of the largest clients, and says of whom', async ({ page }) => {
  await open(page, 'applications');
  const clients = (await allClients(page, OFFICE_ID)).sort((a, b) => usageOf(b) - usageOf(a)).slice(0, 50);
  const figure = figureOf(page, 'Applications');
  await expect(figure).toContainText('The 50 largest of 2,400 clients: ');
  const total = (await tableOf(figure)).pop() ?? [];
  expectAmount(
    total[1],
    clients.reduce((sum, one) => sum + usageOf(one), 0),
  );
  await page.goto(`${BRANCH}&panels=applications`);
  await expect(figure).toContainText('traffic analysis is off');
});

test('where Meraki has no history the panel says so, and shows what the list tells; a failed one can be asked again', async ({
  page,
}) => {
  await page.goto(`${WITHOUT_HISTORIES}&panels=when`);
  const figure = figureOf(page, 'When');
  await expect(figure.getByText('Meraki has no such history of this network.')).toHaveCount(2);
  const total = (await tableOf(figure)).pop() ?? [];
  expect(numberOf(total[1])).toBeGreaterThan(0);
  expect(total.slice(3)).toEqual(['–', '–', '–']);
  await page.goto(`${FAILING}&panels=when,usage`);
  await expect(figure.getByRole('button', { name: 'Retry' }).first()).toBeVisible({ timeout: 40_000 });
  await expect(figureOf(page, 'Usage').getByRole('listitem').first()).toBeVisible();
});

test('axe finds nothing in any panel, its table, its choices and the dialog', async ({ page }) => {
  await page.goto(`${BRANCH}&panels=${ALL}`);
  for (const name of ['Usage', 'When', 'Distribution']) await expect(figureOf(page, name)).toBeVisible();
  await expect(figureOf(page, 'When').getByText('Loading')).toHaveCount(0);
  await expectAccessible(page, { region: '[role=tabpanel]', strictly: true });
  for (const name of ['Usage', 'Where'])
    await figureOf(page, name).getByRole('button', { name: 'View as table' }).click();
  await figureOf(page, 'Where').getByRole('combobox', { name: 'Columns' }).selectOption('VLAN');
  await expectAccessible(page, { region: '[role=tabpanel]', strictly: true });
  await page.getByRole('button', { name: 'Panels', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Panels' })).toBeInViewport({ ratio: 0.5 });
  await expectAccessible(page, { region: '[role=dialog]' });
});

/** What of heads and legends leaves its place or stands twice, and labels that are cut to the same letters. */
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
      if (caption.getBoundingClientRect().height > 17) faults.push(`${name}: its sentence wraps`);
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

test('heads and legends keep their place at 1280 pixels, also while loading, and no two labels read the same', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${SLOW}&panels=${ALL}`);
  await expect(figureOf(page, 'Usage').getByText('so far')).toBeVisible({ timeout: 30_000 });
  expect(await layoutFaults(page)).toEqual([]);
  for (const panels of [
    ALL,
    'usage.by-accessPoint,os,manufacturer,ssid',
    'usage.by-switchAndPort,deviceType,policy8021x',
  ]) {
    await open(page, panels);
    await expect(page.getByRole('figure').first().getByRole('listitem').first()).toBeVisible();
    expect(await layoutFaults(page), panels).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pictures and tables can be taken along, ${colorScheme}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.emulateMedia({ colorScheme });
    await open(page, 'usage,os');
    const figure = figureOf(page, 'OS mix');
    await expect(figure.getByRole('listitem').first()).toBeVisible();
    const box = await figure.boundingBox();
    const labels = await figure
      .getByRole('listitem')
      .getByRole('button')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')?.split(', ') ?? []));
    await figure.getByRole('button', { name: 'OS mix options' }).click();
    const take = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const png = await take('PNG');
    expect(png.name).toBe('os-mix.png');
    // The signature, then the width and height of the header chunk: twice the screen's pixels.
    expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(Math.abs(png.bytes.readUInt32BE(16) - 2 * (box?.width ?? 0))).toBeLessThanOrEqual(2);
    expect(Math.abs(png.bytes.readUInt32BE(20) - 2 * (box?.height ?? 0))).toBeLessThanOrEqual(2);
    const svg = (await take('SVG')).bytes.toString('utf8');
    const seen = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const ground = parsed.querySelector('rect')?.getAttribute('fill') ?? '';
      return {
        faults: parsed.querySelectorAll('parsererror').length,
        text: [...parsed.querySelectorAll('text')].map((one) => one.textContent).join('|'),
        dark: /^rgb\((\d+)/.exec(ground)?.[1],
        outside: source.includes('var(--'),
        cutBy: [...parsed.querySelectorAll('text')].map((one) => [
          one.textContent,
          one.closest('svg')?.getAttribute('height'),
        ]),
      };
    }, svg);
    expect(seen).toMatchObject({ faults: 0, outside: false });
    expect(Number(seen.dark) < 128).toBe(colorScheme === 'dark');
    const [label, count] = labels[0];
    for (const part of ['OS mix', label.slice(-7), count]) expect(seen.text).toContain(part);
    // Rows that are scrolled out of sight do not stand on the axis below them.
    const rows = await figure.getByRole('list').evaluate((list) => String(list.getBoundingClientRect().height));
    expect(seen.cutBy).toContainEqual([count, rows]);
    await page.getByRole('button', { name: 'Copy table', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`${label}\t${numberOf(count)}`);
    await page.getByRole('button', { name: 'Copy picture', exact: true }).click();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types])))
      .toContain('image/png');
  });
}
