import { ipv6Text } from './ipv6-text.ts';

/** An address as people write it, from its key (addressKey). */
export function addressText(key: string): string {
  if (key.length === 8) return (key.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)).join('.');
  return ipv6Text((key.match(/..../g) ?? []).join(':'));
}
