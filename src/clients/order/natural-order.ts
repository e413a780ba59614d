/** Made at the first comparison, because a page's first collator costs 20 ms. */
let collator: Intl.Collator | undefined;

/** Compares texts with numbers inside by value (2 < 10 < 100), letters regardless of case. */
export const compareNatural = (a: string, b: string): number =>
  (collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' })).compare(a, b);

/** The characters that the collator orders before digits. */
const SIGNS = Array.from(' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~‘’“”–—');

/** Longer runs of digits are ordered as if they had this length. */
const MOST_DIGITS = 0x1f;
/** The code unit before a run of digits is this plus the run's length, which orders runs by value. All of them are below the letters. */
const DIGITS = 0x40;

/** Made when the first text is ordered, because a page's first collator costs 20 ms. */
let signs: ReadonlyMap<string, string> | undefined;

/** By sign: a character below the digits, so that signs are in the collator's order; signs that it holds equal share one. */
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
 * A sort key whose code units give the natural order: signs first, numbers inside by value (2 < 10 < 100), letters regardless of case
 * and accents. It is computed once per text, so that sorting only compares plain texts. '' for the empty text alone.
 */
export function naturalKey(text: string): string {
  const plain = ASCII.test(text)
    ? text
    : text
        .normalize('NFD')
        .replaceAll(/\p{Mn}+/gu, '')
        .replaceAll(/[ßẞ]/g, 'ss');
  const order = (signs ??= signsInOrder());
  const key = plain.toLowerCase().replaceAll(PARTS, (part) => order.get(part) ?? numberKey(part));
  return key === '' && text !== '' ? '\0' : key;
}

function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '');
  return String.fromCharCode(DIGITS + Math.min(value.length, MOST_DIGITS)) + value;
}
