import { bareWord, withoutStops } from './bare-word.ts';
import { addressKey, addressRange } from './ip-address.ts';
import { macKey } from './mac-address.ts';

/** A line of a pasted list; the first line is 1, as in an editor. */
export interface WrittenLine {
  readonly line: number;
  readonly text: string;
}

/** A line that names no device, with the reason. */
export interface UnreadLine extends WrittenLine {
  readonly why: string;
}

/** A MAC, an IP or a network in a text that people or programs wrote. */
export interface WrittenAddress {
  readonly kind: 'mac' | 'ip' | 'network';
  /** A MAC's 12 hex digits; an IP or a network as written, without brackets, quotes and commas around it. */
  readonly text: string;
  /** The addressKey of the one device that it names, also in `10.0.0.7/24`. Null for a MAC and for a whole network. */
  readonly device: string | null;
}

/** The addressKey of one device's IP, without its zone (`%eth0`) and prefix length (`/24`); null for a whole network and for anything else. */
function deviceAddress(text: string): string | null {
  const [, address, bits] = /^([^/%]+)(?:%[^/]*)?(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  if (address === undefined) return null;
  const key = addressKey(address);
  if (key === null || bits === undefined) return key;
  const width = key.length * 4;
  if (Number(bits) > width) return null;
  const host = BigInt(`0x${key}`) & ((1n << BigInt(width - Number(bits))) - 1n);
  return host === 0n && Number(bits) < width ? null : key;
}

/** The address that a word is. A full stop at its end may belong to the sentence or to a prefix (`10.1.`): both are tried. */
function addressOf(word: string): WrittenAddress | null {
  const inner = bareWord(word);
  const sentence = bareWord(withoutStops(inner));
  const mac = macKey(sentence);
  if (mac !== null) return { kind: 'mac', text: mac, device: null };
  for (const text of [inner, sentence]) {
    const device = deviceAddress(text);
    const range = addressRange(text);
    if (device !== null && range === null) return { kind: 'ip', text: text.replace(/%[^/]*/, ''), device };
    if (range === null) continue;
    if (range.low === range.high) return { kind: 'ip', text, device };
    // A prefix of one group, `10.` or `ab:`, is more likely a number or a word.
    if (/[/-]/.test(text) || /^(?:\d+\.){2,3}$/.test(text)) return { kind: 'network', text, device };
  }
  return null;
}

/** The addresses of a text, which may be one itself (`08 f1 ea 00 00 01`), and the words that are none. */
export function addressesIn(text: string): {
  readonly found: readonly WrittenAddress[];
  readonly rest: readonly string[];
} {
  const whole = addressOf(text);
  if (whole !== null) return { found: [whole], rest: [] };
  const words = text.split(/[\s,;|]+/).filter((word) => bareWord(word) !== '');
  const read = words.map((word) => ({ word, address: addressOf(word) }));
  return {
    found: read.flatMap(({ address }) => address ?? []),
    rest: read.flatMap(({ word, address }) => (address === null ? word : [])),
  };
}

/** Whether a text looks like an address that is mistyped; names do not look so. */
function looksLikeAddress(text: string): boolean {
  return (
    /^(?:[0-9a-z]{0,5}:){2,}[0-9a-z]{0,5}(?:\/\d+)?$/i.test(text) ||
    /^(?:[0-9a-z]{1,2}-){4,}[0-9a-z]{1,3}$/i.test(text) ||
    /^[0-9a-f]{1,5}\.[0-9a-f]{3,5}\.[0-9a-f]{1,5}$/i.test(text) ||
    /^\d+(?:\.\d+){2,}(?:\/\d*)?$/.test(text) ||
    // One hex digit too few or too many. Digits alone are more likely the number of an asset.
    (/^(?:[0-9a-f]{11}|[0-9a-f]{13})$/i.test(text) && /\d/.test(text) && /[a-f]/i.test(text))
  );
}

/** Why a text that looks like a device's address is none; null for other texts. */
export function whyNoAddress(written: string): string | null {
  const text = bareWord(withoutStops(bareWord(written)));
  if (!looksLikeAddress(text)) return null;
  const digits = text.replaceAll(/[:.\s-]/g, '');
  if (/^\d+(?:\.\d+){2,}\/\d+$/.test(text)) return 'A network, not a device';
  if (/^\d+(?:\.\d+){3}/.test(text)) return 'No IP: its numbers go from 0 to 255';
  if (text.includes('::') || (text.match(/:/g) ?? []).length > 5) return 'No IPv6 address';
  if (!/^[0-9a-f]*$/i.test(digits)) return `No MAC: ${/[^0-9a-f]/i.exec(digits)?.[0] ?? ''} is no hex digit`;
  return digits.length === 12 ? 'No MAC in a known notation' : `No MAC: it has ${digits.length} of 12 hex digits`;
}
