import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './ip-address.ts';
import { ipv6Text } from './address-text.ts';

/** RFC 5952, section 4, word by word. */
function naive(groups: readonly number[]): string {
  let best = { at: -1, length: 1 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.at < 0) return hex.join(':');
  return `${hex.slice(0, best.at).join(':')}::${hex.slice(best.at + best.length).join(':')}`;
}

describe('ipv6Text', () => {
  it('is the spelling of RFC 5952, whatever spelling came', () => {
    const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        fc.pre(!(groups.slice(0, 5).every((one) => one === 0) && groups[5] === 0xffff));
        const long = groups.map((one) => one.toString(16).padStart(4, '0').toUpperCase()).join(':');
        expect(ipv6Text(long)).toBe(naive(groups));
        expect(addressKey(ipv6Text(long))).toBe(addressKey(long));
      }),
    );
  });

  it('keeps what is no IPv6 address, and shows mapped ones with their IPv4 part', () => {
    expect(ipv6Text('fe80:0:0:0:b27d:47ff:fec1:8092')).toBe('fe80::b27d:47ff:fec1:8092');
    expect(ipv6Text('::ffff:0a00:0001')).toBe('::ffff:10.0.0.1');
    expect(ipv6Text('no address')).toBe('no address');
    expect(ipv6Text('')).toBe('');
  });
});
