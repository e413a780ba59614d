import { expect, it } from 'vitest';
import { ColumnStore } from '#engine/column-store.ts';
import { decodeClients } from '#clients/wire/client-block.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { missesOf } from './list-misses.ts';
import { isTooLongForLink } from './link-length.ts';
import { termOfPaste, oneLine } from './pasted-list.ts';
import { parseQuery } from './terms.ts';

const TABLE = `
          Mac Address Table
-------------------------------------------
Vlan    Mac Address       Type        Ports
----    -----------       --------    -----
  10    08f1.ea12.3456    DYNAMIC     Gi1/0/1
  10    08f1.ea12.3456    DYNAMIC     Gi1/0/1
  30    3c08.f1ea.0011    DYNAMIC     Gi1/0/24
Total Mac Addresses for this criterion: 3`;

it.each([
  ['a switch', TABLE, 'mac:08:f1:ea:12:34:56,3c:08:f1:ea:00:11'],
  ['a column', '08-F1-EA-12-34-56\r\n3C08F1EA0011\r\n', 'mac:08:f1:ea:12:34:56,3c:08:f1:ea:00:11'],
  ['an ARP table', '10.1.2.3  08f1.ea12.3456\n10.1.2.4  3c08.f1ea.0011', 'mac:08:f1:ea:12:34:56,3c:08:f1:ea:00:11'],
  ['addresses', '10.1.2.3\n10.1.2.4\t10.1.2.3, fe80::1', 'ip:10.1.2.3,10.1.2.4,fe80::1'],
])('reads %s', (_, pasted, filter) => {
  expect(termOfPaste(pasted)?.text).toBe(filter);
});

it.each(['Miles laptop', '08:f1:ea:12:34:56', '10.1.2.3 printer', '', '1 2 3'])('%s is pasted as text', (pasted) => {
  expect(termOfPaste(pasted)).toBeNull();
});

it('makes one line of several', () => {
  expect(oneLine(' a\r\n\tb  c ')).toBe('a b c');
});

it('says when a list is longer than an address may be', () => {
  const macs = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => `0000${(index + 1e7).toString(16).padStart(8, '0')}`);
    return [termOfPaste(lines.join('\n'))].filter((term) => term !== null);
  };
  expect(isTooLongForLink(macs(9000))).toBe(false);
  expect(isTooLongForLink(macs(10_000))).toBe(true);
});

it('tells which of a list nobody has, whatever the notation', () => {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(
    decodeClients([
      { id: 'k1', mac: '08:f1:ea:12:34:56', ip: '10.0.0.1' },
      { id: 'k2', mac: '3c:08:f1:ea:00:11', ip6Local: 'fe80:0:0:0:0:0:0:1' },
    ]).block,
  );
  const missing = (q: string) => missesOf(store, parseQuery(q)).map((one) => one.missing);
  expect(missing('mac:08F1EA123456,aabb.ccdd.eeff')).toEqual([['aabb.ccdd.eeff']]);
  expect(missing('ip:10.0.0.1,10.0.0.2,fe80::1')).toEqual([['10.0.0.2']]);
  expect(missing('id:k1,k3 vlan:1,2 mac:08f1,ea12')).toEqual([['k3']]);
  expect(missing('id:k1,k2 ~id:k8,k9 -id:k8,k9 id:k8')).toEqual([]);
});
