import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { cutAt, MiddleText, tailFor } from './MiddleText.tsx';

it('keeps as many letters as tell the labels apart', () => {
  expect(tailFor(['Windows Server 2019', 'Windows Server 2022'], 14)).toBe(7);
  expect(tailFor(['MUC-2F-East-AP01', 'MUC-2F-West-AP01'], 14)).toBe(8);
  expect(tailFor(['MUC-1F-East-AP01', 'MUC-2F-East-AP01', 'MUC-2F-West-AP01'], 14)).toBe(8);
  expect(tailFor(['short', 'also'], 14)).toBe(7);
  expect(tailFor(['Windows 7', 'Windows Phone', 'Windows Server 2019'], 6, 3)).toBe(3);
  expect(tailFor(['Samsung Galaxy S23, Android OS 14', 'Samsung Galaxy Tab, Android OS 14'], 14)).toBe(null);
});

it('no two labels look the same wherever some cut tells them apart', () => {
  const label = fc
    .array(fc.constantFrom('ab', 'cd', '-', '01', '02'), { minLength: 4, maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(label, { maxLength: 6 }), (labels) => {
      const long = labels.filter((one) => one.length > 10);
      const seenBy = (tail: number) => new Set(long.map((one) => `${one.slice(0, 9 - tail)}…${one.slice(-tail)}`)).size;
      const best = Math.max(...[7, 8, 9].map(seenBy));
      const tail = tailFor(labels, 10);
      expect(tail === null ? best < long.length : seenBy(tail) === long.length).toBe(true);
    }),
  );
});

it('never cuts a letter in half', () => {
  expect(cutAt('ab😀defghi', 7)).toBe(2);
  expect(cutAt('abc', 7)).toBe(0);
  expect(cutAt('crew 👩‍🚀 1', 4)).toBe('cre'.length);
  expect(cutAt('Cafe\u0301s abcd', 7)).toBe('Caf'.length);
});

it('shows a name with line breaks in one line, and right-to-left words as one piece', () => {
  const shown = (text: string) =>
    renderToStaticMarkup(createElement(MiddleText, { text, tail: 7 })).replaceAll(/ class="[^"]*"/g, '');
  expect(shown('line one\nline two\r\nthree')).toBe('<span><span>line one line tw</span><span>o  three</span></span>');
  expect(shown('-2+3 / שלום עולם')).toBe('<span><span>-2+3 / שלום עולם</span></span>');
});
