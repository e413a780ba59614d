import { fold } from '#engine/fold.ts';

/** A wildcard pattern: `*` is any run of characters, `\*` a literal star and `\\` a literal backslash. */
export type Pattern = string;

/** The pattern that fits this text alone. */
export const literalPattern = (text: string): Pattern => text.replaceAll(/[\\*]/g, (character) => `\\${character}`);

const PARTS = /\\([\\*])|(\*)|([^\\*]+|\\)/g;

/** The literal parts between the stars. */
export function patternParts(pattern: Pattern): string[] {
  const parts = [''];
  for (const [, escaped, star, plain] of pattern.matchAll(PARTS)) {
    if (star !== undefined) parts.push('');
    else parts[parts.length - 1] += escaped ?? plain;
  }
  return parts;
}

/** A test of whole texts, compared by fold; an empty text never matches. It takes linear time for every pattern. */
export function patternTest(pattern: Pattern): (text: string) => boolean {
  const parts = patternParts(pattern).map(fold);
  const [first] = parts;
  const last = parts[parts.length - 1];
  const middle = parts.slice(1, -1);
  if (parts.length === 1) return (text) => fold(text) === first;
  return (text) => {
    const folded = fold(text);
    if (folded === '' || !folded.startsWith(first)) return false;
    let at = first.length;
    for (const part of middle) {
      const found = folded.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return folded.length - last.length >= at && folded.endsWith(last);
  };
}
