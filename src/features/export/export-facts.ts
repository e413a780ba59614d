import { fileMinute, fileNameWith, slug } from '#format/file-name.ts';
import { networkInFile, type SnapshotScope } from '#clients/changes/snapshot-note.ts';
import { type ColumnKey, columnShape, FIGURES, isFigure } from '#clients/columns.ts';
import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { fileLabel, type FileRows } from '#clients/files/file-cells.ts';
import { formatQuery, type Term } from '#clients/query/terms.ts';
import { askedTexts } from '#clients/query/server-filters.ts';
import type { SortKey } from '#engine/view.ts';
import { formatSpan } from '#format/format-span.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { isoSeconds } from '#format/iso-text.ts';

/** One line about a file: what it holds or how it was made. */
export type ExportFact = readonly [label: string, text: string];

/** Everything that decides what a file holds. */
export interface ExportSubject extends FileRows, SnapshotScope {
  /** When Meraki made the oldest page, epoch ms; null before the first one. */
  readonly loadedAt: number | null;
  /** Not all pages are loaded. */
  readonly partial: boolean;
  /** Records from Meraki that could not be read. */
  readonly rejected: number;
  /** Clients of the load. */
  readonly loaded: number;
  /** The rows were selected by hand, not by the filter. */
  readonly selected: boolean;
  readonly terms: readonly Term[];
  readonly sort: readonly SortKey[];
  /** Derived fields that are not computed yet. */
  readonly awaited: readonly FieldKey[];
}

/** Rows from `loaded` on are clients that are not in this load (gone or missing); they are listed only if the filter asks for them. */
function rowsText({ rows, loaded, selected, partial }: ExportSubject): string {
  const all = `${formatCount(loaded)} loaded${partial ? ' so far' : ''}`;
  const absent = rows.reduce((count, row) => (row < loaded ? count : count + 1), 0);
  const present = rows.length - absent;
  const which = selected ? `selected, of ${all}` : present === loaded ? `all ${all}` : `matching, of ${all}`;
  const also = absent === 0 ? '' : `, and ${formatCount(absent)} that ${absent === 1 ? 'is' : 'are'} not in this load`;
  return `${counted(present, 'client')}, one per line (${which})${also}`;
}

/** The columns of a file that are empty because they are still being computed. */
export const awaitedColumns = ({ columns, awaited }: Pick<ExportSubject, 'columns' | 'awaited'>): string =>
  awaited
    .filter((key) => columns.includes(key))
    .map((key) => FIELDS[key].label)
    .join(', ');

/** A record without an id gets no row in a file, so the file says how many there were. */
function stateText({ partial, rejected, ...subject }: ExportSubject): string {
  const empty = awaitedColumns(subject);
  return [
    partial ? 'PARTIAL: not all clients are loaded' : 'complete: every page was loaded',
    rejected === 0 ? '' : `${counted(rejected, 'record')} without an id left out`,
    empty === '' ? '' : `empty, because not worked out yet: ${empty}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const sortText = (sort: readonly SortKey[]) =>
  sort
    .map(({ column, descending }) => {
      const label = isFieldKey(column) ? FIELDS[column].label : column;
      return `${label}, ${descending ? 'descending' : 'ascending'}`;
    })
    .join('; then ');

const valueWord = (value: string) => (value === '' ? 'empty' : value);

function termWords({ field, list, values, patterns, negated, problem, text }: Term): string {
  if (problem !== null) return `${text} (not understood, so that nothing matches)`;
  if (list) return `${negated ? 'none' : 'any'} of the list ${[...values, ...patterns].join(', ')}`;
  if (field === null) return `${negated ? 'without' : 'with'} “${values[0]}” in any field`;
  const { label, kind } = FIELDS[field];
  const some = [...values.map(valueWord), ...patterns].join(' or ');
  // A range reads as it is written: `Usage >1GB`, `Usage not >1GB`.
  const isRange = kind === 'number' && values[0] !== '';
  return [label, isRange ? '' : 'is', negated ? 'not' : '', some].filter((part) => part !== '').join(' ');
}

/** The filter in words, and as its text. */
function filterText(terms: readonly Term[]): string {
  if (terms.length === 0) return 'not filtered';
  const on = terms.filter((term) => !term.off);
  return `${on.length === 0 ? 'not filtered' : on.map(termWords).join(', and ')} (${formatQuery(terms)})`;
}

function unitsText(columns: readonly ColumnKey[]): string {
  const units = ['usage in kilobytes (1000 bytes) over the time span'];
  for (const key of columns.filter(isFigure)) {
    units.push(`${columnShape(key).label.toLowerCase()} in ${FIGURES[key].meaning}`);
  }
  return [...units, 'times as ISO 8601 in UTC'].join(', ');
}

/** The start and the end of the time in which Meraki counted. */
function spanText({ t0, timespan, loadedAt }: ExportSubject): string {
  if (loadedAt === null) return t0 === null ? `the last ${formatSpan(timespan)}` : `since ${t0}`;
  const end = isoSeconds(loadedAt);
  if (t0 !== null) return `${t0} to ${end}`;
  return `${isoSeconds(loadedAt - timespan * 1000)} to ${end} (${formatSpan(timespan)})`;
}

/** What the file holds, in words. The dialog shows it, and XLSX, JSON and "About this file" contain it. */
export function exportFacts(subject: ExportSubject): readonly ExportFact[] {
  const { loadedAt, columns, terms, sort, asked, selected } = subject;
  const facts: ExportFact[] = [
    ['Rows', rowsText(subject)],
    ['State', stateText(subject)],
    ['Filter', selected ? 'none: the clients were selected by hand' : filterText(terms)],
    ['Order', sortText(sort)],
    ['Columns', `${columns.length}: ${columns.map(fileLabel).join(', ')}`],
    ['Network', networkInFile(subject)],
    ['Time span', spanText(subject)],
    ['Asked of Meraki', askedTexts(asked).join(', ')],
    ['Loaded', loadedAt === null ? '' : isoSeconds(loadedAt)],
    ['Units', unitsText(columns)],
  ];
  return facts.filter(([, text]) => text !== '');
}

/** For example `clients-office-munich-1-day-filtered-2026-11-24T1503Z-PARTIAL.csv`. A network without a usable name is named by its id. */
export function exportFileName(subject: ExportSubject, extension: string): string {
  const { networkId, networkName, t0, timespan, selected, terms, asked, loadedAt, partial } = subject;
  const filtered = terms.length > 0 || Object.keys(asked).length > 0;
  const nameWith = (network: string) => {
    const parts = [
      'clients',
      network,
      t0 === null ? slug(formatSpan(timespan)) : `since-${slug(t0.slice(0, 10))}`,
      selected ? 'selected' : filtered ? 'filtered' : '',
      loadedAt === null ? '' : fileMinute(loadedAt),
      partial ? 'PARTIAL' : '',
    ];
    return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
  };
  return fileNameWith(slug(networkName) || networkId, nameWith);
}
