import { asOperators } from '#clients/look-alikes.ts';
import { bareWord } from './bare-word.ts';

/** The hex digits of a MAC in any notation, lower case. */
export const bareHex = (text: string) => text.toLowerCase().replaceAll(/[:.\-\s]/g, '');

const COLONED = 17;

/** The form that the API sends, `08:f1:ea:12:34:56`. Testing for it first is quicker than removing separators from every record's MAC. */
const SENT = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i;

/** As bareHex, but quick for the form that the API sends. */
export function bareMac(mac: string): string {
  if (!SENT.test(mac)) return bareHex(mac);
  let bare = '';
  for (let i = 0; i < COLONED; i += 3) bare += mac[i] + mac[i + 1];
  return bare.toLowerCase();
}

/** The number of a MAC in the form that the API sends, for sorting; NaN for any other text, also for one with capitals. */
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
 * wireless. Wired virtual machines have local addresses too, but those are not random.
 */
export function macKind(mac: string, connection: string): string {
  const digits = SENT.test(mac) ? mac : wholeMac(mac);
  if (digits === null) return '';
  if (!LOCAL.includes(digits[1])) return 'Vendor';
  return connection === 'Wireless' ? 'Random' : 'Local';
}

/** The digits of a word that may be a part of a MAC: four hex digits or more, in any notation. Null for anything else. */
export function macPiece(word: string): string | null {
  const bare = bareHex(asOperators(word));
  return /^[0-9a-f]{4,12}$/.test(bare) ? bare : null;
}

/** 12 hex digits of a value that is a MAC, whatever separates them; null for any other number of digits. */
export function wholeMac(text: string): string | null {
  const bare = bareHex(text);
  return /^[0-9a-f]{12}$/.test(bare) ? bare : null;
}

/** 12 hex digits as Meraki writes them. */
export const coloned = (bare: string) => bare.replaceAll(/..(?=.)/g, '$&:');

/** Two digits each, by one separator: `08:00:37:d7:0a:45`, also without leading zeros, `8:0:37:d7:a:45`. */
const SIX = /^[0-9a-f]{1,2}(?:(?<by>[:. -])[0-9a-f]{1,2})(?:\k<by>[0-9a-f]{1,2}){4}$/i;

/** Cisco’s three groups, ProCurve’s two, and no separator at all. */
const LONG =
  /^(?:0x)?(?:[0-9a-f]{12}|[0-9a-f]{4}(?<by>[:. -])[0-9a-f]{4}\k<by>[0-9a-f]{4}|[0-9a-f]{6}[:. -][0-9a-f]{6})$/i;

/** 12 hex digits of a word that may be anything, in a notation of MACs, with any kind of dash; null for others: dates and versions are none. */
export function macKey(written: string): string | null {
  const text = asOperators(written);
  if (LONG.test(text))
    return text
      .replace(/^0x/i, '')
      .replaceAll(/[^0-9a-f]/gi, '')
      .toLowerCase();
  if (!SIX.test(text)) return null;
  const groups = text.split(/[:. -]/);
  // Six decimal numbers with dots or dashes are no MAC unless each has two digits.
  if (!text.includes(':') && groups.some((group) => group.length < 2)) return null;
  return groups
    .map((group) => group.padStart(2, '0'))
    .join('')
    .toLowerCase();
}

/** 12 hex digits of a whole MAC as it is typed: also without leading zeros (`8:0:37:d7:a:45`) and in brackets; null for anything else. */
export const macIn = (text: string): string | null => macKey(bareWord(text)) ?? wholeMac(text);

/** The MACs of a word such as `MAC,MAC`; null where a part of it is no MAC. */
export function macsIn(word: string): readonly string[] | null {
  const parts = word.split(/[,;]/).filter((part) => part !== '');
  const macs = parts.map((part) => macKey(bareWord(part)));
  return macs.length > 0 && macs.every((mac) => mac !== null) ? macs : null;
}

/** A key that is equal for equal MACs, mostly a number, which is quick; null for no MAC and for all zeros, which stand for none. */
export function comparableMac(mac: string): number | string | null {
  const number = macNumber(mac);
  if (!Number.isNaN(number)) return number === 0 ? null : number;
  const whole = wholeMac(mac);
  if (whole === null) return mac === '' ? null : mac;
  const value = Number.parseInt(whole, 16);
  return value === 0 ? null : value;
}

export interface MacNotation {
  /** What the notation is called. */
  readonly name: string;
  readonly text: string;
}

const inParts = (hex: string, size: number, separator: string) =>
  (hex.match(new RegExp(`.{${size}}`, 'g')) ?? []).join(separator);

/** A MAC in the notations of other tools: with hyphens (Windows), with dots (Cisco), without separators. Empty for a text that is no MAC. */
export function macNotations(mac: string): readonly MacNotation[] {
  const hex = wholeMac(mac);
  if (hex === null) return [];
  return [
    { name: 'hyphens', text: inParts(hex.toUpperCase(), 2, '-') },
    { name: 'dots', text: inParts(hex, 4, '.') },
    { name: 'no separators', text: hex },
  ];
}
