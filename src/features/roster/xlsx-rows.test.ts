import { finished } from '#engine/finished.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { readRoster } from '#clients/roster/roster-list.ts';
import { xlsxColumns } from '#features/export/xlsx/workbook-job.ts';
import { xlsxWorkbook } from '#features/export/xlsx/workbook.ts';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsxRows } from './xlsx-rows.ts';

const workbook = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));

it('reads strings of every kind, numbers and gaps of the first sheet, wherever it lies', () => {
  const bytes = workbook({
    'xl/workbook.xml':
      '<x:workbook><x:sheets><x:sheet name="Devices" sheetId="7" r:id="rId9"/><x:sheet name="Other" r:id="rId1"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet4.xml" Id="rId9"/></Relationships>',
    'xl/worksheets/sheet1.xml': '<worksheet><row r="1"><c><v>1</v></c></row></worksheet>',
    'xl/worksheets/sheet4.xml':
      '<worksheet><cols><col/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="4"><c r="C4" t="inlineStr"><is><t>a &amp; b &constructor;&#10;_x0041_</t></is></c><c r="AB4"><v>1.12233445566E+11</v></c></row>' +
      '<row><c t="str"><f>A1</f><v>x</v></c><c><v>7</v></c></row></sheetData></worksheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>MAC</t></si><si><r><rPr/><t xml:space="preserve">Na </t></r><r><t>me</t></r><rPh><t>no</t></rPh></si></sst>',
  });
  expect(finished(xlsxRows(bytes))).toEqual([
    { line: 1, cells: ['MAC', '', 'Na me'] },
    { line: 4, cells: ['', '', 'a & b &constructor;\nA', ...Array.from({ length: 24 }, () => ''), '112233445566'] },
    { line: 5, cells: ['x', '7'] },
  ]);
});

it('takes a list that this program has exported', async () => {
  const store = storeOf([
    {
      id: 'k1',
      mac: '08:f1:ea:00:00:01',
      description: '=1+1 <b>',
      ip: '10.0.0.1',
      recentDeviceMac: '00:11:22:33:44:55',
    },
  ]);
  const basis = { total: 1, seconds: 1, matches: () => true };
  const file = { store, rows: Uint32Array.of(0), columns: ['name', 'ip', 'mac', 'deviceMac', 'usage'], basis } as const;
  const blob = xlsxWorkbook({ rowCount: 1, columns: [...xlsxColumns(file)], facts: [] }, () => undefined);
  const rows = finished(xlsxRows(new Uint8Array(await blob.arrayBuffer())));
  if (typeof rows === 'string') throw new Error(rows);
  expect(finished(readRoster(rows)).entries).toMatchObject([
    { line: 2, macs: ['08f1ea000001'], ips: ['0a000001'], names: ['=1+1 <b>'] },
  ]);
});

it('says why it cannot read a file', () => {
  expect(finished(xlsxRows(strToU8('Name,MAC')))).toBe('It is no XLSX workbook.');
  expect(finished(xlsxRows(workbook({ 'word/document.xml': '' })))).toBe('It has no sheet.');
});
