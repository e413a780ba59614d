/** Letters that look alike to a reader, each group as its plain letter. */
const ALIKE: ReadonlyArray<readonly [letters: string, plain: string]> = [
  ['‘’‚‛ʼʻ′´`＇', "'"],
  ['“”„‟″«»＂', '"'],
  ['‐‑‒–—―−﹘﹣－', '-'],
  ['ς', 'σ'],
];

const PLAIN: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap(([letters, plain]) => Array.from(letters, (letter) => [letter, plain] as const)),
);

/** Code points of accents that stand behind their letter, zero-width and direction marks, and what chooses a picture's form. */
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

export const isAscii = (text: string): boolean => ASCII.test(text);

const known = new Map<string, string>();

/** A letter beyond ASCII: in lower case (ß as ss), without accents, in its plain form (ｗ, ﬁ), a blank of any width as a blank. */
function foldedLetter(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  // Both ways: a decomposed letter may have a case of its own (𝚤), and a capital may be decomposed (ΐ).
  const cased = letter.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  const seen = Array.from(cased).filter(isSeen);
  const plain = PLAIN.get(letter) ?? seen.map((one) => PLAIN.get(one) ?? one).join('');
  known.set(letter, plain);
  return plain;
}

/**
 * The one form in which texts are compared: what looks alike to a reader is equal, whatever case, accents, apostrophes, dashes,
 * blanks and invisible marks it is written with. Letter by letter, so that marks find their places again.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let folded = '';
  for (const letter of text) folded += letter <= '~' ? letter.toLowerCase() : foldedLetter(letter);
  return folded;
}

/** By place in the folded text: where its letter begins and ends in the text; what is unseen belongs to the letter before it. */
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
