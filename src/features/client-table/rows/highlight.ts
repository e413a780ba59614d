import { fold, isAscii, lettersOf } from '#engine/fold.ts';
import { isWord, type Term } from '#clients/query/terms.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Four or more hex digits also match a MAC with other separators. */
function patternOf(word: string): string {
  const bare = word.replaceAll(/[:.\-\s]/g, '');
  return /^[0-9a-f]{4,12}$/i.test(bare) ? `${escaped(word)}|${bare.split('').join('[:.-]?')}` : escaped(word);
}

/** Longer than the text of any cell. A very long word would make an invalid expression. */
const LONGEST_WORD = 500;

/** An expression for the words of the search; null if there is nothing to highlight. */
export function highlightPattern(
  terms: ReadonlyArray<Omit<Term, 'patterns' | 'text' | 'waits' | 'typed'>>,
): RegExp | null {
  const words = terms
    .filter(isWord)
    .flatMap(({ values }) => values.filter((value) => fold(value) !== '' && value.length <= LONGEST_WORD));
  return words.length === 0 ? null : new RegExp(words.map((word) => patternOf(fold(word))).join('|'), 'gi');
}

/** A part of a text. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits a text into marked and unmarked parts, which together are the whole text. */
export function highlighted(text: string, pattern: RegExp): Part[] {
  const letters = isAscii(text) ? null : lettersOf(text);
  const parts: Part[] = [];
  let at = 0;
  for (const match of (letters === null ? text : fold(text)).matchAll(pattern)) {
    if (match[0] === '') continue;
    const last = match.index + match[0].length;
    const start = letters === null ? match.index : letters.starts[match.index];
    const end = letters === null ? last : letters.ends[last - 1];
    // `ß` is folded to `ss`: two matches in one letter mark it once.
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
