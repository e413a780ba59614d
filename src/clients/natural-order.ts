import { compareNatural } from './natural-compare.ts';

/** Longer texts are compared one with another: a row of bytes for each would cost more than it saves. */
const MOST_SYMBOLS = 48;
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

const { symbols, digits: DIGITS } = makeSymbols();
const NONE = -1;

/** By UTF-16 unit: its byte, or NONE for one that only the collator knows; worked out when first met. */
const known = new Int16Array(0x10000).fill(-2);

function symbolOf(unit: number): number {
  if (known[unit] === -2) {
    // An accented letter stands where its base stands.
    const [base, ...marks] = String.fromCharCode(unit).normalize('NFD');
    known[unit] = marks.every((mark) => /[\u0300-\u0314]/.test(mark)) ? (symbols.get(base) ?? NONE) : NONE;
  }
  return known[unit];
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Writes the text's bytes; their number, or NONE where only the collator can order the text. */
function encode(text: string, bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < text.length && length < MOST_SYMBOLS;) {
    const unit = text.charCodeAt(at);
    if (!isDigit(unit)) {
      const symbol = symbolOf(unit);
      if (symbol === NONE) return NONE;
      bytes[length++] = symbol;
      at++;
      continue;
    }
    while (text.charCodeAt(at) === 48 && isDigit(text.charCodeAt(at + 1))) at++;
    let end = at;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    if (end - at > MOST_DIGITS || length + 1 + end - at > MOST_SYMBOLS) return NONE;
    bytes[length++] = DIGITS + end - at - 1;
    for (; at < end; at++) bytes[length++] = text.charCodeAt(at) - 47;
    if (at === text.length) return length;
  }
  return text.length === 0 || length < MOST_SYMBOLS ? length : NONE;
}

interface Encoded {
  /** Column by column: the s-th byte of the i-th text is at s * count + i. */
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly count: number;
}

/** The places of the texts in ascending order: one counting pass a byte, the last byte first. */
function sortedPlaces({ bytes, length, count }: Encoded): Uint32Array {
  let places = Uint32Array.from({ length: count }, (_, at) => at);
  let next = new Uint32Array(count);
  const starts = new Uint32Array(257);
  for (let symbol = length - 1; symbol >= 0; symbol--) {
    const column = bytes.subarray(symbol * count, (symbol + 1) * count);
    starts.fill(0);
    for (let at = 0; at < count; at++) starts[column[at] + 1]++;
    for (let at = 0; at < 256; at++) starts[at + 1] += starts[at];
    for (let at = 0; at < count; at++) next[starts[column[places[at]]]++] = places[at];
    [places, next] = [next, places];
  }
  return places;
}

/** Merges the places `b`, few and ascending, into the ascending places `a`. */
function merged(texts: readonly string[], a: Uint32Array, b: readonly number[]): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  let from = 0;
  let to = 0;
  for (const place of b) {
    let low = from;
    let high = a.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareNatural(texts[a[middle]], texts[place]) < 0) low = middle + 1;
      else high = middle;
    }
    all.set(a.subarray(from, low), to);
    to += low - from;
    from = low;
    all[to++] = place;
  }
  all.set(a.subarray(from), to);
  return all;
}

/**
 * The places of the texts in the order of the natural comparison, with few comparisons: 100,000 device names are ordered in
 * a fraction of the collator's time. Proven against it in the test.
 */
export function naturalOrder(texts: readonly string[]): Uint32Array {
  const simple = new Uint32Array(texts.length);
  const sizes = new Uint8Array(texts.length);
  const rows = new Uint8Array(texts.length * MOST_SYMBOLS);
  const others: number[] = [];
  const buffer = new Uint8Array(MOST_SYMBOLS + 1);
  let count = 0;
  let length = 0;
  texts.forEach((text, place) => {
    const size = encode(text, buffer);
    if (size === NONE) {
      others.push(place);
      return;
    }
    for (let at = 0; at < size; at++) rows[count * MOST_SYMBOLS + at] = buffer[at];
    sizes[count] = size;
    simple[count++] = place;
    length = Math.max(length, size);
  });
  const bytes = new Uint8Array(length * count);
  for (let at = 0; at < count; at++) {
    for (let symbol = 0; symbol < sizes[at]; symbol++) bytes[symbol * count + at] = rows[at * MOST_SYMBOLS + symbol];
  }
  const sorted = sortedPlaces({ bytes, length, count }).map((at) => simple[at]);
  if (others.length === 0) return sorted;
  return merged(
    texts,
    sorted,
    others.sort((a, b) => compareNatural(texts[a], texts[b])),
  );
}
