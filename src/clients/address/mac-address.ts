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
