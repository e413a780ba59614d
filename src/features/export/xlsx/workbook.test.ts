import { strFromU8, unzipSync } from 'fflate';
import { storeOf } from '#clients/wire/client-store.ts';
import type { ColumnKey } from '#clients/columns.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { xlsxColumns, type XlsxJob } from './workbook-job.ts';
import { columnName, xmlText } from './sheets.ts';
import { xlsxWorkbook } from './workbook.ts';

const store = storeOf([
  { id: 'k1', description: '=1+1', ssid: 'Corp', usage: { sent: 1.5, recv: 2 }, lastSeen: '2026-11-01T10:00:00Z' },
  { id: 'k2', description: 'x'.repeat(40_000) },
]);

/** Both clients together moved 7 kB in 2 s. */
const BASIS = { total: 7, seconds: 2, matches: () => true };

const jobOf = (rows: number[], columns: ColumnKey[], facts: XlsxJob['facts'] = []): XlsxJob => ({
  rowCount: rows.length,
  columns: [...xlsxColumns({ store, rows: Uint32Array.from(rows), columns, basis: BASIS })],
  facts,
});

async function filesOf(blob: Blob): Promise<Map<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const unescaped = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A sheet's cells by address, shared texts in their place. */
async function cellsOf(job: XlsxJob, sheet: 1 | 2): Promise<Record<string, string | number>> {
  const files = await filesOf(xlsxWorkbook(job, () => undefined));
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(
    ([, text]) => text,
  );
  const cells = (files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').matchAll(
    /<c r="(\w+)"([^>]*)><v>([^<]*)<\/v><\/c>/g,
  );
  return Object.fromEntries(
    [...cells].map(([, at, kind, value]) => [
      at,
      kind.includes('t="s"') ? unescaped(texts[Number(value)]) : Number(value),
    ]),
  );
}

it('lays out real numbers, dates, texts that are no formulas, and leaves empty cells out', async () => {
  const facts = [['Rows', '2 clients']] as const;
  const job = jobOf([1, 0], ['name', 'ssid', 'usage', 'lastSeen'], facts);
  expect(await cellsOf(job, 1)).toEqual({
    A1: 'Name',
    B1: 'SSID',
    C1: 'Usage (kB)',
    D1: 'Last seen',
    A2: 'x'.repeat(32_767),
    A3: '=1+1',
    B3: 'Corp',
    C3: 3.5,
    D3: Date.parse('2026-11-01T10:00:00Z') / 86_400_000 + 25_569,
  });
  expect(await cellsOf(job, 2)).toEqual({ A1: 'Rows', B1: '2 clients' });
});

it('has the figures of the view as raw numbers', async () => {
  expect(await cellsOf(jobOf([0, 1], ['share', 'rate']), 1)).toEqual({
    A1: 'Share (%)',
    B1: 'Average rate (bit/s)',
    A2: 50,
    B2: 14_000,
  });
});

it('says how many clients are written while it writes, and filters the header of the first sheet', async () => {
  const done: number[] = [];
  const rows = Array.from({ length: 2500 }, (_, at) => at % 2);
  const files = await filesOf(xlsxWorkbook(jobOf(rows, ['id', 'usage']), (count) => done.push(count)));
  expect(done).toEqual([1000, 2000, 2500]);
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('</sheetData><autoFilter ref="A1:B2501"/>');
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('sqref="A1:B2501" numberStoredAsText="1"');
  expect(files.get('xl/worksheets/sheet2.xml')).not.toContain('autoFilter');
  for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    expect(files.get(name)).toContain('sharedStrings.xml');
  }
});

it('writes texts that XML can hold, and that read back as they were but for what it cannot', () => {
  expect(xmlText('a<b>&"\u0000\u0008c\uFFFF')).toBe('a&lt;b&gt;&amp;"c');
  expect(xmlText('_x0041_ a\rb\r\nc')).toBe('_x005F_x0041_ a\nb\nc');
  const any = fc.string({ unit: fc.constantFrom('a', '<', '&', '>', '"', '\n', '\u0001', '😀', ' ') });
  fc.assert(
    fc.property(any, (text) => {
      expect(xmlText(text)).not.toMatch(/[<>]|&(?!lt;|gt;|amp;)/);
      expect(unescaped(xmlText(text))).toBe(text.replaceAll('\u0001', ''));
    }),
  );
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
