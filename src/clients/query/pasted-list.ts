import { bareWord } from '#clients/address/bare-word.ts';
import { coloned } from '#clients/address/mac-address.ts';
import {
  addressesIn,
  type UnreadLine,
  whyNoAddress,
  type WrittenAddress,
  type WrittenLine,
} from '#clients/address/written-addresses.ts';
import { fieldNamed } from './field-names.ts';
import { isOwnName, type Term, termOf } from './terms.ts';

/** A line that was understood; it is found if one of its values is. */
export interface ReadLine extends WrittenLine {
  readonly values: readonly string[];
}

export interface PastedList {
  readonly term: Term;
  readonly lines: readonly ReadLine[];
  readonly notUnderstood: readonly UnreadLine[];
}

/** With more values, MACs are written without separators, because the length of a URL is limited. */
const SPELLED_OUT = 200;

/** A pasted text on one line, for the search box. */
export const oneLine = (pasted: string): string => pasted.trim().replaceAll(/\s+/g, ' ');

interface Value {
  readonly kind: WrittenAddress['kind'] | 'name';
  readonly text: string;
}

/** The addresses of a line, and its other words. Of a line with MACs and IPs only the MACs count, because IPs change. */
function valuesIn(line: string): { readonly found: readonly Value[]; readonly rest: readonly string[] } {
  const { found, rest } = addressesIn(line);
  const macs = found.filter(({ kind }) => kind === 'mac');
  return { found: macs.length > 0 ? macs : found, rest };
}

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Whether a line is a filter (`ssid:Guest`) and not a name. */
function isFilterText(text: string): boolean {
  const [, name] = /^~?-?([a-z][\w.-]*)[:<>=]/i.exec(text) ?? [];
  return name !== undefined && (fieldNamed(name) !== undefined || isOwnName(name));
}

/** The rows of a pasted text: its lines, or the parts of a single line that commas or semicolons separate. */
function rowsOf(pasted: string): readonly WrittenLine[] {
  const lines = pasted.split(/\r\n|[\r\n\u2028\u2029]/);
  const rows = lines
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => hasLetters(text));
  if (rows.length !== 1) return rows;
  const parts = rows[0].text.split(/[,;]/).map((part) => part.trim());
  const isList = parts.length > 2 && parts.every((part) => part !== '' && !/\s/.test(part));
  return isList ? parts.map((text, index) => ({ line: index + 1, text })) : rows;
}

/** The name on a line: its first filled cell. */
const nameIn = (text: string) => bareWord(text.split('\t').find((cell) => bareWord(cell) !== '') ?? '');

/** The list as one term: of `mac:` or `ip:` where all values are of that kind, else `any:`. */
function termOfValues(values: readonly Value[], spell: (value: Value) => string): Term {
  const kinds = new Set(values.map(({ kind }) => kind));
  const texts = [...new Set(values.map(spell))];
  if (kinds.size === 1 && kinds.has('mac')) return termOf('mac', texts);
  if (!kinds.has('mac') && !kinds.has('name')) return termOf('ip', texts);
  return termOf(null, texts, { negated: false, off: false }, [], true);
}

/**
 * Reads a pasted list of MACs, IPs, networks and names (a column of a spreadsheet, a mail, the lines of `show mac address-table`) as one
 * term that keeps all clients that any of them names. Every line is in `lines` or in `notUnderstood`. Null for a text that is no list.
 */
export function readPaste(pasted: string): PastedList | null {
  const rows = rowsOf(pasted).map((row) => ({ ...row, ...valuesIn(row.text) }));
  const addresses = rows.reduce((sum, { found }) => sum + found.length, 0);
  if (rows.length < 2 ? addresses < 2 : rows.some(({ text }) => isFilterText(text))) return null;
  // In a table or in prose, lines without an address are headings or sentences.
  const isTable = rows.some(({ found, rest }) => found.length > 0 && rest.length > 0);
  const all: Value[] = [];
  const read: Array<WrittenLine & { readonly values: readonly Value[] }> = [];
  const notUnderstood: UnreadLine[] = [];
  for (const { line, text, found } of rows) {
    const why = found.length > 0 ? null : (whyNoAddress(text) ?? (isTable ? 'No MAC, IP or network' : null));
    if (why === null) {
      const values = found.length > 0 ? found : [{ kind: 'name' as const, text: nameIn(text) }];
      all.push(...values);
      read.push({ line, text, values });
    } else notUnderstood.push({ line, text, why });
  }
  if (all.length === 0) return null;
  const spell = ({ kind, text }: Value) => (kind === 'mac' && all.length <= SPELLED_OUT ? coloned(text) : text);
  const lines = read.map((one) => ({ ...one, values: one.values.map(spell) }));
  return { term: termOfValues(all, spell), lines, notUnderstood };
}
