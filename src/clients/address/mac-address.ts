/** The hex digits of a MAC in any notation, lower case. */
export const bareHex = (text: string) => text.toLowerCase().replaceAll(/[:.\-\s]/g, '');

const COLONED = 17;

/** The form that the API sends, `08:f1:ea:12:34:56`, asked of once a record: quicker than to take the separators out. */
const SENT = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i;

/** bareHex of what a record holds: quick for the form that the API sends. */
export function bareMac(mac: string): string {
  if (!SENT.test(mac)) return bareHex(mac);
  let bare = '';
  for (let i = 0; i < COLONED; i += 3) bare += mac[i] + mac[i + 1];
  return bare.toLowerCase();
}

/** A MAC as the API sends it as a number, for sorting; NaN for any other text, and for capitals, which sort elsewhere. */
export function macNumber(mac: string): number {
  if (mac.length !== COLONED) return Number.NaN;
  let number = 0;
  for (let i = 0; i < COLONED; i++) {
    const code = mac.charCodeAt(i);
    if (i % 3 === 2) {
      if (code !== 58) return Number.NaN;
    } else if (code >= 48 && code <= 57) number = number * 16 + code - 48;
    else if (code >= 97 && code <= 102) number = number * 16 + code - 87;
    else return Number.NaN;
  }
  return number;
}

/** The second hex digit of a locally administered address. */
const LOCAL = '26aeAE';

/**
 * Vendor, Local or Random, of an address in any notation; '' for a text that is none. Random = locally administered and
 * wireless: wired virtual machines have local addresses too, but nobody randomised them.
 */
export function macKind(mac: string, connection: string): string {
  const digits = SENT.test(mac) ? mac : wholeMac(mac);
  if (digits === null) return '';
  if (!LOCAL.includes(digits[1])) return 'Vendor';
  return connection === 'Wireless' ? 'Random' : 'Local';
}

/** Four or more hex digits in any notation may be a piece of a MAC; null for anything else. */
export function macPiece(word: string): string | null {
  const bare = bareHex(word);
  return /^[0-9a-f]{4,12}$/.test(bare) ? bare : null;
}

/** A whole MAC in any notation as 12 hex digits, or null. */
export function wholeMac(text: string): string | null {
  const bare = bareHex(text);
  return /^[0-9a-f]{12}$/.test(bare) ? bare : null;
}

/** One place of a MAC pattern: the digits that may stand there, as bits; null is a star, any run of digits. */
type Place = number | null;

const ALL_DIGITS = 0xffff;
const bitOf = (digit: string) => 1 << Number.parseInt(digit, 16);

/** `[1-4]`, `[^0a]`: the digits in brackets as bits; null for a range written backwards and for other letters. */
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

/** The places of a pattern; null for what is none. A dash inside brackets is a range, elsewhere a separator. */
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

/** Goes back to the last star only, so that no pattern is slow: places x digits steps at most. */
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

/** 12 hex digits as Meraki writes them. */
export const coloned = (bare: string) => bare.replaceAll(/..(?=.)/g, '$&:');
