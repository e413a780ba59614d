import { bareWord, withoutStops } from '#clients/address/bare-word.ts';
import { brokenWords, deviceAddress, isBrokenAddress, macKey } from './device-keys.ts';
import { type RosterKey, rosterColumns } from './roster-columns.ts';

/** One line of a list: the device that it names. */
export interface RosterEntry {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly text: string;
  /** 12 hex digits each. */
  readonly macs: readonly string[];
  /** As addressKey writes them. */
  readonly ips: readonly string[];
  readonly names: readonly string[];
  readonly serials: readonly string[];
}

/** A line that names no device, and why. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

export interface RosterList {
  readonly entries: readonly RosterEntry[];
  readonly notUnderstood: readonly UnreadLine[];
}

/** A line as cells. */
export interface RosterRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What people and programs put around an address. */
const bare = (text: string) => bareWord(withoutStops(bareWord(text)));

const tidy = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

/** A serial has letters and digits and no blank. */
const isSerial = (text: string) => /^(?=.*\d)(?=.*[a-z])[0-9a-z-]{6,}$/i.test(text);

/** Lines that one step reads. */
const STEP = 500;

/** Reads a list, line by line; a header that names its columns says where to look. */
export function* readRoster(rows: readonly RosterRow[]): Generator<void, RosterList> {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = filled.length === 0 ? null : rosterColumns(filled[0].cells);
  const entries: RosterEntry[] = [];
  const notUnderstood: UnreadLine[] = [];
  for (const [at, row] of (columns === null ? filled : filled.slice(1)).entries()) {
    if (at % STEP === STEP - 1) yield;
    const text = tidy(row.cells.filter((cell) => cell.trim() !== '').join(', '));
    const read = columns === null ? freeEntries(row, text) : columnEntries(row, text, columns);
    if (typeof read === 'string') notUnderstood.push({ line: row.line, text, why: read });
    else entries.push(...read);
  }
  return { entries, notUnderstood };
}

function columnEntries(
  { line, cells }: RosterRow,
  text: string,
  columns: Readonly<Record<RosterKey, readonly number[]>>,
): RosterEntry[] | string {
  const at = (key: RosterKey) => columns[key].map((column) => tidy(cells[column] ?? '')).filter((cell) => cell !== '');
  const macs = at('mac').flatMap((cell) => macKey(bare(cell)) ?? []);
  const ips = at('ip').flatMap((cell) => deviceAddress(bare(cell)) ?? []);
  const names = at('name');
  const serials = at('serial');
  if (macs.length + ips.length + names.length + serials.length > 0) return [{ line, text, macs, ips, names, serials }];
  return at('mac').length + at('ip').length > 0 ? 'No MAC and no IP' : 'The columns that name a device are empty';
}

/** Of a line without a header: all its addresses, else its text as a name. */
function freeEntries({ line, cells }: RosterRow, text: string): RosterEntry[] | string {
  const macs: string[] = [];
  const ips: string[] = [];
  const others: string[] = [];
  for (const cell of cells) {
    const found = addressesIn(cell);
    macs.push(...found.macs);
    ips.push(...found.ips);
    if (found.macs.length + found.ips.length === 0 && /[\p{L}\p{N}]/u.test(cell)) others.push(tidy(cell));
  }
  // Several addresses of one kind and nothing else are several devices.
  if (others.length === 0 && macs.length > 1 && ips.length === 0)
    return macs.map((mac) => addressOnly(line, text, [mac], []));
  if (others.length === 0 && ips.length > 1 && macs.length === 0)
    return ips.map((ip) => addressOnly(line, text, [], [ip]));
  const known = macs.length + ips.length > 0;
  if (others.length === 0 && !known) return 'Nothing that names a device';
  const broken = others.find((other) => isBrokenAddress(bare(other)));
  if (broken !== undefined && !known) return brokenWords(bare(broken));
  const name = known ? (others[0] ?? '') : text;
  const names = name === '' ? [] : [name];
  return [{ line, text, macs, ips, names, serials: names.filter(isSerial) }];
}

const addressOnly = (line: number, text: string, macs: readonly string[], ips: readonly string[]): RosterEntry => ({
  line,
  text,
  macs,
  ips,
  names: [],
  serials: [],
});

/** The addresses of a cell: the cell itself, or words of it, as in a line of a switch's table. */
function addressesIn(cell: string): { readonly macs: readonly string[]; readonly ips: readonly string[] } {
  const whole = bare(cell);
  const mac = macKey(whole);
  if (mac !== null) return { macs: [mac], ips: [] };
  const words = whole.split(/\s+/).map(bare);
  return {
    macs: words.flatMap((word) => macKey(word) ?? []),
    ips: words.flatMap((word) => deviceAddress(word) ?? []),
  };
}
