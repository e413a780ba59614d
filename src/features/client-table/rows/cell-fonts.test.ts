// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { isSpaced, measureCellFonts, PROBE } from './cell-fonts.ts';
import { fits } from './text-fit.ts';

const widths = new Float32Array(0x7f).fill(Infinity);
for (let code = 0x20; code < 0x7f; code++) widths[code] = 10;

it('says what fits for certain', () => {
  expect(fits('', 0, widths)).toBe(true);
  expect(fits('nine char', 90, widths)).toBe(true);
  expect(fits('nine char', 89, widths)).toBe(false);
});

it('says no for other characters than ASCII and for control characters', () => {
  for (const text of ['ü', '\u{1f600}', 'a\tb', 'a\u007f']) expect(fits(text, 1000, widths)).toBe(false);
});

it('measures both fonts in the minimum font size of the browser', () => {
  const measured: string[] = [];
  const grid = document.createElement('div');
  const context = {
    measureText: () => ({ width: 1 }),
    set font(font: string) {
      measured.push(font.split(' ')[0]);
    },
  };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '18px', fontFamily: 'sans', getPropertyValue: () => 'mono' }));
  measureCellFonts(grid);
  vi.unstubAllGlobals();
  expect(measured).toEqual(['18px', '18px']);
});

it('tells letters that are set apart from those that were measured', () => {
  // Above, each letter of both fonts was 1 px wide, with 3 % for pairs in one of them.
  const measured = PROBE.length * 2.03;
  expect(isSpaced(measured)).toBe(false);
  expect(isSpaced(measured + 0.12 * 13 * PROBE.length)).toBe(true);
});
