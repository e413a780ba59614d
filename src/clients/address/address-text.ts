import ipaddr from 'ipaddr.js';
import { ipv4Text } from './ip-address.ts';

/** An address as people write it, from its key (addressKey). */
export function addressText(key: string): string {
  if (key.length === 8) return ipv4Text(Number.parseInt(key, 16));
  return ipv6Text((key.match(/..../g) ?? []).join(':'));
}

/** The recommended spelling of an IPv6 address (RFC 5952): lower case, no leading zeros, the longest run of zeros as `::`. Other texts stay as they are. */
export function ipv6Text(text: string): string {
  if (!ipaddr.IPv6.isValid(text)) return text;
  const address = ipaddr.IPv6.parse(text);
  if (address.isIPv4MappedAddress()) return `::ffff:${address.toIPv4Address().toString()}`;
  return address.toRFC5952String();
}
