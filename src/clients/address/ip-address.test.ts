import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, it } from 'vitest';
import { addressKey, addressRange, isInRange } from './ip-address.ts';

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
