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

/** What an address may be; '' for a text that is none. */
export const MAC_KINDS = ['', 'Vendor', 'Local', 'Random'] as const;
const [NO_MAC, VENDOR, LOCAL, RANDOM] = [0, 1, 2, 3];

/** By a digit's code: 1 for a hex digit, 3 for one that makes an address a local one when it is the second. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = String.fromCharCode(code);
  return '26aeAE'.includes(digit) ? 3 : /[0-9a-f]/i.test(digit) ? 1 : 0;
});

/** Random = locally administered and wireless: wired virtual machines have local addresses too, but nobody randomised them. */
export const macKindOn = (kind: number, connection: string): number =>
  kind === LOCAL && connection === 'Wireless' ? RANDOM : kind;

/** The kind of an address in any notation, a place in MAC_KINDS, whatever its connection. */
export function macKindOf(mac: string): number {
  const digits = SENT.test(mac) ? mac : wholeMac(mac);
  if (digits === null) return NO_MAC;
  return DIGITS[digits.charCodeAt(1)] === 3 ? LOCAL : VENDOR;
}

export const macKind = (mac: string, connection: string): string => MAC_KINDS[macKindOn(macKindOf(mac), connection)];

/** As macKindOf, of the form that the API sends, in ASCII bytes; -1 for any other text. */
export function macKindIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== COLONED) return -1;
  let all = DIGITS[bytes[start]] & DIGITS[bytes[start + 1]];
  for (let at = start + 2; at < end; at += 3) {
    if (bytes[at] !== 58) return -1;
    all &= DIGITS[bytes[at + 1]] & DIGITS[bytes[at + 2]];
  }
  if ((all & 1) === 0) return -1;
  return DIGITS[bytes[start + 1]] === 3 ? LOCAL : VENDOR;
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

const ANY = '[0-9a-f]*';

/**
 * A test of 12 hex digits for a MAC with wildcards, `08:f1:*:[1-4]?`: `*` is any digits, `?` one, `[1-4]` one of those.
 * Null for anything else.
 */
export function macPatternTest(pattern: string): ((bare: string) => boolean) | null {
  let source = '';
  // A dash inside brackets is a range, elsewhere a separator.
  for (const [part] of pattern.toLowerCase().matchAll(/\[[^\]]*\]|\*+|[^[*]/g)) {
    if (part.startsWith('*')) source += source.endsWith(ANY) ? '' : ANY;
    else if (part === '?') source += '[0-9a-f]';
    else if (/^\[\^?[0-9a-f-]+\]$/.test(part)) source += part;
    else if (/^[0-9a-f]$/.test(part)) source += part;
    else if (!/^[:.\-\s]$/.test(part)) return null;
  }
  if (source === '') return null;
  try {
    const whole = new RegExp(`^${source}$`);
    return (bare) => whole.test(bare);
  } catch {
    // A range written backwards, [4-1].
    return null;
  }
}
