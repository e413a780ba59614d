import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { OFFICE } from '../simulator/network-ids.ts';
import { test } from './dashboard.ts';
import { numberOf } from './figures.ts';

test.setTimeout(90_000);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a chart is saved as a picture or copied, ${colorScheme}`, async ({ page, context, dashboard }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.emulateMedia({ colorScheme });
    await dashboard.open(OFFICE, 'panels=usage,os');
    const figure = dashboard.figure('OS mix');
    await expect(figure.getByRole('listitem').first()).toBeVisible();
    const box = await figure.boundingBox();
    const labels = await figure
      .getByRole('listitem')
      .getByRole('button')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')?.split(', ') ?? []));
    await figure.getByRole('button', { name: 'OS mix options' }).click();
    const take = async (name: string) => {
      const file = await dashboard.download(dashboard.button(name));
      return { name: file.name, bytes: readFileSync(file.path) };
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
    // The picture cuts the rows off where the list ends on screen, so that none covers the axis.
    const rows = await figure.getByRole('list').evaluate((list) => String(list.getBoundingClientRect().height));
    expect(seen.cutBy).toContainEqual([count, rows]);
    await dashboard.button('Copy table').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`${label}\t${numberOf(count)}`);
    await dashboard.button('Copy picture').click();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types])))
      .toContain('image/png');
  });
}

test('heads and totals stay in place above what scrolls under them, on the screen and in the picture', async ({
  page,
  dashboard,
}) => {
  await dashboard.open(OFFICE, 'panels=where.rows-accessPoint.columns-os,os,usage');
  const scrollerOf = (name: string) => dashboard.figure(name).locator('[class*=scroller]');
  const wordsOf = async (name: string) => {
    await dashboard
      .figure(name)
      .getByRole('button', { name: `${name} options` })
      .click();
    const file = await dashboard.download(dashboard.button('SVG'));
    await page.keyboard.press('Escape');
    return [...readFileSync(file.path, 'utf8').matchAll(/<text [^>]*>([^<]*)</g)].map(([, words]) => words);
  };
  await dashboard.figure('OS mix').getByRole('button', { name: 'View as table' }).click();
  await scrollerOf('OS mix').evaluate((scroller) => scroller.scrollTo(0, 30));
  const table = await wordsOf('OS mix');
  expect(table.indexOf('Clients')).toBeGreaterThan(table.indexOf('Windows 11'));
  await page.emulateMedia({ forcedColors: 'active' });
  const total = dashboard.figure('OS mix').getByRole('cell', { name: 'Total' });
  await expect(total).toBeInViewport({ ratio: 0.9 });
  // Rows that scroll under it do not shine through.
  await expect(total).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.emulateMedia({ forcedColors: 'none' });
  await scrollerOf('Where').evaluate((scroller) => scroller.scrollTo(60, 60));
  const heads = await scrollerOf('Where').evaluate((scroller) => {
    const { left, top } = scroller.getBoundingClientRect();
    const boxes = [...scroller.querySelectorAll('[data-cell]')].map((cell) => ({
      place: cell.getAttribute('data-cell'),
      box: cell.getBoundingClientRect(),
    }));
    const placed = (place: string) => boxes.find((one) => one.place === place)?.box;
    return [(placed('0 4')?.top ?? 0) - top, (placed('5 0')?.left ?? 0) - left, (placed('1 1')?.top ?? 0) - top];
  });
  expect(heads[0]).toBeCloseTo(0, 0);
  expect(heads[1]).toBeCloseTo(0, 0);
  expect(heads[2]).toBeLessThan(-30);
  const matrix = await wordsOf('Where');
  const isName = (words: string) => words.startsWith('MUC-') && !words.includes(' ');
  const isCount = (words: string) => /^[\d,]+$/.test(words);
  expect(matrix.findIndex(isName)).toBeGreaterThan(matrix.findLastIndex(isCount));
  // Heads that are cut say so, as on the screen: the first letter stays.
  expect(matrix.some((words) => words.endsWith('…'))).toBe(true);
  expect(matrix).not.toContain('…');
  expect(await wordsOf('Usage')).toContainEqual(expect.stringMatching(/^\d+ % of the traffic$/));
});

test('on paper all panels are seen, in light colours', async ({ page, dashboard }) => {
  await dashboard.open(OFFICE, 'panels=usage,os,vlan,ssid,when');
  await expect(dashboard.figure('When')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Usage', 'SSID mix', 'When'])
    await expect(dashboard.figure(name), name).toBeInViewport({ ratio: 0.9 });
  await expect(dashboard.button('Refresh')).toBeHidden();
  await page.emulateMedia({ media: null, colorScheme: 'dark' });
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.title = getComputedStyle(document.body).backgroundColor;
    });
  });
  const paper = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await expect(page).toHaveTitle('rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(36, 36, 36)');
});
