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

test('the picture of a scrolled table or matrix has the heads above what scrolls under them', async ({
  page,
  dashboard,
}) => {
  await dashboard.open(OFFICE, 'panels=where.rows-accessPoint.columns-os,os');
  const scrolled = async (name: string, by: number) => {
    const figure = dashboard.figure(name);
    await figure.locator('[class*=scroller]').evaluate((scroller, px) => scroller.scrollTo(px, px), by);
    await figure.getByRole('button', { name: `${name} options` }).click();
    const file = await dashboard.download(dashboard.button('SVG'));
    await page.keyboard.press('Escape');
    const parsed = [...readFileSync(file.path, 'utf8').matchAll(/<text [^>]*>([^<]*)</g)];
    return parsed.map(([, words]) => words);
  };
  await dashboard.figure('OS mix').getByRole('button', { name: 'View as table' }).click();
  const table = await scrolled('OS mix', 30);
  expect(table.indexOf('Clients')).toBeGreaterThan(table.indexOf('Windows 11'));
  const matrix = await scrolled('Where', 60);
  const isName = (words: string) => words.startsWith('MUC-') && !words.includes(' ');
  const isCount = (words: string) => /^[\d,]+$/.test(words);
  expect(matrix.findIndex(isName)).toBeGreaterThan(matrix.findLastIndex(isCount));
  // Heads that are cut say so, as on the screen.
  expect(matrix.some((words) => words.endsWith('…'))).toBe(true);
});
