/** One place of a MAC pattern: the digits that may stand there, as bits; null for a star, which fits any run of digits. */
type Place = number | null;

const ALL_DIGITS = 0xffff;
const bitOf = (digit: string) => 1 << Number.parseInt(digit, 16);

/** `[1-4]`, `[^0a]`: the digits in brackets as bits; null for a range whose ends are swapped and for other letters. */
function digitsIn(brackets: string): number | null {
  const [, negated, digits] = /^(\^?)([0-9a-f-]+)$/.exec(brackets) ?? [];
  if (digits === undefined) return null;
  let bits = 0;
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] === '-') continue;
    const isRange = digits[i + 1] === '-' && i + 2 < digits.length && digits[i + 2] !== '-';
    const [low, high] = [Number.parseInt(digits[i], 16), Number.parseInt(digits[isRange ? i + 2 : i], 16)];
    if (low > high) return null;
    for (let digit = low; digit <= high; digit++) bits |= 1 << digit;
    if (isRange) i += 2;
  }
  return bits === 0 ? null : negated === '' ? bits : ALL_DIGITS & ~bits;
}

/** The places of a pattern; null for a text that is no pattern. A dash inside brackets makes a range, elsewhere it separates. */
function placesOf(pattern: string): Place[] | null {
  const places: Place[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i];
    if (letter === '*') {
      if (places.at(-1) !== null) places.push(null);
    } else if (letter === '?') places.push(ALL_DIGITS);
    else if (letter === '[') {
      const end = pattern.indexOf(']', i);
      const digits = end < 0 ? null : digitsIn(pattern.slice(i + 1, end));
      if (digits === null) return null;
      places.push(digits);
      i = end;
    } else if (/^[0-9a-f]$/.test(letter)) places.push(bitOf(letter));
    else if (!/^[:.\-\s]$/.test(letter)) return null;
  }
  return places.length === 0 ? null : places;
}

/** Backtracks to the last star only, so that it takes at most places x digits steps. */
function fits(places: readonly Place[], bare: string): boolean {
  let place = 0;
  let star = -1;
  let resumed = 0;
  for (let i = 0; i < bare.length;) {
    const allowed = place < places.length ? places[place] : 0;
    if (allowed === null) {
      star = place++;
      resumed = i;
    } else if ((allowed & bitOf(bare[i])) !== 0) {
      place++;
      i++;
    } else if (star >= 0) {
      place = star + 1;
      i = ++resumed;
    } else return false;
  }
  while (place < places.length && places[place] === null) place++;
  return place === places.length;
}

/**
 * A test of 12 hex digits for a MAC with wildcards, `08:f1:*:[1-4]?`: `*` is any digits, `?` one, `[1-4]` one of those.
 * Null for anything else.
 */
export function macPatternTest(pattern: string): ((bare: string) => boolean) | null {
  const places = placesOf(pattern.toLowerCase());
  return places === null ? null : (bare) => fits(places, bare);
}

/** Whether a plain word such as `3c:6a:9d:*` is a MAC pattern: it has separators and a wildcard. */
export const isMacPattern = (word: string): boolean =>
  /[*?]/.test(word) &&
  /^(?:[0-9a-f*?]{1,4}[:.-]){2,}[0-9a-f*?]{1,4}$/i.test(word) &&
  !/^[\d.*]+$/.test(word) &&
  macPatternTest(word) !== null;
