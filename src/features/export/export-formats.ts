import { jsonParts } from '#clients/files/clients-json.ts';
import { tableParts } from '#clients/files/table-parts.ts';
import type { SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { counted } from '#format/format-count.ts';
import { isoSeconds } from '#format/iso-text.ts';
import { CSV, JSON_CELLS, MARKDOWN, TSV } from '#format/table-formats.ts';
import { putOnClipboard } from '#ui/clipboard.ts';
import { MOST_COPIED } from '#ui/copy-text.ts';
import { download } from '#ui/download.ts';
import { type ExportFact, exportFacts, exportFileName, type ExportSubject } from './export-facts.ts';
import { collectInSlices } from '#ui/time-slices.ts';
import type { ExportWork } from './ExportJob.tsx';
import { MOST_XLSX_ROWS, xlsxBlob, xlsxColumns } from './xlsx/workbook-job.ts';

/** A format that a button of the dialog writes. */
export interface ExportFormat {
  /** The button's name. */
  readonly name: string;
  readonly hint: string;
  /** With more rows the button is disabled. */
  readonly mostRows: number;
  work(subject: ExportSubject): ExportWork;
}

/** The facts for a file, with the time of writing. */
const stamped = (subject: ExportSubject): ExportFact[] => [
  ...exportFacts(subject),
  ['Written', isoSeconds(Date.now())],
  ['Written by', 'Clientscope'],
];

/** What "Compare with file" needs to know about the list in the file. */
const snapshotOf = ({ loadedAt, loaded, partial, rows, ...subject }: ExportSubject): SnapshotNote => ({
  networkId: subject.networkId,
  networkName: subject.networkName,
  timespan: subject.timespan,
  t0: subject.t0,
  asked: subject.asked,
  loadedAt: loadedAt ?? 0,
  clients: rows.length,
  of: loaded,
  // A list with clients that are not in the load is no snapshot of the load.
  whole: !partial && rows.every((row) => row < loaded),
});

function save(blob: Blob, subject: ExportSubject, extension: string): string {
  const name = exportFileName(subject, extension);
  download(blob, name);
  return `Saved ${name}`;
}

async function copy(parts: Iterable<string>, subject: ExportSubject, signal: AbortSignal): Promise<string> {
  await putOnClipboard(collectInSlices(parts, signal).then((all) => all.join('')));
  return `Copied ${counted(subject.rows.length, 'client')}`;
}

/** All formats, in the order of their buttons. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'CSV',
    hint: 'Opens everywhere. What would run as a formula has an apostrophe before it.',
    mostRows: Infinity,
    work: (subject) => async (signal) => {
      const parts = await collectInSlices(tableParts(subject, CSV), signal);
      return save(new Blob(parts, { type: 'text/csv;charset=utf-8' }), subject, 'csv');
    },
  },
  {
    name: 'XLSX',
    hint: 'Real numbers and dates, and a second sheet that says all this.',
    mostRows: MOST_XLSX_ROWS - 1,
    work: (subject) => async (signal, onProgress) => {
      const columns = await collectInSlices(xlsxColumns(subject), signal);
      const job = { rowCount: subject.rows.length, columns, facts: stamped(subject) };
      const blob = await xlsxBlob(job, signal, (done) => onProgress({ done, of: job.rowCount }));
      return save(blob, subject, 'xlsx');
    },
  },
  {
    name: 'JSON',
    hint: 'Meraki’s own keys, empty values as null, and all this beside the clients.',
    mostRows: Infinity,
    work: (subject) => async (signal) => {
      const head = { about: Object.fromEntries(stamped(subject)), snapshot: snapshotOf(subject) };
      const parts = await collectInSlices(jsonParts(subject, head, JSON_CELLS), signal);
      return save(new Blob(parts, { type: 'application/json' }), subject, 'json');
    },
  },
  {
    name: 'Copy',
    hint: 'For pasting into a spreadsheet.',
    mostRows: MOST_COPIED,
    work: (subject) => (signal) => copy(tableParts(subject, TSV), subject, signal),
  },
  {
    name: 'Markdown',
    hint: 'Copies a table for a ticket or a wiki.',
    mostRows: 2000,
    work: (subject) => (signal) => copy(tableParts(subject, MARKDOWN), subject, signal),
  },
  {
    name: 'About this file',
    hint: 'Saves only these words as text, to go with a CSV.',
    mostRows: Infinity,
    work: (subject) => () => {
      const text = stamped(subject).map(([label, value]) => `${label}: ${value}\r\n`);
      return Promise.resolve(save(new Blob(text, { type: 'text/plain;charset=utf-8' }), subject, 'about.txt'));
    },
  },
];
