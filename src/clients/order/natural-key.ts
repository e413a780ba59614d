import { compareNatural } from './natural-compare.ts';

/** All that stands before the digits in the collator's order; letters come behind them. */
const SIGNS = Array.from(' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~‘’“”–—');

/** Longer runs of digits are ordered as if they were so long. */
const MOST_DIGITS = 0x1f;
/** Begins a run of digits; the run's length is added, which orders runs by value. It and what follows lie below the letters. */
const DIGITS = 0x40;

/** Made when the first text is ordered: a page's first collator costs the browser 20 ms. */
let signs: ReadonlyMap<string, string> | undefined;

/** Each sign as a character of its own below the digits, in the collator's order; what it holds equal stays equal. */
function signsInOrder(): ReadonlyMap<string, string> {
  const ordered = SIGNS.toSorted(compareNatural);
  let place = 0;
  return new Map(
    ordered.map((sign, at) => {
      if (at === 0 || compareNatural(ordered[at - 1], sign) !== 0) place++;
      return [sign, String.fromCharCode(place)];
    }),
  );
}

const ASCII = /^[\x20-\x7e]*$/;
const PARTS = /\d+|[ !-/:-@[-`{-~‘’“”–—]/g;

/**
 * A text whose code units order as people order: letters regardless of case and accents, numbers inside by value
 * (2 < 10 < 100), signs first. Computed once a text, so that sorting is a plain comparison of texts. '' for '' alone.
 */
export function naturalKey(text: string): string {
  const plain = ASCII.test(text)
    ? text
    : text
        .normalize('NFD')
        .replaceAll(/\p{Mn}+/gu, '')
        .replaceAll('ß', 'ss');
  const order = (signs ??= signsInOrder());
  const key = plain.toLowerCase().replaceAll(PARTS, (part) => order.get(part) ?? numberKey(part));
  return key === '' && text !== '' ? '\0' : key;
}

function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '');
  return String.fromCharCode(DIGITS + Math.min(value.length, MOST_DIGITS)) + value;
}
