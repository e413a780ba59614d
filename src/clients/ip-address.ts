import ipaddr from 'ipaddr.js';

/** The number of a dotted IPv4 address, or NaN; read by hand, since every row is asked. */
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

const GROUPS = 8;

/** 32 hex digits of a plain IPv6 address (groups and at most one ::), or null. */
function ipv6Hex(text: string): string | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = tail === undefined ? 0 : GROUPS - head.length - tail.length;
  if (tail === undefined ? head.length !== GROUPS : missing < 1) return null;
  let hex = '';
  for (const group of [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])]) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return null;
    hex += group.padStart(4, '0');
  }
  return hex.toLowerCase();
}

/** One spelling for equal addresses (32 hex digits for v6, 8 for v4), which also sorts by number; null for no whole IP. */
export function addressKey(text: string): string | null {
  if (!text.includes(':')) {
    const number = ipv4Number(text);
    return Number.isNaN(number) ? null : number.toString(16).padStart(8, '0');
  }
  const plain = ipv6Hex(text);
  if (plain !== null) return plain;
  if (!ipaddr.IPv6.isValid(text)) return null;
  // Rare spellings, such as ::ffff:10.0.0.1, are the library's.
  const bytes = ipaddr.IPv6.parse(text).toByteArray();
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** v4 before v6, each by number; what is no address comes last, as text. */
export function addressSortKey(text: string): string {
  const key = addressKey(text);
  if (key === null) return `~${text}`;
  return key.length === 8 ? `4${key}` : `6${key}`;
}

/** A test for `10.0.0.0/24`, v4 or v6; null for no CIDR. */
export function cidrTest(text: string): ((address: string) => boolean) | null {
  const slash = text.indexOf('/');
  if (slash < 0 || !/^\d{1,3}$/.test(text.slice(slash + 1))) return null;
  const network = addressKey(text.slice(0, slash));
  const bits = Number(text.slice(slash + 1));
  if (network === null || bits > network.length * 4) return null;
  const first = BigInt(`0x${network}`);
  const shift = BigInt(network.length * 4 - bits);
  const start = (first >> shift) << shift;
  const low = start.toString(16).padStart(network.length, '0');
  const high = (start + (1n << shift) - 1n).toString(16).padStart(network.length, '0');
  return (address) => {
    const key = addressKey(address);
    return key !== null && key.length === low.length && key >= low && key <= high;
  };
}
