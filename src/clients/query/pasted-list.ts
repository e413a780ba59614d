import { addressKey } from '#clients/address/ip-address.ts';
import { coloned, wholeMac } from '#clients/address/mac-address.ts';
import { type Term, termOf } from './terms.ts';

/** Beyond it MACs are written without separators: a URL is not as long as one likes. */
const SPELLED_OUT = 200;

/** The notations that switches, Windows and spreadsheets print; pieces of other words are none. */
const MAC = /^(?:[0-9a-f]{12}|(?:[0-9a-f]{4}[.:-]){2}[0-9a-f]{4}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2})$/i;

const distinct = (values: readonly string[]) => [...new Set(values)];

/** A pasted text on one line, as a search box wants it. */
export const oneLine = (pasted: string): string => pasted.trim().replaceAll(/\s+/g, ' ');

/**
 * Many MACs or IPs, from a spreadsheet's column or the lines of `show mac address-table`, as one term; of lines with
 * both, the MACs. Null when there are not at least two.
 */
export function termOfPaste(pasted: string): Term | null {
  const words = pasted.split(/[\s,;|"'()]+/).filter((word) => word !== '');
  const macs = distinct(words.flatMap((word) => (MAC.test(word) ? (wholeMac(word) ?? []) : [])));
  if (macs.length > 1) {
    const values = macs.length > SPELLED_OUT ? macs : macs.map(coloned);
    return termOf('mac', values);
  }
  const ips = distinct(words.filter((word) => addressKey(word) !== null));
  if (ips.length < 2) return null;
  return termOf('ip', ips);
}
