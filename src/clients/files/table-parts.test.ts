import type { ColumnStore } from '#engine/column-store.ts';
import { CSV, disarmed, MARKDOWN, TSV } from '#format/table-formats.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeOf } from '#clients/wire/client-store.ts';
import type { ColumnKey, UsageBasis } from '#clients/columns.ts';
import { type TableFormat, tableParts } from './table-parts.ts';

/** Ten seconds, in which the matching rows, the first two of the store, moved 8 kB. */
const BASIS: UsageBasis = { total: 8, seconds: 10, matches: (row) => row < 2 };

const written = (store: ColumnStore, rows: Uint32Array, columns: readonly ColumnKey[], format: TableFormat) =>
  [...tableParts({ store, rows, columns, basis: BASIS }, format)].join('');

/** RFC 4180 letter by letter. */
function naiveCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (inQuotes && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') inQuotes = !inQuotes;
    else if (inQuotes) cell += letter;
    else if (letter === ',') {
      record.push(cell);
      cell = '';
    } else if (letter === '\r' && text[at + 1] === '\n') {
      records.push([...record, cell]);
      record = [];
      cell = '';
      at++;
    } else cell += letter;
  }
  return records;
}

/**
 * The cells of a file as a spreadsheet reads them with other separators than the file's. A quote opens a quoted part only at the
 * beginning of a cell, and the text after the closing quote belongs to the cell.
 */
function lenientCells(text: string, separators: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let from = 0;
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (inQuotes) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[at++];
      else inQuotes = false;
    } else if (letter === '"' && at === from) inQuotes = true;
    else if (`${separators}\r\n`.includes(letter)) {
      cells.push(cell);
      cell = '';
      from = at + 1;
    } else cell += letter;
  }
  return [...cells, cell];
}

/** Parts of texts that break CSV files or run in spreadsheets. */
const HOSTILE = `a=+-@",;\t\r\n |'＝é1\0\u200B\u00A0\uFEFF\u00AD`.split('').concat('\r\n');
const hostile = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }).map((parts) => parts.join(''));

/** What a spreadsheet reads as a formula, also behind characters that nobody sees. */
const FORMULA = /^[\s\0\u200B\u00AD]*[=+\-@＝＋－＠]/;

describe('tableParts', () => {
  it('writes header and rows in their order, quotes what needs it and disarms formulas', () => {
    const store = storeOf([
      { id: 'k1', description: 'Desk, "window"', usage: { sent: 1, recv: 2 }, lastSeen: '2026-11-01T10:00:00Z' },
      { id: 'k2', description: 'a\n=1+1', usage: {} },
    ]);
    expect(written(store, Uint32Array.of(1, 0), ['name', 'usage', 'lastSeen'], CSV)).toBe(
      '\uFEFFName,Usage (kB),Last seen\r\n"a\n\'=1+1",,\r\n"Desk, ""window""",3,2026-11-01T10:00:00Z\r\n',
    );
  });

  it('reads back cell by cell whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 9 }), (texts) => {
        const store = storeOf(texts.map(([description, ssid], index) => ({ id: `k${index}`, description, ssid })));
        const rows = Uint32Array.from(texts, (_, index) => texts.length - 1 - index);
        const read = naiveCsv(written(store, rows, ['ssid', 'id', 'name'], CSV).slice(1));
        expect(read[0]).toEqual(['SSID', 'ID', 'Name']);
        expect(read.slice(1)).toEqual(
          texts.map(([name, ssid], index) => [disarmed(ssid), `k${index}`, disarmed(name)]).reverse(),
        );
      }),
    );
  });

  it.each([
    { format: 'CSV', table: CSV, separators: [',', ';', '\t', ',;', ',;\t'] },
    { format: 'TSV', table: TSV, separators: ['\t', ';', ';\t', ',\t', ',;\t'] },
  ])('$format has no formula, whatever separators a spreadsheet splits it at', ({ table, separators }) => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...separators), (ssid, description, separator) => {
        const store = storeOf([{ id: 'k1', ssid, description }]);
        const text = written(store, Uint32Array.of(0), ['ssid', 'name', 'id'], table);
        for (const cell of lenientCells(text.replace('\uFEFF', ''), separator)) expect(cell).not.toMatch(FORMULA);
      }),
      { numRuns: 2000 },
    );
  });

  it('splits a long list into parts without losing a row', () => {
    const store = storeOf(Array.from({ length: 9000 }, (_, index) => ({ id: `k${index}` })));
    const rows = Uint32Array.from({ length: 9000 }, (_, row) => row);
    const parts = [...tableParts({ store, rows, columns: ['id'], basis: BASIS }, CSV)];
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('').split('\r\n')).toEqual([
      '\uFEFFID',
      ...Array.from({ length: 9000 }, (_, row) => `k${row}`),
      '',
    ]);
  });
});

it('writes no digits that dividing made up', () => {
  const store = storeOf([{ id: 'k1', usage: { sent: 1, recv: 2 } }]);
  const basis: UsageBasis = { total: 9, seconds: 7, matches: () => true };
  const file = { store, rows: Uint32Array.of(0), columns: ['usage', 'share', 'rate'], basis } as const;
  const text = [...tableParts(file, CSV)].join('');
  expect(text.split('\r\n')[1]).toBe('3,33.3333333,3428.57143');
});

it('writes share and rate as raw numbers under headers with their units; what the filter hides has no share', () => {
  const store = storeOf([{ id: 'k1', usage: { sent: 1, recv: 1 } }, { id: 'k2' }, { id: 'k3', usage: { sent: 5 } }]);
  expect(written(store, Uint32Array.of(0, 1, 2), ['id', 'share', 'rate'], CSV)).toBe(
    '\uFEFFID,Share (%),Average rate (bit/s)\r\nk1,25,1600\r\nk2,,\r\nk3,,4000\r\n',
  );
});

describe('disarmed', () => {
  it('leaves nothing that a spreadsheet would run, at no beginning of a cell, a line or a cell of another locale', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const piece of disarmed(text).split(/[\r\n;\t]/)) expect(piece.replaceAll('"', '')).not.toMatch(FORMULA);
        expect(disarmed(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
    );
  });

  it('counts characters that nobody sees as nothing', () => {
    for (const hidden of ['\0', '\u0001', '\u007F', '\u200B', '\u00A0', '\u202E', '\uFE0F', '\0 \0'])
      for (const before of ['', 'a;', 'a\n'])
        expect(disarmed(`${before}${hidden}=1+1`)).toBe(`${before}${hidden}'=1+1`);
  });

  it('counts quotes at the beginning of a cell as nothing: read with other separators, they may open and close it', () => {
    expect(disarmed('a;"=1+1;b')).toBe(`a;"'=1+1;b`);
    expect(disarmed('a\n""@SUM(A1)')).toBe(`a\n""'@SUM(A1)`);
  });

  it('keeps what is no formula', () => {
    for (const text of ['LAPTOP-01', 'a@b.example', '1+1', '', 'x = y', 'the "-5" one', '"A"-1'])
      expect(disarmed(text)).toBe(text);
  });
});

it('the clipboard keeps one line a client, also for names of several lines', () => {
  const store = storeOf([{ id: 'k1', description: 'a|b\nc\td', usage: { sent: 5, recv: 5 } }]);
  const rows = Uint32Array.of(0);
  expect(written(store, rows, ['name', 'usage', 'ssid'], TSV)).toBe('Name\tUsage (kB)\tSSID\n"a|b\nc\td"\t10\t\n');
  expect(written(store, rows, ['name', 'usage', 'ssid'], MARKDOWN)).toBe(
    '| Name | Usage (kB) | SSID |\n| --- | ---: | --- |\n| a\\|b<br>c\td | 10 |  |\n',
  );
});
