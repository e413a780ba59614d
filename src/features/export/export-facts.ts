import { fileNameWith, slug } from '#format/file-name.ts';
import { type ColumnKey, columnShape, figureUnit, isFigure, type UsageBasis } from '#clients/columns.ts';
import { FIELDS, isFieldKey } from '#clients/fields.ts';
import { fileLabel } from '#clients/files/file-cells.ts';
import { formatQuery, type Term } from '#clients/query/terms.ts';
import { type Asked, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import type { SortKey } from '#engine/view.ts';
import { formatSpan } from '#format/format-span.ts';
import { formatCount } from '#format/format-count.ts';
import { isoText } from '#format/iso-text.ts';
import { filterWords } from './filter-words.ts';

/** One line of what a file is and how it was made. */
export interface ExportFact {
  readonly label: string;
  readonly text: string;
}

/** Everything that decides what a file holds. */
export interface ExportSubject {
  readonly networkId: string;
  /** '' while it is not known. */
  readonly networkName: string;
  /** Seconds; unused where t0 is given. */
  readonly timespan: number;
  readonly t0: string | null;
  readonly asked: Asked;
  /** Epoch ms of the first page; null before it. */
  readonly loadedAt: number | null;
  /** Not all pages are loaded. */
  readonly partial: boolean;
  /** Records that Meraki sent and that could not be read. */
  readonly rejected: number;
  readonly loaded: number;
  readonly rows: Uint32Array;
  /** The rows were selected by hand, not by the filter. */
  readonly selected: boolean;
  readonly terms: readonly Term[];
  readonly sort: readonly SortKey[];
  readonly columns: readonly ColumnKey[];
  /** What shares and rates are counted over. */
  readonly basis: UsageBasis;
}

const clientWords = (count: number) => `${formatCount(count)} ${count === 1 ? 'client' : 'clients'}`;

/** Clients that are not of the load stand behind its rows: listed, because the filter asks for them, and no loaded client. */
function rowsText({ rows, loaded, selected, partial }: ExportSubject): string {
  const all = `${formatCount(loaded)} loaded${partial ? ' so far' : ''}`;
  const absent = rows.reduce((count, row) => (row < loaded ? count : count + 1), 0);
  const present = rows.length - absent;
  const which = selected ? `selected, of ${all}` : present === loaded ? `all ${all}` : `matching, of ${all}`;
  const also = absent === 0 ? '' : `, and ${formatCount(absent)} that ${absent === 1 ? 'is' : 'are'} not in this load`;
  return `${clientWords(present)}, one per line (${which})${also}`;
}

/** Records without an id are no row of any file: the file says how many they are. */
function stateText({ partial, rejected }: ExportSubject): string {
  const state = partial ? 'PARTIAL: not all clients are loaded' : 'complete: every page was loaded';
  if (rejected === 0) return state;
  return `${state}; ${formatCount(rejected)} ${rejected === 1 ? 'record' : 'records'} without an id left out`;
}

const sortText = (sort: readonly SortKey[]) =>
  sort
    .map(({ column, descending }) => {
      const label = isFieldKey(column) ? FIELDS[column].label : column;
      return `${label}, ${descending ? 'descending' : 'ascending'}`;
    })
    .join('; then ');

function askedText(asked: Asked): string {
  return SERVER_FILTERS.filter(({ name }) => asked[name] !== undefined)
    .map(({ label, name }) => `${label} ${asked[name]}`)
    .join(', ');
}

function unitsText(columns: readonly ColumnKey[]): string {
  const units = ['usage in kilobytes (1000 bytes) over the time span'];
  for (const key of columns.filter(isFigure)) {
    units.push(`${columnShape(key).label.toLowerCase()} in ${figureUnit(key).meaning}`);
  }
  return [...units, 'times as ISO 8601 in UTC'].join(', ');
}

/** The two times between which Meraki counted. */
function spanText({ t0, timespan, loadedAt }: ExportSubject): string {
  if (loadedAt === null) return t0 === null ? `the last ${formatSpan(timespan)}` : `since ${t0}`;
  const end = Math.floor(loadedAt / 1000) * 1000;
  if (t0 !== null) return `${t0} to ${isoText(end)}`;
  return `${isoText(end - timespan * 1000)} to ${isoText(end)} (${formatSpan(timespan)})`;
}

/** What the file holds, in words; the dialog says it, and the files that can carry it do. */
export function exportFacts(subject: ExportSubject): readonly ExportFact[] {
  const { networkId, networkName, loadedAt, columns, terms, sort, asked, selected } = subject;
  const filter = terms.length === 0 ? 'not filtered' : `${filterWords(terms)} (${formatQuery(terms)})`;
  const facts: Array<readonly [label: string, text: string]> = [
    ['Rows', rowsText(subject)],
    ['State', stateText(subject)],
    ['Filter', selected ? 'none: the clients were selected by hand' : filter],
    ['Order', sortText(sort)],
    ['Columns', `${columns.length}: ${columns.map(fileLabel).join(', ')}`],
    ['Network', networkName === '' ? networkId : `${networkName} (${networkId})`],
    ['Time span', spanText(subject)],
    ['Asked of Meraki', askedText(asked)],
    ['Loaded', loadedAt === null ? '' : isoText(Math.floor(loadedAt / 1000) * 1000)],
    ['Units', unitsText(columns)],
  ];
  return facts.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}

/** `clients-office-munich-1-day-filtered-2026-11-24T1503Z-PARTIAL.csv`: the name alone says what it is. */
export function exportFileName(subject: ExportSubject, extension: string): string {
  const { networkId, networkName, t0, timespan, selected, terms, asked, loadedAt, partial } = subject;
  const filtered = terms.length > 0 || Object.keys(asked).length > 0;
  const partsWith = (network: string) => [
    'clients',
    network,
    t0 === null ? slug(formatSpan(timespan)) : `since-${slug(t0.slice(0, 10))}`,
    selected ? 'selected' : filtered ? 'filtered' : '',
    loadedAt === null ? '' : `${new Date(loadedAt).toISOString().slice(0, 16).replace(':', '')}Z`,
    partial ? 'PARTIAL' : '',
  ];
  const nameWith = (network: string) =>
    `${partsWith(network)
      .filter((part) => part !== '')
      .join('-')}.${extension}`;
  return fileNameWith(slug(networkName) || networkId, nameWith);
}
