import { expect, it } from 'vitest';
import { CSV, textTable, TSV } from './table-formats.ts';

// The headings of a crossed table are values of the clients.
it('guards and quotes a heading as it does a cell', () => {
  const labels = ['=1+1', '\u200B@SUM(A1)', 'a\tb', 'Guest, "old"', 'Name'];
  expect(CSV.head(labels)).toBe(`\uFEFF${labels.map(CSV.text).join(',')}\r\n`);
  expect(TSV.head(labels)).toBe(`${labels.map(TSV.text).join('\t')}\n`);
  expect(CSV.head(['=1+1'])).toBe("\uFEFF'=1+1\r\n");
  expect(TSV.head(['=1+1', 'a\tb'])).toBe(`'=1+1\t"a\tb"\n`);
});

it('writes a small table: texts are guarded, numbers are not', () => {
  const rows = [
    ['a,b', -1.5],
    ['-1.5', 0],
  ];
  expect(textTable(CSV, ['Text', 'Number'], rows)).toBe('\uFEFFText,Number\r\n"a,b",-1.5\r\n\'-1.5,0\r\n');
  expect(textTable(TSV, ['Text', 'Number'], rows)).toBe('Text\tNumber\n"a,b"\t-1.5\n\'-1.5\t0\n');
});
