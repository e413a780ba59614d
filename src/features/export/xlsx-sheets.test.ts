import { decodeClients } from '#clients/client-block.ts';
import type { ColumnKey } from '#clients/columns.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { expect, it } from 'vitest';
import { xlsxColumns, type XlsxJob } from './xlsx-job.ts';
import { autoFilter, columnName, xlsxSheets } from './xlsx-sheets.ts';

const store = new ColumnStore(CLIENT_SCHEMA, 'id');
store.append(
  decodeClients([
    { id: 'k1', description: '=1+1', ssid: 'Corp', usage: { sent: 1.5, recv: 2 }, lastSeen: '2026-11-01T10:00:00Z' },
    { id: 'k2', description: 'x'.repeat(40_000) },
  ]).block,
);

/** Both clients together moved 7 kB in 2 s. */
const BASIS = { total: 7, seconds: 2, matches: () => true };

const jobOf = (rows: number[], columns: ColumnKey[], facts: XlsxJob['facts'] = []): XlsxJob => ({
  rowCount: rows.length,
  columns: [...xlsxColumns(store, Uint32Array.from(rows), columns, BASIS)],
  facts,
});

it('lays out real numbers, dates, texts that are no formulas, and empty cells', () => {
  const facts = [{ label: 'Rows', text: '2 clients' }];
  const job = jobOf([1, 0], ['name', 'ssid', 'usage', 'lastSeen'], facts);
  const done: number[] = [];
  const [clients, about] = xlsxSheets(job, (rows) => done.push(rows));
  expect(clients.data[0]).toEqual(
    ['Name', 'SSID', 'Usage', 'Last seen'].map((value) => ({ value, fontWeight: 'bold' })),
  );
  expect(clients.data[1]).toEqual(['x'.repeat(32_767), null, null, null]);
  expect(clients.data[2]).toEqual(['=1+1', 'Corp', 3.5, new Date('2026-11-01T10:00:00Z')]);
  expect(about.data).toEqual([[{ value: 'Rows', fontWeight: 'bold' }, '2 clients']]);
  expect(done).toEqual([0]);
});

it('has the figures of the view as raw numbers', () => {
  const [clients] = xlsxSheets(jobOf([0, 1], ['share', 'rate']), () => undefined);
  expect(clients.data.slice(1)).toEqual([
    [50, 14_000],
    [null, null],
  ]);
  expect(clients.data[0]).toMatchObject([{ value: 'Share (%)' }, { value: 'Average rate (bit/s)' }]);
});

it('filters the header of the first sheet only', () => {
  const job = jobOf([0, 1], ['name', 'usage']);
  const insert = autoFilter(job).files?.transform?.['xl/worksheets/sheet{id}.xml']?.insert;
  expect(insert?.({}, { sheetIndex: 0, sheetId: '1' })).toBe('<autoFilter ref="A1:B3"/>');
  expect(insert?.({}, { sheetIndex: 1, sheetId: '2' })).toBeUndefined();
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
