import type { RosterRow } from '#clients/roster/roster-list.ts';
import { inTurns } from '#ui/page-turns.ts';
import { xlsxRows } from './xlsx-rows.ts';

const MOST_BYTES = 50_000_000;

/** XLSX files are archives, which begin so. */
const ARCHIVE = [0x50, 0x4b];

/** A list's file as the text that the box shows, or in words why it is none. */
export async function rosterFile(
  file: Blob,
  signal: AbortSignal,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  if (file.size > MOST_BYTES) return { fault: 'It is too large.' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (ARCHIVE.every((byte, at) => bytes[at] === byte)) {
    const rows = await inTurns(xlsxRows(bytes), signal);
    return typeof rows === 'string' ? { fault: rows } : { text: sheetText(rows) };
  }
  const text = decoded(bytes);
  return text.includes('\0') ? { fault: 'It is no text, CSV or XLSX.' } : { text };
}

/** Excel writes "Unicode text" as UTF-16, and CSV in the machine's old encoding. */
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

/** A line a row, where the sheet has it; tabs between the cells. */
function sheetText(rows: readonly RosterRow[]): string {
  const lines: string[] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1 && lines.length < rows.length * 2) lines.push('');
    lines.push(cells.map(inCell).join('\t'));
  }
  return lines.join('\n');
}
