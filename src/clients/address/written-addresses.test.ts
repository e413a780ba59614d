import { expect, it } from 'vitest';
import { readPaste } from '#clients/query/pasted-list.ts';
import { readRoster, rosterRows } from '#clients/roster/roster-list.ts';
import { bareMac } from './mac-address.ts';
import { addressesIn, whyNoAddress } from './written-addresses.ts';

it.each([
  '08:f1:ea:00:00:01',
  '08-F1-EA-00-00-01',
  '8:f1:ea:0:0:1',
  '08f1.ea00.0001',
  '08f1ea-000001',
  '0x08F1EA000001',
  '08 f1 ea 00 00 01',
  '(08:f1:ea:00:00:01),',
  'The laptop is 08:f1:ea:00:00:01.',
  '10.0.0.9;08:f1:ea:00:00:01;x',
])('the filter and the roster read the same MAC in %s', (line) => {
  const filter = readPaste(`${line}\n${line}`)?.term.values.map(bareMac);
  const work = readRoster(rosterRows(line));
  let step = work.next();
  while (step.done !== true) step = work.next();
  expect(step.value.entries.flatMap(({ macs }) => macs)).toEqual(['08f1ea000001']);
  expect(filter).toEqual(['08f1ea000001']);
});

it('tells a device in its network from a whole network', () => {
  const read = (text: string) => addressesIn(text).found.map(({ kind, device }) => [kind, device]);
  expect(read('10.0.0.7/24')).toEqual([['network', '0a000007']]);
  expect(read('10.0.0.0/24')).toEqual([['network', null]]);
  expect(read('fe80::1%eth0')).toEqual([['ip', 'fe800000000000000000000000000001']]);
  expect(read('10.0.0.7, and 10.0.0.8.')).toEqual([
    ['ip', '0a000007'],
    ['ip', '0a000008'],
  ]);
});

it('says why only of what was meant as an address', () => {
  expect(['laptop-1', '2026-11-28', '1234567890', 'host.example.com'].map(whyNoAddress)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(whyNoAddress('10.0.0.300')).toBe('No IP: its numbers go from 0 to 255');
});
