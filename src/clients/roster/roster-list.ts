import { ROSTER_RULES, type RosterRule } from '#clients/known-values.ts';
import { addressText } from '#clients/address/ip-address.ts';
import { coloned } from '#clients/address/mac-address.ts';
import { addressesIn, type UnreadLine, whyNoAddress, type WrittenLine } from '#clients/address/written-addresses.ts';

/** A device that a line of a list names. */
export interface RosterEntry extends WrittenLine {
  /** 12 hex digits each. */
  readonly macs: readonly string[];
  /** addressKeys. */
  readonly ips: readonly string[];
  readonly names: readonly string[];
  readonly serials: readonly string[];
}

export interface RosterList {
  readonly entries: readonly RosterEntry[];
  readonly notUnderstood: readonly UnreadLine[];
}

/** A line of a list, divided into cells. */
export interface RosterRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const tidy = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Patterns of column names; where the first pattern finds columns, the second is not tried. */
const NAMES: Readonly<Record<RosterRule, readonly RegExp[]>> = {
  mac: [
    /^mac(address|addr|id)?$/,
    /^(client|physical|hardware|ethernet|wifi|wireless|wired|lan|wlan|hw)\w*(mac\w*|address|addr)$/,
  ],
  ip: [/^ip(v[46])?(address|addr|6|6local|linklocal)?$|^ipv6linklocal$/, /^(client|current|static|host)ip\w*$/],
  name: [
    /^(name|hostname|host)$/,
    /^(description|clientname|devicename|computername|computer|machine|client|device|label|asset|assetname)$/,
  ],
  serial: [/^(serial|serialnumber|serialno|sn|servicetag)$/],
};

/** The columns of a list by what they contain, from its header; null for a row that is no header. */
function rosterColumns(cells: readonly string[]): Readonly<Record<RosterRule, readonly number[]>> | null {
  const names = cells.map(plain);
  const columnsOf = (key: RosterRule): number[] => {
    for (const pattern of NAMES[key]) {
      const found = names.flatMap((name, at) => (pattern.test(name) ? at : []));
      if (found.length > 0) return found;
    }
    return [];
  };
  const columns = { mac: columnsOf('mac'), ip: columnsOf('ip'), name: columnsOf('name'), serial: columnsOf('serial') };
  return ROSTER_RULES.some((key) => columns[key].length > 0) ? columns : null;
}

/** Whether a text may be a serial: letters and digits without blanks. */
const isSerial = (text: string) => /^(?=.*\d)(?=.*[a-z])[0-9a-z-]{6,}$/i.test(text);

/** Lines per step. */
const STEP = 500;

/** Reads the lines of a list, some hundred per step. A header decides which columns are read. */
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
  columns: Readonly<Record<RosterRule, readonly number[]>>,
): RosterEntry[] | string {
  const at = (key: RosterRule) => columns[key].map((column) => tidy(cells[column] ?? '')).filter((cell) => cell !== '');
  const macs = at('mac').flatMap((cell) => devicesIn(cell).macs);
  const ips = at('ip').flatMap((cell) => devicesIn(cell).ips);
  const names = at('name');
  const serials = at('serial');
  if (macs.length + ips.length + names.length + serials.length > 0) return [{ line, text, macs, ips, names, serials }];
  return at('mac').length + at('ip').length > 0 ? 'No MAC and no IP' : 'The columns that name a device are empty';
}

/** The devices of a line in a list without a header: those of its addresses, else one with the text as its name. */
function freeEntries({ line, cells }: RosterRow, text: string): RosterEntry[] | string {
  const found = cells.map((cell) => ({ cell, ...devicesIn(cell) }));
  const [macs, ips] = [found.flatMap((one) => one.macs), found.flatMap((one) => one.ips)];
  const others = found.flatMap((one) =>
    one.macs.length + one.ips.length === 0 && /[\p{L}\p{N}]/u.test(one.cell) ? tidy(one.cell) : [],
  );
  const nothing = { line, text, macs: [], ips: [], names: [], serials: [] };
  if (macs.length + ips.length === 0) {
    if (others.length === 0) return 'Nothing that names a device';
    const why = others.map(whyNoAddress).find((one) => one !== null);
    return why ?? [{ ...nothing, names: [text], serials: [text].filter(isSerial) }];
  }
  // Several addresses of one kind, and nothing else, are several devices; the line does not tell which of them is missing.
  const own = (address: string) => (macs.length + ips.length > 1 ? address : text);
  if (others.length === 0 && ips.length === 0)
    return macs.map((mac) => ({ ...nothing, text: own(coloned(mac)), macs: [mac] }));
  if (others.length === 0 && macs.length === 0)
    return ips.map((ip) => ({ ...nothing, text: own(addressText(ip)), ips: [ip] }));
  const names = others.slice(0, 1);
  return [{ line, text, macs, ips, names, serials: names.filter(isSerial) }];
}

/** The MACs and the IPs of devices in a cell; a network is no device. */
function devicesIn(cell: string): { readonly macs: readonly string[]; readonly ips: readonly string[] } {
  const { found } = addressesIn(cell);
  return {
    macs: found.flatMap(({ kind, text }) => (kind === 'mac' ? text : [])),
    ips: found.flatMap(({ device }) => device ?? []),
  };
}

/** Separators of cells, in the order in which they are tried. */
const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** The separator that most of the first lines contain; null for a list without cells. */
function separatorOf(text: string): string | null {
  const lines = text.split('\n', 20);
  const counts = SEPARATORS.map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator)).length,
  }));
  const best = counts.reduce((a, b) => (b.lines > a.lines ? b : a));
  return best.lines === 0 ? null : best.separator;
}

/** The lines of a pasted list or a CSV file, divided into cells. A cell in quotes may contain separators and line ends. */
export function rosterRows(text: string): RosterRow[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(plain);
  return (plain.includes('"') ? quotedRows(plain, separator) : null) ?? plainRows(plain, separator);
}

const plainRows = (text: string, separator: string | null): RosterRow[] =>
  text.split('\n').map((line, at) => ({ line: at + 1, cells: separator === null ? [line] : line.split(separator) }));

/** Null when a quote is never closed: then it is the sign for inches. */
function quotedRows(text: string, separator: string | null): RosterRow[] | null {
  const rows: RosterRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let first = 1;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\n') line++;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === separator) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push({ line: first, cells: [...cells, cell] });
      cells = [];
      cell = '';
      first = line;
    } else cell += letter;
  }
  rows.push({ line: first, cells: [...cells, cell] });
  return quoted ? null : rows;
}
