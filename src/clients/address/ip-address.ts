/** The number of a dotted IPv4 address, or NaN. Written by hand because it runs for every row. */
export function ipv4Number(text: string): number {
  let number = 0;
  let part = -1;
  let parts = 0;
  for (let i = 0; i <= text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) {
      part = part < 0 ? digit : part === 0 ? 256 : part * 10 + digit;
      if (part > 255) return Number.NaN;
    } else if ((i === text.length || text[i] === '.') && part >= 0) {
      number = number * 256 + part;
      part = -1;
      parts++;
    } else return Number.NaN;
  }
  return parts === 4 ? number : Number.NaN;
}

/** The dotted text of an IPv4 address, from its number. */
export const ipv4Text = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');

const GROUPS = 8;

const ZEROS = ['', '0', '00', '000'];
const COLON = 58;

const isHexCode = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

/** 32 hex digits of a plain IPv6 address (groups and at most one ::), or null. Written by hand like ipv4Number. */
function ipv6Hex(text: string): string | null {
  let hex = '';
  let groups = 0;
  let gap = text.startsWith('::') ? 0 : -1;
  let at = gap === 0 ? 2 : 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && isHexCode(text.charCodeAt(end))) end++;
    const length = end - at;
    if (length === 0 || length > 4 || groups === GROUPS) return null;
    hex += (length === 4 ? '' : ZEROS[4 - length]) + text.slice(at, end);
    groups++;
    if (end === text.length) break;
    at = end + 1;
    if (text.charCodeAt(end) !== COLON || at === text.length) return null;
    if (text.charCodeAt(at) === COLON) {
      if (gap >= 0) return null;
      gap = groups;
      at++;
    }
  }
  if (gap < 0) return groups === GROUPS ? hex.toLowerCase() : null;
  if (groups === GROUPS) return null;
  return (hex.slice(0, gap * 4) + '0000'.repeat(GROUPS - groups) + hex.slice(gap * 4)).toLowerCase();
}

/** The same of an address with a zone (`fe80::1%eth0`) or with a dotted end (`::ffff:10.0.0.1`). */
function oddIpv6Hex(text: string): string | null {
  const address = text.replace(/%[0-9a-z]+$/i, '');
  if (!address.includes('.')) return ipv6Hex(address);
  const end = address.lastIndexOf(':') + 1;
  const groups = address.slice(0, end);
  const number = ipv4Number(address.slice(end));
  if (Number.isNaN(number)) return null;
  const hex = number.toString(16).padStart(8, '0');
  // `::10.0.0.1` is deprecated and means the same as `::ffff:10.0.0.1`, as in ipaddr.js.
  return ipv6Hex(`${groups === '::' ? '::ffff:' : groups}${hex.slice(0, 4)}:${hex.slice(4)}`);
}

/** The same text for equal addresses: 8 hex digits for IPv4, 32 for IPv6, so that texts of one kind sort by number. Null for anything but one IP. */
export function addressKey(text: string): string | null {
  if (!text.includes(':')) {
    const number = ipv4Number(text);
    return Number.isNaN(number) ? null : number.toString(16).padStart(8, '0');
  }
  return ipv6Hex(text) ?? (/[.%]/.test(text) ? oddIpv6Hex(text) : null);
}

/** A sort key: IPv4 before IPv6, each by number; texts that are no address come last. */
export function addressSortKey(text: string): string {
  const key = addressKey(text);
  if (key === null) return `~${text}`;
  return key.length === 8 ? `4${key}` : `6${key}`;
}

/** Addresses from low to high, both included, written as addressKey writes them; both ends are IPv4 or both are IPv6. */
export interface AddressRange {
  readonly low: string;
  readonly high: string;
}

const V4_DIGITS = 8;
const V6_DIGITS = 32;

function cidrRange(text: string): AddressRange | null {
  const slash = text.indexOf('/');
  if (slash < 0 || !/^\d{1,3}$/.test(text.slice(slash + 1))) return null;
  const network = addressKey(text.slice(0, slash));
  const bits = Number(text.slice(slash + 1));
  if (network === null || bits > network.length * 4) return null;
  const shift = BigInt(network.length * 4 - bits);
  const start = (BigInt(`0x${network}`) >> shift) << shift;
  const keyOf = (value: bigint) => value.toString(16).padStart(network.length, '0');
  return { low: keyOf(start), high: keyOf(start + (1n << shift) - 1n) };
}

/** A prefix of whole groups: `10.1.` or `2001:db8:`. */
function prefixRange(text: string): AddressRange | null {
  const v4 = /^(?:\d{1,3}\.){1,3}$/.test(text);
  if (!v4 && !/^(?:[0-9a-f]{1,4}:){1,7}$/i.test(text)) return null;
  const groups = text.slice(0, -1).split(v4 ? '.' : ':');
  if (v4 && groups.some((group) => Number(group) > 255)) return null;
  const start = groups
    .map((group) => (v4 ? Number(group).toString(16).padStart(2, '0') : group.toLowerCase().padStart(4, '0')))
    .join('');
  const digits = v4 ? V4_DIGITS : V6_DIGITS;
  return { low: start.padEnd(digits, '0'), high: start.padEnd(digits, 'f') };
}

function betweenRange(text: string): AddressRange | null {
  const [low, high, more] = text.split('-').map(addressKey);
  if (more !== undefined || !low || !high || low.length !== high.length || low > high) return null;
  return { low, high };
}

/**
 * The addresses that a text names: one (`10.1.2.3`), those that begin so (`10.1.`), a network (`10.1.0.0/16`) or a run
 * (`10.1.2.10-10.1.2.90`), v4 or v6 in any spelling; null for anything else.
 */
export function addressRange(text: string): AddressRange | null {
  const whole = addressKey(text);
  return whole === null ? (cidrRange(text) ?? prefixRange(text) ?? betweenRange(text)) : { low: whole, high: whole };
}

/** Whether an addressKey ('' for no address) is in the range. */
export const isInRange = (key: string, { low, high }: AddressRange): boolean =>
  key.length === low.length && key >= low && key <= high;

/**
 * The recommended spelling of an IPv6 address (RFC 5952): lower case, no leading zeros, the longest run of zeros as `::`. Other texts stay
 * as they are. URLs spell addresses so; only those with an IPv4 part are written by hand.
 */
export function ipv6Text(text: string): string {
  const key = addressKey(text);
  if (key?.length !== V6_DIGITS) return text;
  const plain = /^0{20}ffff/.test(key)
    ? `::ffff:${ipv4Text(Number.parseInt(key.slice(24), 16))}`
    : new URL(`http://[${key.replaceAll(/....(?=.)/g, '$&:')}]`).hostname.slice(1, -1);
  return plain + (/%.*/.exec(text)?.[0] ?? '');
}

/** An address as people write it, from its addressKey; '' from ''. */
export const addressText = (key: string): string =>
  key.length === V4_DIGITS ? ipv4Text(Number.parseInt(key, 16)) : ipv6Text(key.replaceAll(/....(?=.)/g, '$&:'));
