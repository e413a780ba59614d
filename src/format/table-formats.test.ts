import { expect, it } from 'vitest';
import { CSV, TSV } from './table-formats.ts';

// The headings of a crossed table are values of the clients.
it('guards and quotes a heading as it does a cell', () => {
  const labels = ['=1+1', '\u200B@SUM(A1)', 'a\tb', 'Guest, "old"', 'Name'];
  expect(CSV.head(labels)).toBe(`\uFEFF${labels.map(CSV.text).join(',')}\r\n`);
  expect(TSV.head(labels)).toBe(`${labels.map(TSV.text).join('\t')}\n`);
  expect(CSV.head(['=1+1'])).toBe("\uFEFF'=1+1\r\n");
  expect(TSV.head(['=1+1', 'a\tb'])).toBe(`'=1+1\t"a\tb"\n`);
});
