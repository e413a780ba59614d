import { literalPattern, type Pattern, patternParts } from './pattern.ts';

/** A run without blanks in which quoted parts may hold anything; a quote left open runs to the end. */
const TOKEN = /(?:"(?:[^"\\]|\\.)*(?:"|$)|[^\s"])+/gs;
const PIECE = /"((?:[^"\\]|\\.)*)(?:"|$)|([^",]+)|(,)/gs;
const CLOSED_QUOTES = /"(?:[^"\\]|\\.)*"/gs;

/** One of the values of `field:a,b`. */
export interface ListedValue {
  /** Without its quotes. */
  readonly text: string;
  /** The same with the stars outside of quotes as wildcards. */
  readonly pattern: Pattern;
  readonly wild: boolean;
  /** It began with a quote, so that no operator is meant. */
  readonly quoted: boolean;
}

const unescape = (text: string) => text.replaceAll(/\\(.)/gs, '$1');

/** The terms of a filter text as they are written, each with the place where it begins. */
export function tokensOf(text: string): Array<{ readonly token: string; readonly at: number }> {
  return Array.from(text.matchAll(TOKEN), (match) => ({ token: match[0], at: match.index }));
}

/** Closes a quote that is left open, so that another term may follow. */
export const closed = (token: string) => (token.replaceAll(CLOSED_QUOTES, '').includes('"') ? `${token}"` : token);

/** The values between commas; nothing between two commas is no value, `""` is the empty one. */
export function listOf(text: string): ListedValue[] {
  const values: ListedValue[] = [];
  let current: ListedValue | null = null;
  for (const [, inQuotes, plain, comma] of text.matchAll(PIECE)) {
    if (comma !== undefined) {
      if (current !== null) values.push(current);
      current = null;
      continue;
    }
    const before: ListedValue = current ?? { text: '', pattern: '', wild: false, quoted: plain === undefined };
    const piece = plain ?? unescape(inQuotes ?? '');
    current = {
      text: before.text + piece,
      pattern: before.pattern + (plain === undefined ? literalPattern(piece) : piece.replaceAll('\\', String.raw`\\`)),
      wild: before.wild || (plain?.includes('*') ?? false),
      quoted: before.quoted,
    };
  }
  if (current !== null) values.push(current);
  return values;
}

/** A plain word: its quotes taken off, commas kept. */
export const wordOf = (text: string): string =>
  Array.from(text.matchAll(PIECE), ([, inQuotes, plain, comma]) => plain ?? comma ?? unescape(inQuotes ?? '')).join('');

const inQuotes = (text: string) => `"${text.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`;

/** A word in the spelling that reads back as the same word. @param isSpecial would it be read as more than a word? */
export const formatWord = (word: string, isSpecial: (text: string) => boolean) =>
  word === '' || /[\s"]/.test(word) || /^[-~]/.test(word) || isSpecial(word) ? inQuotes(word) : word;

/** A value after `field:`; operators are left as they are only where the field takes ranges. */
export const formatValue = (value: string, ranges: boolean) =>
  value === '' || /[\s",\\*]/.test(value) || (!ranges && /^[<>=]/.test(value)) ? inQuotes(value) : value;

export const formatPattern = (pattern: Pattern) =>
  patternParts(pattern)
    .map((part) => (part === '' ? '' : formatValue(part, false)))
    .join('*');
