import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { addressKey, addressRange, addressText, ipv6Text, isInRange } from './ip-address.ts';

const v4 = fc.ipV4();
const v6 = fc.ipV6();
const keyByLibrary = (text: string) =>
  ipaddr
    .parse(text)
    .toByteArray()
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

it('reads every address as the library does', () => {
  fc.assert(
    fc.property(fc.oneof(v4, v6), (text) => {
      expect(addressKey(text)).toBe(keyByLibrary(text));
    }),
  );
});

it('reads a dotted end as the library does', () => {
  fc.assert(
    fc.property(fc.constantFrom('::', '::ffff:', '64:ff9b::', '1:2:3:4:5:6:', '1::6:'), v4, (groups, address) => {
      expect(addressKey(groups + address)).toBe(keyByLibrary(groups + address));
    }),
  );
});

it('leaves a zone out', () => {
  fc.assert(
    fc.property(v6, fc.stringMatching(/^[0-9a-z]{1,8}$/), (text, zone) => {
      expect(addressKey(`${text}%${zone}`)).toBe(addressKey(text));
    }),
  );
});

it.each([
  '',
  'fe80::1%',
  'fe80::1%a%b',
  '10.0.0.1%eth0',
  '1:10.0.0.1',
  '::ffff:10.0.0',
  '::ffff:10.0.0.256',
  '::10.0.0.1:1',
  '1:2:3:4:5:6:7:10.0.0.1',
  '10',
  '10.0.0',
  '10.0.0.256',
  '10.0.0.1.',
  '010.0.0.1',
  '1.2.3.4.5',
  ':',
  ':::',
  'fe80',
  'fe80:::1',
  'g::1',
  '12345::',
  '1::2::3',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7:',
  '1:2:3:4::5:6:7:8',
])('%s is no whole address', (text) => {
  expect(addressKey(text)).toBeNull();
});

const holds = (text: string, address: string) => {
  const range = addressRange(text);
  return range !== null && isInRange(addressKey(address) ?? '', range);
};

it('knows what a CIDR holds as the library does', () => {
  fc.assert(
    fc.property(v4, v4, fc.integer({ min: 0, max: 32 }), (network, address, bits) => {
      const [parsed, length] = ipaddr.parseCIDR(`${network}/${bits}`);
      expect(holds(`${network}/${bits}`, address)).toBe(ipaddr.parse(address).match([parsed, length]));
    }),
  );
});

it.each([
  ['10.0.0.1', '10.0.0.1', true],
  ['10.0.0.1', '10.0.0.10', false],
  ['10.1.', '10.1.255.255', true],
  ['10.1.', '10.10.0.0', false],
  ['10.1.2.10-10.1.2.90', '10.1.2.90', true],
  ['10.1.2.10-10.1.2.90', '10.1.2.9', false],
  ['2001:db8::/32', '2001:db8:1::5', true],
  ['2001:db8::/32', '2001:db9::5', false],
  ['2001:db8:', '2001:0db8:0:0:0:0:0:1', true],
  ['fe80::1-fe80::f', 'fe80:0:0:0:0:0:0:a', true],
  ['::/0', '10.0.0.1', false],
])('%s holds %s: %s', (text, address, inside) => {
  expect(holds(text, address)).toBe(inside);
});

it.each(['10.0.0.0/33', '10.0.0/8', '10.300.', '10.0.0.9-10.0.0.1', '10.0.0.1-fe80::1', '10', 'x/8', '', '-', '1-2-3'])(
  '%s names no addresses',
  (text) => {
    expect(addressRange(text)).toBeNull();
  },
);

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
        expect(addressText(addressKey(long) ?? '')).toBe(naive(groups));
      }),
    );
  });

  it('keeps what is no IPv6 address, and shows mapped ones with their IPv4 part', () => {
    expect(ipv6Text('fe80:0:0:0:b27d:47ff:fec1:8092')).toBe('fe80::b27d:47ff:fec1:8092');
    expect(ipv6Text('::ffff:0a00:0001')).toBe('::ffff:10.0.0.1');
    expect(ipv6Text('no address')).toBe('no address');
    expect(ipv6Text('')).toBe('');
    expect(ipv6Text('FE80:0::1%eth0')).toBe('fe80::1%eth0');
    expect([addressText('0a00000c'), addressText('')]).toEqual(['10.0.0.12', '']);
  });
});
