import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, it } from 'vitest';
import { addressKey, cidrTest } from './ip-address.ts';

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

it.each([
  '',
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
])('%s is no whole address', (text) => {
  expect(addressKey(text)).toBeNull();
});

it('knows what a CIDR holds as the library does', () => {
  fc.assert(
    fc.property(v4, v4, fc.integer({ min: 0, max: 32 }), (network, address, bits) => {
      const [parsed, length] = ipaddr.parseCIDR(`${network}/${bits}`);
      expect(cidrTest(`${network}/${bits}`)?.(address)).toBe(ipaddr.parse(address).match([parsed, length]));
    }),
  );
  expect(cidrTest('2001:db8::/32')?.('2001:db8:1::5')).toBe(true);
  expect(cidrTest('2001:db8::/32')?.('2001:db9::5')).toBe(false);
  expect(cidrTest('10.0.0.0/33')).toBeNull();
  expect(cidrTest('10.0.0/8')).toBeNull();
});
