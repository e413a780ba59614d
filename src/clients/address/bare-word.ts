import { INVISIBLE } from '#clients/look-alikes.ts';

/** The characters that people and programs put around a word, without the full stop, because a prefix such as `10.1.` ends in one. */
const BEFORE = ' \t"\'“”‘’<([{';
const BEHIND = ' \t"\'“”‘’>)]},;';

const isAround = (letter: string, around: string) =>
  around.includes(letter) || (letter > '~' && (/\s/.test(letter) || INVISIBLE.test(letter)));

/** The word without brackets, quotes, commas and blanks around it. It reads letter by letter, because a regular expression anchored at the end takes n² steps. */
export function bareWord(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isAround(text[start], BEFORE)) start++;
  while (end > start && isAround(text[end - 1], BEHIND)) end--;
  return text.slice(start, end);
}

/** The same without the full stops that end a sentence. */
export function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '.') end--;
  return text.slice(0, end);
}
