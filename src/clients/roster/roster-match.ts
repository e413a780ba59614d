import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import { FOLDED, respelled, type TextBlock, type TextChunk } from '#engine/text-chunk.ts';
import { addressKey, ipv4Number } from '#clients/address/ip-address.ts';
import { macNumber, wholeMac } from '#clients/address/mac-address.ts';
import { type ROSTER_MARKS, ROSTER_RULES, type RosterRule, ROSTER_PLACES } from '#clients/known-values.ts';
import type { RosterEntry, RosterList } from './roster-list.ts';
import type { UnreadLine, WrittenLine } from '#clients/address/written-addresses.ts';
import type { DerivedColumn } from '#engine/mark-sets.ts';

/** Places in ROSTER_MARKS. */
const [UNLISTED, ONLINE, OFFLINE] = [0, 1, 2];

/** A line that names the same device as an earlier line. */
export interface TwiceLine extends WrittenLine {
  /** The earlier line. */
  readonly of: number;
}

/** A list compared with a load. Each line is in one of found, missing, twice and notUnderstood; each client has one mark. */
export interface RosterMatch {
  /** By row: a place in ROSTER_MARKS. */
  readonly marks: Uint8Array;
  /** By row: the line that found it. */
  readonly lines: ReadonlyMap<StoreRow, RosterEntry>;
  readonly missing: readonly RosterEntry[];
  readonly twice: readonly TwiceLine[];
  readonly notUnderstood: readonly UnreadLine[];
  /** Lines found, by the rule that found them. */
  readonly found: Readonly<Record<RosterRule, number>>;
  /** How many clients have each mark. */
  readonly counts: Readonly<Record<(typeof ROSTER_MARKS)[number], number>>;
}

/** Lines of the list, and rows of a column, per step. */
const LINES_A_STEP = 1000;
const ROWS_A_STEP = 2500;

/** A line while its client is looked for. */
interface Sought {
  readonly entry: RosterEntry;
  /** The rules for which the line has a value. The first is the strongest. */
  readonly rules: readonly RosterRule[];
  by: RosterRule | null;
  /** The line that had already found the client which the first rule finds. */
  taken: RosterEntry | null;
}

const fold = (text: string) => FOLDED.respell(text.trim());

function keysOf({ macs, ips, names, serials }: RosterEntry, rule: RosterRule): readonly string[] {
  if (rule === 'mac') return macs;
  if (rule === 'ip') return ips;
  return (rule === 'name' ? names : serials).map(fold);
}

/** Whether a line is text of a mail or a heading (`Printers:`): it ends as no name does, or has more than seven words. Other sentences cannot be told from names. */
const isSentence = ({ text, names }: RosterEntry) =>
  names[0] === text && /[:?!]$|^(\S+ ){4,}\S+\.$|^(\S+ ){7}/.test(text);

/** Looks for the clients of a list's lines, rule by rule, so that stronger rules take their clients first. O(lines + rows), in steps. */
export function* matchRoster(
  store: ColumnStore,
  list: RosterList,
  rules: readonly RosterRule[] = ROSTER_RULES,
): Generator<void, RosterMatch> {
  const notUnderstood = [...list.notUnderstood];
  const twice: TwiceLine[] = [];
  const sought = yield* distinct(list.entries, rules, twice, notUnderstood);
  const owners: Owners = new Map();
  for (const rule of ROSTER_RULES) {
    if (rules.includes(rule)) yield* lookUp(store, rule, sought, owners);
  }
  const missing: RosterEntry[] = [];
  const found = { mac: 0, ip: 0, name: 0, serial: 0 };
  for (const { entry, by, taken } of sought) {
    const { line, text } = entry;
    if (by !== null) found[by]++;
    else if (taken !== null) twice.push({ line, text, of: taken.line });
    else if (isSentence(entry)) notUnderstood.push({ line, text, why: 'A heading or a sentence, no device' });
    else missing.push(entry);
  }
  twice.sort((a, b) => a.line - b.line);
  notUnderstood.sort((a, b) => a.line - b.line);
  const lines = new Map([...owners].map(([row, { entry }]) => [row, entry]));
  return { ...marked(store, owners), lines, missing, twice, notUnderstood, found };
}

/** The lines to look for: each device once; lines without a value for any rule are not understood. */
function* distinct(
  entries: readonly RosterEntry[],
  rules: readonly RosterRule[],
  twice: TwiceLine[],
  notUnderstood: UnreadLine[],
): Generator<void, Sought[]> {
  const lines = new Map<string, number>();
  const sought: Sought[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield;
    const { line, text } = entry;
    const own = ROSTER_RULES.filter((rule) => rules.includes(rule) && keysOf(entry, rule).length > 0);
    if (own.length === 0) {
      notUnderstood.push({ line, text, why: 'Nothing of what is looked for' });
      continue;
    }
    const keys = keysOf(entry, own[0]).map((key) => `${own[0]} ${key}`);
    const earlier = keys.map((key) => lines.get(key)).find((known) => known !== undefined);
    if (earlier !== undefined) {
      twice.push({ line, text, of: earlier });
      continue;
    }
    for (const key of keys) lines.set(key, line);
    sought.push({ entry, rules: own, by: null, taken: null });
  }
  return sought;
}

/** By row: the line that found its client. */
type Owners = Map<StoreRow, Sought>;

type Claim = (row: StoreRow, one: Sought | undefined) => void;

function* lookUp(store: ColumnStore, rule: RosterRule, sought: readonly Sought[], owners: Owners): Generator<void> {
  const byKey = new Map<string, Sought>();
  for (const one of sought) {
    if (one.by !== null || !one.rules.includes(rule)) continue;
    // Of two lines with the same key the first gets it: the other was found by a stronger rule, or is twice.
    for (const key of keysOf(one.entry, rule)) if (!byKey.has(key)) byKey.set(key, one);
  }
  yield;
  if (byKey.size === 0) return;
  const claim: Claim = (row, one) => {
    if (one === undefined) return;
    const owner = owners.get(row);
    if (owner === undefined || owner === one) {
      owners.set(row, one);
      one.by ??= rule;
    } else if (one.rules[0] === rule) one.taken ??= owner.entry;
  };
  if (rule === 'mac') yield* eachMac(store, byKey, claim);
  else if (rule === 'ip') yield* eachAddress(store, byKey, claim);
  else if (rule === 'name') {
    yield* eachText(store, 'name', (row, name) => claim(row, byKey.get(name.trim())), folded);
  } else yield* eachSerial(store, byKey, claim);
}

const folded = (chunk: TextChunk) => respelled(chunk, FOLDED);

type ByKey = ReadonlyMap<string, Sought>;

/** The same with numbers as keys: computing and looking up a number takes a third of a text's time. */
const byNumber = (byKey: ByKey, digits: number) =>
  new Map(
    [...byKey].flatMap(([key, one]) => (key.length === digits ? [[Number.parseInt(key, 16), one] as const] : [])),
  );

function* eachMac(store: ColumnStore, byKey: ByKey, claim: Claim): Generator<void> {
  const numbers = byNumber(byKey, 12);
  yield* eachText(store, 'mac', (row, mac) => {
    const number = macNumber(mac);
    claim(row, Number.isNaN(number) ? byKey.get(wholeMac(mac) ?? '') : numbers.get(number));
  });
}

function* eachAddress(store: ColumnStore, byKey: ByKey, claim: Claim): Generator<void> {
  const numbers = byNumber(byKey, 8);
  if (numbers.size > 0) yield* eachText(store, 'ip', (row, ip) => claim(row, numbers.get(ipv4Number(ip))));
  if (numbers.size === byKey.size) return;
  const take = (row: StoreRow, address: string) => claim(row, byKey.get(addressKey(address) ?? ''));
  yield* eachText(store, 'ip6', take);
  yield* eachText(store, 'ip6Local', take);
}

/** A serial is a word of a client's name or notes, or belongs to the access point or switch on which clients were last seen. */
function* eachSerial(store: ColumnStore, byKey: ByKey, claim: Claim): Generator<void> {
  const lengths = new Set([...byKey.keys()].map((key) => key.length));
  const words = (row: StoreRow, text: string) => {
    for (let at = 0; at < text.length; at++) {
      const start = at;
      while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
      if (lengths.has(at - start)) claim(row, byKey.get(text.slice(start, at)));
    }
  };
  yield* eachText(store, 'name', words, folded);
  yield* eachText(store, 'notes', words, folded);
  const { codes, values } = store.category('deviceSerial');
  const devices = values.map((value) => byKey.get(fold(value)));
  if (devices.every((one) => one === undefined)) return;
  for (let row = 0; row < store.rowCount; row++) claim(row, devices[codes[row]]);
}

/** Whether a code unit is a digit, a small letter or a hyphen: the characters of serials. */
const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;

function marked(store: ColumnStore, owners: Owners): Pick<RosterMatch, 'marks' | 'counts'> {
  const { codes, values } = store.category('status');
  const online = values.indexOf('Online');
  const marks = new Uint8Array(store.rowCount);
  const counts = [0, 0, 0];
  for (let row = 0; row < marks.length; row++) {
    marks[row] = !owners.has(row) ? UNLISTED : codes[row] === online ? ONLINE : OFFLINE;
    counts[marks[row]]++;
  }
  return { marks, counts: { unlisted: counts[UNLISTED], online: counts[ONLINE], offline: counts[OFFLINE] } };
}

/** Calls `take` for every filled value of a text column, ROWS_A_STEP per step. */
function* eachText(
  store: ColumnStore,
  column: string,
  take: (row: StoreRow, value: string) => void,
  spelled: (chunk: TextChunk) => TextBlock = (chunk) => chunk,
): Generator<void> {
  for (const chunk of store.textChunks(column)) {
    const texts = { firstRow: chunk.firstRow, ...spelled(chunk) };
    for (let from = 0; from < texts.ends.length; from += ROWS_A_STEP) {
      takeSome(texts, from, Math.min(from + ROWS_A_STEP, texts.ends.length), take);
      yield;
    }
  }
}

/** A function of its own, so that the loop stays compiled. */
function takeSome(
  { firstRow, text, ends }: Pick<TextChunk, 'firstRow' | 'text' | 'ends'>,
  from: number,
  to: number,
  take: (row: StoreRow, value: string) => void,
) {
  for (let i = from, start = from === 0 ? 0 : ends[from - 1]; i < to; start = ends[i++]) {
    if (ends[i] > start) take(firstRow + i, text.slice(start, ends[i]));
  }
}

/** The values of the column `roster` by code. */
const VALUES = ['', ...ROSTER_PLACES];
const MISSING_CODE = VALUES.indexOf('missing');

/**
 * The column `roster`.
 * @param marks of the load's rows, see RosterMatch
 * @param missing of the absent rows behind them: 1 for a row that is on the list
 */
export function rosterColumn(marks: Uint8Array, missing: Uint8Array = new Uint8Array(0)): DerivedColumn {
  const codes = new Uint8Array(marks.length + missing.length);
  for (let row = 0; row < marks.length; row++) codes[row] = marks[row] + 1;
  for (let row = 0; row < missing.length; row++) codes[marks.length + row] = missing[row] * MISSING_CODE;
  return { values: VALUES, codes, sets: null };
}
