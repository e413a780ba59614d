import {
  asOperators,
  beginsWithSign,
  hasListSign,
  hasQuote,
  isClosing,
  isListComma,
  isQuote,
  withStars,
} from '#clients/look-alikes.ts';
import { literalPattern, type Pattern, patternParts } from './pattern.ts';

// The text is read letter by letter: a regular expression for quoted parts takes n² steps where a quote is never closed.

/** One of the values of `field:a,b`. */
export interface ListedValue {
  /** Without its quotes. */
  readonly text: string;
  /** The same with the stars outside of quotes as wildcards. */
  readonly pattern: Pattern;
  readonly wild: boolean;
  /** It began with a quote, so it has no operator. */
  readonly quoted: boolean;
}

const isBlank = (letter: string) => letter <= ' ' || (letter > '\u007f' && /\s/.test(letter));

/** The quoted part at a place; a part that is never closed ends with the text. */
function quotedAt(
  text: string,
  at: number,
): { readonly value: string; readonly end: number; readonly closed: boolean } {
  const parts: string[] = [];
  let from = at + 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\' && i + 1 < text.length) {
      parts.push(text.slice(from, i));
      from = i + 1;
      i++;
    } else if (isClosing(text[at], text[i])) {
      return { value: parts.join('') + text.slice(from, i), end: i + 1, closed: true };
    }
  }
  return { value: parts.join('') + text.slice(from), end: text.length, closed: false };
}

/** A term as written, and where it begins. */
export interface Token {
  readonly token: string;
  readonly at: number;
}

/** The terms of a filter text: they are separated by blanks; quoted parts may contain anything. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = -1;
  for (let i = 0; i < text.length;) {
    if (isBlank(text[i])) {
      if (at >= 0) tokens.push({ token: text.slice(at, i), at });
      at = -1;
      i++;
    } else {
      if (at < 0) at = i;
      i = isQuote(text[i]) ? quotedAt(text, i).end : i + 1;
    }
  }
  if (at >= 0) tokens.push({ token: text.slice(at), at });
  return tokens;
}

interface Piece {
  readonly kind: 'quoted' | 'plain' | 'comma';
  readonly text: string;
  readonly closed: boolean;
}

/** A token divided into quoted parts, commas and the rest. */
function piecesOf(token: string): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < token.length;) {
    if (isQuote(token[i])) {
      const { value, end, closed } = quotedAt(token, i);
      pieces.push({ kind: 'quoted', text: value, closed });
      i = end;
    } else if (isListComma(token[i])) {
      pieces.push({ kind: 'comma', text: token[i], closed: true });
      i++;
    } else {
      let end = i + 1;
      while (end < token.length && !isQuote(token[end]) && !isListComma(token[end])) end++;
      pieces.push({ kind: 'plain', text: token.slice(i, end), closed: true });
      i = end;
    }
  }
  return pieces;
}

/** The token with an open quote closed, so that another term may follow. */
export function closed(token: string): string {
  if (piecesOf(token).every((piece) => piece.closed)) return token;
  const slashes = token.length - token.replace(/(?<!\\)\\+$/, '').length;
  // A single backslash at the end would escape the closing quote.
  return `${token}${slashes % 2 === 1 ? '\\' : ''}"`;
}

/** The values between commas. Nothing between two commas is no value; `""` is the empty value. */
export function listOf(text: string): ListedValue[] {
  const values: ListedValue[] = [];
  let current: ListedValue | null = null;
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'comma') {
      if (current !== null) values.push(current);
      current = null;
      continue;
    }
    const quoted = piece.kind === 'quoted';
    const part = quoted ? piece.text : withStars(piece.text);
    const before: ListedValue = current ?? { text: '', pattern: '', wild: false, quoted };
    current = {
      text: before.text + part,
      pattern: before.pattern + (quoted ? literalPattern(part) : part.replaceAll('\\', String.raw`\\`)),
      wild: before.wild || (!quoted && part.includes('*')),
      quoted: before.quoted,
    };
  }
  if (current !== null) values.push(current);
  return values;
}

/** A plain word without its quotes; commas stay. */
export const wordOf = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('');

/** A text that is read as itself, whatever it holds. */
export const inQuotes = (text: string) => `"${text.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`;

/** A word, in quotes if it would otherwise be read as something else. @param isSpecial whether it would be read as a term about a field */
export const formatWord = (word: string, isSpecial: (text: string) => boolean) =>
  word === '' || /\s/.test(word) || hasQuote(word) || beginsWithSign(word) || isSpecial(word) ? inQuotes(word) : word;

/** Nearly all values contain no operator: one quick test finds them. */
const PLAIN = /^[\w.:/+-]+$/;

/** A value after `field:`, in quotes if needed. @param ranges whether the field has ranges, whose operators stay unquoted */
export function formatValue(value: string, ranges: boolean): string {
  if (PLAIN.test(value)) return value;
  const special =
    value === '' ||
    /[\s\\]/.test(value) ||
    hasQuote(value) ||
    hasListSign(value) ||
    (!ranges && /^[<>=]/.test(asOperators(value[0])));
  return special ? inQuotes(value) : value;
}

/** A pattern after `field:`; its parts between the stars are in quotes if needed. */
export const formatPattern = (pattern: Pattern) =>
  patternParts(pattern)
    .map((part) => (part === '' ? '' : formatValue(part, false)))
    .join('*');
