import { compareNatural } from './natural-compare.ts';
import { MOST_BYTES, NONE, radixOrder } from './radix-order.ts';

const MOST_DIGITS = 24;

/** Characters that the collator orders one by one, whatever stands beside them. */
const PLAIN = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((one) => !/[0-9]/.test(one));
const SIMPLE = [...PLAIN, '‘', '’', '“', '”', '–', '—'];

/**
 * The collator's order of characters as bytes: 0 is the end of a text, equal ones (a, A) share a byte. A run of digits is one
 * byte for its length, which orders it by value among runs, and then its digits.
 */
function makeSymbols() {
  const ordered = [...SIMPLE, '0'].sort(compareNatural);
  const symbols = new Map<string, number>();
  let next = 0;
  let digits = 0;
  ordered.forEach((character, at) => {
    if (at === 0 || compareNatural(ordered[at - 1], character) !== 0) next++;
    symbols.set(character, next);
    if (character !== '0') return;
    digits = next;
    next += MOST_DIGITS;
  });
  return { symbols, digits };
}

/** Made when the first texts are ordered. */
let made: ReturnType<typeof makeSymbols> | undefined;
const symbolsOf = () => (made ??= makeSymbols());

/** By UTF-16 unit: its byte, or NONE for one that only the collator knows; worked out when first met. */
const known = new Int16Array(0x10000).fill(-2);

function symbolOf(unit: number): number {
  if (known[unit] === -2) {
    // An accented letter stands where its base stands.
    const [base, ...marks] = String.fromCharCode(unit).normalize('NFD');
    known[unit] = marks.every((mark) => /[\u0300-\u0314]/.test(mark)) ? (symbolsOf().symbols.get(base) ?? NONE) : NONE;
  }
  return known[unit];
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Writes the text's bytes; their number, or NONE where only the collator can order the text. */
function encode(text: string, bytes: Uint8Array, from: number): number {
  const { digits } = symbolsOf();
  const most = from + MOST_BYTES;
  let to = from;
  for (let at = 0; at < text.length && to < most;) {
    const unit = text.charCodeAt(at);
    if (!isDigit(unit)) {
      const symbol = symbolOf(unit);
      if (symbol === NONE) return NONE;
      bytes[to++] = symbol;
      at++;
      continue;
    }
    while (text.charCodeAt(at) === 48 && isDigit(text.charCodeAt(at + 1))) at++;
    let end = at;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    if (end - at > MOST_DIGITS || to + 1 + end - at > most) return NONE;
    bytes[to++] = digits + end - at - 1;
    for (; at < end; at++) bytes[to++] = text.charCodeAt(at) - 47;
    if (at === text.length) return to - from;
  }
  return text.length === 0 || to < most ? to - from : NONE;
}

/** The order of the natural comparison; proven against it in the test. */
export const naturalOrder = radixOrder(encode, compareNatural);
