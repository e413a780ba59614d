import { getOrInsertComputed } from './get-or-insert.ts';

/** Groups of letters that look alike, and the plain letter of each. */
const ALIKE: ReadonlyArray<readonly [letters: string, plain: string]> = [
  ['‘’‚‛ʼʻ′´＇', "'"],
  ['“”„‟″«»＂', '"'],
  ['‐‑‒–—―−﹘﹣－', '-'],
  ['ς', 'σ'],
];

const PLAIN: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap(([letters, plain]) => Array.from(letters, (letter) => [letter, plain] as const)),
);

/** Code points without a look of their own: combining accents, zero-width and direction marks, variation selectors. */
const UNSEEN: ReadonlyArray<readonly [from: number, to: number]> = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const isSeen = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0;
  return !UNSEEN.some(([from, to]) => code >= from && code <= to);
};

const ASCII = /^[\0-~]*$/;

/** Whether a text has ASCII characters only, so that folding it is lower-casing it. */
export const isAscii = (text: string): boolean => ASCII.test(text);

const known = new Map<string, string>();

/** A letter beyond ASCII: in lower case (ß as ss), without accents, in its plain form (ｗ, ﬁ), a blank of any width as a blank. */
function foldedLetter(letter: string): string {
  // Decomposed before and after: a decomposed letter may have a case (𝚤), and a capital may decompose (ΐ). Upper case makes ß SS, but keeps ẞ.
  const cased = letter.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().normalize('NFKD');
  const seen = Array.from(cased).filter(isSeen);
  return PLAIN.get(letter.normalize()) ?? seen.map((one) => PLAIN.get(one) ?? one).join('');
}

/**
 * The form in which all texts are compared: texts that look alike are equal, whatever case, accents, apostrophes, dashes, blanks and
 * invisible marks they have. It folds letter by letter, so that a match can be marked in the original text (lettersOf).
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let folded = '';
  for (const letter of text)
    folded += letter <= '~' ? letter.toLowerCase() : getOrInsertComputed(known, letter, foldedLetter);
  return folded;
}

/** By place in the folded text: where its letter begins and ends in the text. An invisible mark belongs to the letter before it. */
export function lettersOf(text: string): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const count = fold(letter).length;
    const end = at + letter.length;
    if (count === 0 && ends.length > 0) ends[ends.length - 1] = end;
    for (let i = 0; i < count; i++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { starts, ends };
}
