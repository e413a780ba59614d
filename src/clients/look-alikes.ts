/** Zero-width and direction marks, which copied text has at its ends. */
export const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/;

/** The operators, by the letters that tablets, input methods and chat programs write in their place. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '“”„‟«»＂': '"',
  '‐‑‒–—―−﹣－': '-',
  '～˜∼': '~',
  '：': ':',
  '，、': ',',
  '＊∗': '*',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '！': '!',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '…': '..',
};

const OPERATORS: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([letters, operator]) =>
    Array.from(letters, (letter) => [letter, operator] as const),
  ),
);

/** The operator that a letter stands for, or the letter itself. */
const meaning = (letter: string): string => OPERATORS.get(letter) ?? letter;

/** A text with operators in place of their look-alikes, for signs, comparisons and ranges, which contain nothing else. */
export const asOperators = (text: string): string =>
  /^[\0-~]*$/.test(text) ? text : text.replaceAll(/[^\0-~]/g, meaning).normalize('NFKC');

/** Whether a letter is a quote or looks like one. */
export const isQuote = (letter: string): boolean => letter === '"' || (letter > '~' && meaning(letter) === '"');

/** A part that begins with a plain quote ends with a plain quote; one that begins with another ends with any quote. */
export const isClosing = (opened: string, letter: string): boolean =>
  letter === '"' || (opened !== '"' && isQuote(letter));

/** Whether a letter is a comma or looks like one. */
export const isListComma = (letter: string): boolean => letter === ',' || (letter > '~' && meaning(letter) === ',');

/** A value's text with plain stars in place of their look-alikes. */
export const withStars = (text: string): string => text.replaceAll(/[＊∗]/g, '*');

/** A term without the signs before it: `~` switches it off, then `-` negates it. A sign alone is none. */
export function signsOf(token: string): { readonly off: boolean; readonly negated: boolean; readonly body: string } {
  let body = token.replace(INVISIBLE, '');
  const takeSign = (sign: string) => {
    const has = body.length > 1 && meaning(body[0]) === sign;
    if (has) body = body.slice(1).replace(INVISIBLE, '');
    return has;
  };
  const off = takeSign('~');
  const negated = takeSign('-');
  return { off, negated, body };
}

/** Whether the beginning of a word would be read as a sign or dropped. */
export const beginsWithSign = (word: string): boolean => /^[-~]$/.test(meaning(word[0])) || INVISIBLE.test(word);

/** Whether a letter of the text would be read as a quote. */
export const hasQuote = (text: string): boolean => text.includes('"') || Array.from(text).some(isQuote);

/** Whether a letter of a value would be read as a comma of a list or as a wildcard. */
export const hasListSign = (text: string): boolean => Array.from(text).some((letter) => /^[,*]$/.test(meaning(letter)));
