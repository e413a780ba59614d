import ipaddr from 'ipaddr.js';

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** One spelling for equal addresses (32 hex digits for v6, 8 for v4), which also sorts by number; null for no whole IP. */
export function addressKey(text: string): string | null {
  if (!(IPV4.test(text) || text.includes(':')) || !ipaddr.isValid(text)) return null;
  const hex = ipaddr
    .parse(text)
    .toByteArray()
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return hex;
}

/** v4 before v6, each by number; what is no address comes last, as text. */
export function addressSortKey(text: string): string {
  const key = addressKey(text);
  if (key === null) return `~${text}`;
  return key.length === 8 ? `4${key}` : `6${key}`;
}

/** A test for `10.0.0.0/24`, v4 or v6; null for no CIDR. */
export function cidrTest(text: string): ((address: string) => boolean) | null {
  if (!ipaddr.isValidCIDR(text) || (!text.includes(':') && !IPV4.test(text.split('/')[0]))) return null;
  const [network, bits] = ipaddr.parseCIDR(text);
  return (address) => {
    if (addressKey(address) === null) return false;
    const parsed = ipaddr.parse(address);
    return parsed.kind() === network.kind() && parsed.match(network, bits);
  };
}
