import { addressKey } from '#clients/address/ip-address.ts';

/** Two digits each, by one separator: `08:00:37:d7:0a:45`, also without leading zeros, `8:0:37:d7:a:45`. */
const SIX = /^[0-9a-f]{1,2}(?:(?<by>[:. -])[0-9a-f]{1,2})(?:\k<by>[0-9a-f]{1,2}){4}$/i;

/** Cisco’s three groups, ProCurve’s two, and no separator at all. */
const LONG =
  /^(?:0x)?(?:[0-9a-f]{12}|[0-9a-f]{4}(?<by>[:. -])[0-9a-f]{4}\k<by>[0-9a-f]{4}|[0-9a-f]{6}[:. -][0-9a-f]{6})$/i;

/** 12 hex digits of a MAC in any notation, or null; dates and versions are none. */
export function macKey(text: string): string | null {
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

/** The key of one device's IP: without a zone, and without the length of its network; null for a network and for no IP. */
export function deviceAddress(text: string): string | null {
  const [, address, bits] = /^([^/%]+)(?:%[^/]*)?(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  if (address === undefined) return null;
  const key = addressKey(address);
  if (key === null || bits === undefined) return key;
  const width = key.length * 4;
  if (Number(bits) > width) return null;
  const host = BigInt(`0x${key}`) & ((1n << BigInt(width - Number(bits))) - 1n);
  return host === 0n && Number(bits) < width ? null : key;
}

/** Whether a text was meant as an address but is none: a name does not look like that. */
export function isBrokenAddress(text: string): boolean {
  return (
    /^(?:[0-9a-z]{0,5}:){2,}[0-9a-z]{0,5}(?:\/\d+)?$/i.test(text) ||
    /^(?:[0-9a-z]{1,2}-){4,}[0-9a-z]{1,3}$/i.test(text) ||
    /^[0-9a-f]{1,5}\.[0-9a-f]{3,5}\.[0-9a-f]{1,5}$/i.test(text) ||
    /^\d+(?:\.\d+){2,}(?:\/\d*)?$/.test(text) ||
    // One digit too few or too many; a number is more likely an asset's.
    (/^(?:[0-9a-f]{11}|[0-9a-f]{13})$/i.test(text) && /\d/.test(text) && /[a-f]/i.test(text))
  );
}

/** Why a text of isBrokenAddress is no address. */
export function brokenWords(text: string): string {
  const digits = text.replaceAll(/[:.\s-]/g, '');
  if (/^\d+(?:\.\d+){2,}\/\d+$/.test(text)) return 'A network, not a device';
  if (/^\d+(?:\.\d+){3}/.test(text)) return 'No IP: its numbers go from 0 to 255';
  if (text.includes('::') || (text.match(/:/g) ?? []).length > 5) return 'No IPv6 address';
  if (!/^[0-9a-f]*$/i.test(digits)) return `No MAC: ${/[^0-9a-f]/i.exec(digits)?.[0] ?? ''} is no hex digit`;
  return digits.length === 12 ? 'No MAC in a known notation' : `No MAC: it has ${digits.length} of 12 hex digits`;
}
