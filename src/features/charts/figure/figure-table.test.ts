import { storeOf } from '#clients/wire/client-store.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { computeView } from '#engine/view.ts';
import { displayFormat } from '#format/display-format.ts';
import { expect, it } from 'vitest';
import { partsTable, SHARE } from '../marks/mark.ts';
import { matrixTable } from '../marks/MatrixGrid.tsx';
import { distributionTable } from '../panels/DistributionPanel.tsx';
import { measureColumns } from '../panels/usage-figures.ts';
import type { Part } from '../values/parts.ts';
import { distributionOf } from '../values/usage-spread.ts';
import { hoursTable } from '../when/HoursMap.tsx';
import { whenTable } from '../when/when-table.ts';
import { type FigureTable, shownCells, tableText } from './figure-table.ts';

const format = displayFormat({ times: 'relative', zone: 'utc', bytes: 'binary' });
const csv = (table: FigureTable) => tableText(table, 'csv', false).replace('\uFEFF', '').trimEnd().split('\r\n');
const shown = ({ columns, rows, total }: FigureTable) => [
  ...rows.map((cells, row) => shownCells(columns, cells, row)),
  shownCells(columns, total),
];

it('a file has plain numbers under heads with their units, and exact shares, while the screen has words', () => {
  const part = (id: string, clients: number, sent: number): Part => ({
    kind: 'value',
    id,
    clients,
    sent,
    received: 0.2,
  });
  const parts = [part('=Corp', 1234, 0.1), part('Guest', 617, 2e6)];
  const columns = [...measureColumns(['clients', 'usage'], format), SHARE];
  const table = partsTable({ heading: 'SSID', parts, marks: parts, measure: 'clients', columns });
  expect(csv(table)).toEqual([
    'SSID,Clients,Usage (kB),Share (%)',
    "'=Corp,1234,0.3,66.6666666667",
    'Guest,617,2000000.2,33.3333333333',
    'Total,1851,2000000.5,100',
  ]);
  const lines = tableText(table, 'tsv', true).split('\n');
  expect(lines[1]).toBe("'=Corp\t1234\t0.3\t66.6666666667");
  expect(lines[3]).toBe('"Total, PARTIAL: not all clients are loaded"\t1851\t2000000.5\t100');
  expect(shown(table)).toEqual([
    ['=Corp', '1,234', '0.293 KiB', '66.7 %'],
    ['Guest', '617', '1.86 GiB', '33.3 %'],
    ['Total', '1,851', '1.86 GiB', '100.0 %'],
  ]);
});

it('times are ISO 8601 in a file; what is not known is empty', () => {
  const at = Date.UTC(2026, 10, 24, 8, 30);
  const counts = Uint32Array.of(1200);
  const when = { few: null, volumes: null, peak: null, more: false, seen: { arrivals: counts, departures: counts } };
  const told = { ...when, edges: [at, at + 1], connected: [null], timeText: () => 'Tue 24 Nov, 08:30' };
  expect(csv(whenTable(told, format))).toEqual([
    'From,First seen,"Last seen, now offline",Sent (kB),Received (kB),"Wireless, at most"',
    '2026-11-24T08:30:00Z,1200,1200,,,',
    'Total,1200,1200,,,',
  ]);
  expect(shown(whenTable(told, format))[0]).toEqual(['Tue 24 Nov, 08:30', '1,200', '1,200', '–', '–', '–']);
});

it('a matrix says the unit in each head, and hours are counts', () => {
  const matrix = { rows: ['10', null], columns: ['iOS'], cells: [[1500], [0.5]] };
  expect(csv(matrixTable(matrix, 'VLAN', { unit: 'kB', text: format.usage }))).toEqual([
    'VLAN,iOS (kB),Together (kB)',
    '10,1500,1500',
    'All others,0.5,0.5',
    'Total,1500.5,1500.5',
  ]);
  const hours = Array.from({ length: 7 }, () => new Uint32Array(24).fill(1000));
  expect(csv(hoursTable(hours))[9]).toBe('08:00,1000,1000,1000,1000,1000,1000,1000,7000');
});

it('a step of the usage is two numbers in a file', () => {
  const records = [{ id: 'k1', usage: { sent: 1500, recv: 0 } }, { id: 'k2' }];
  const store = storeOf(records);
  const view = computeView(store, { clauses: [], sort: [] }, rankClientColumn);
  const table = distributionTable(distributionOf(store, view, 'usage'), 'Usage', format.usage);
  expect(csv(table)).toEqual([
    'From (kB),To (kB),Clients,Share (%),Usage (kB)',
    '1000,2000,1,50,1500',
    'None,,1,50,',
    'Total,,2,100,1500',
  ]);
  expect(shown(table)[0]).toEqual(['1MB to 2MB', '1', '50.0 %', '1.43 MiB']);
  // In the user's units all of it is, the steps too.
  const binary = distributionTable(distributionOf(store, view, 'usage', 'binary'), 'Usage', format.usage);
  expect(shown(binary)[0]).toEqual(['1MiB to 2MiB', '1', '50.0 %', '1.43 MiB']);
  expect(csv(binary)[1]).toBe('1048.576,2097.152,1,50,1500');
});
