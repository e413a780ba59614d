/** Letters that tablets, input methods and chat programs put where an operator was meant. */
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

/** The operator that a letter means: a look-alike's, else the letter itself. */
const meaning = (letter: string): string => OPERATORS.get(letter) ?? letter;

/** A text with each look-alike as its operator: for signs, comparisons and ranges, which hold nothing else. */
export const asOperators = (text: string): string =>
  /^[\0-~]*$/.test(text) ? text : text.replaceAll(/[^\0-~]/g, meaning).normalize('NFKC');

export const isQuote = (letter: string): boolean => letter === '"' || (letter > '~' && meaning(letter) === '"');

/** A part that a plain quote opened may hold the others; one that a tablet opened ends with any of them. */
export const isClosing = (opened: string, letter: string): boolean =>
  letter === '"' || (opened !== '"' && isQuote(letter));

export const isListComma = (letter: string): boolean => letter === ',' || (letter > '~' && meaning(letter) === ',');

/** A plain piece of a value with its stars as stars. */
export const withStars = (text: string): string => text.replaceAll(/[＊∗]/g, '*');

/** Zero-width and direction marks: nobody sees them, and copied text has them at its ends. */
const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/;

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

/** Would the beginning of a word be read as a sign, or left out? */
export const beginsWithSign = (word: string): boolean => /^[-~]$/.test(meaning(word[0])) || INVISIBLE.test(word);

/** Would a letter of the text be read as a quote? */
export const hasQuote = (text: string): boolean => text.includes('"') || Array.from(text).some(isQuote);

/** Would a letter of a value be read as a list's comma or a wildcard? */
export const hasListSign = (text: string): boolean => Array.from(text).some((letter) => /^[,*]$/.test(meaning(letter)));
