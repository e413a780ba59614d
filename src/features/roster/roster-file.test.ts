import { expect, it } from 'vitest';
import { rosterFile } from './roster-file.ts';

const { signal } = new AbortController();
const read = (...parts: readonly BlobPart[]) => rosterFile(new Blob([...parts]), signal);

it('reads UTF-8, UTF-16 and the code page of Windows', async () => {
  expect(await read('\uFEFFBüro\n')).toEqual({ text: 'Büro\n' });
  expect(await read(Uint8Array.of(0xff, 0xfe, 0x42, 0, 0xfc, 0))).toEqual({ text: 'Bü' });
  expect(await read(Uint8Array.of(0xfe, 0xff, 0, 0x42, 0, 0xfc))).toEqual({ text: 'Bü' });
  expect(await read(Uint8Array.of(0x42, 0xfc))).toEqual({ text: 'Bü' });
});

it('says why a file is no list, so that it does not replace the list that is there', async () => {
  expect(await read('')).toEqual({ fault: 'It is empty.' });
  expect(await read(Uint8Array.of(1, 0, 2))).toEqual({ fault: 'It is no text, CSV or XLSX.' });
  expect(await read('PK and no archive')).toEqual({ fault: 'It is no XLSX workbook.' });
});
