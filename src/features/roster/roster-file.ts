import type { RosterRow } from '#clients/roster/roster-list.ts';
import { runInSlices } from '#ui/time-slices.ts';
import { xlsxRows } from './xlsx-rows.ts';

const MOST_BYTES = 50_000_000;

/** An XLSX file is a ZIP archive and begins with these bytes (`PK`). */
const ARCHIVE = [0x50, 0x4b];

/** Reads a file (text, CSV, XLSX) as text for the box. @returns the text, or in a sentence why the file is no list */
export async function rosterFile(
  file: Blob,
  signal: AbortSignal,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  if (file.size > MOST_BYTES) return { fault: 'It is too large.' };
  if (file.size === 0) return { fault: 'It is empty.' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (ARCHIVE.every((byte, at) => bytes[at] === byte)) {
    const rows = await runInSlices(xlsxRows(bytes), signal);
    return typeof rows === 'string' ? { fault: rows } : { text: sheetText(rows) };
  }
  const text = decoded(bytes);
  return text.includes('\0') ? { fault: 'It is no text, CSV or XLSX.' } : { text };
}

/** Excel writes "Unicode text" as UTF-16, and CSV in the code page of the computer. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const inCell = (text: string) => text.replaceAll(/\s+/g, ' ');

/** The rows as lines, with tabs between the cells. Each line has the number of its row in the sheet. */
function sheetText(rows: readonly RosterRow[]): string {
  const lines: string[] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1 && lines.length < rows.length * 2) lines.push('');
    lines.push(cells.map(inCell).join('\t'));
  }
  return lines.join('\n');
}
