import { expect, it } from 'vitest';
import { ColumnStore } from '#engine/column-store.ts';
import { decodeClients } from '#clients/wire/client-block.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { missesOf } from './notices.ts';
import { oneLine, readPaste } from './pasted-list.ts';
import { isTooLongForLink, parseQuery } from './terms.ts';
import { clausesOf } from './clauses.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { computeView } from '#engine/view.ts';

const NO_TIMES = { now: 0, spanStart: 0 };

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
  ['ProCurve', '001b44-113ab7\n001b44-113ab8', 'mac:00:1b:44:11:3a:b7,00:1b:44:11:3a:b8'],
  ['no leading zeros', 'a4:83:e7:0:0:9\n8:0:37:d7:a:45', 'mac:a4:83:e7:00:00:09,08:00:37:d7:0a:45'],
  ['brackets and commas', '(aa:bb:cc:dd:ee:01), [aa-bb-cc-dd-ee-02];', 'mac:aa:bb:cc:dd:ee:01,aa:bb:cc:dd:ee:02'],
  ['blanks between', '10.0.0.1 10.0.0.2 10.0.0.3', 'ip:10.0.0.1,10.0.0.2,10.0.0.3'],
  ['prose', 'Please block 10.0.0.7, and then 10.0.0.8. Thanks.', 'ip:10.0.0.7,10.0.0.8'],
  ['networks', '10.0.0.7/24\n10.0.1.0/24\n10.0.2.10-10.0.2.20', 'ip:10.0.0.7/24,10.0.1.0/24,10.0.2.10-10.0.2.20'],
  ['names', 'laptop-1\nAndré’s iPhone\n', 'any:laptop-1,"André’s iPhone"'],
  ['names on a line', 'laptop-1, laptop-2, laptop-3', 'any:laptop-1,laptop-2,laptop-3'],
  [
    'all kinds',
    '10.0.0.0/24\nlaptop-1\nAABB.CCDD.EEFF\n10.1.2.3',
    'any:10.0.0.0/24,laptop-1,aa:bb:cc:dd:ee:ff,10.1.2.3',
  ],
])('reads %s', (_, pasted, filter) => {
  const list = readPaste(pasted);
  expect(list?.term.text).toBe(filter);
  expect(parseQuery(filter)).toEqual([list?.term]);
});

it('puts every line among the read ones or the others, by number and text', () => {
  const list = readPaste('aa:bb:cc:dd:ee:01\n\n001b44-113ab7\naa:bb:cc:dd:ee:012\nlaptop-1\n10.0.0.300');
  expect(list?.lines.map(({ line, values }) => [line, values])).toEqual([
    [1, ['aa:bb:cc:dd:ee:01']],
    [3, ['00:1b:44:11:3a:b7']],
    [5, ['laptop-1']],
  ]);
  expect(list?.notUnderstood).toEqual([
    { line: 4, text: 'aa:bb:cc:dd:ee:012', why: 'No MAC: it has 13 of 12 hex digits' },
    { line: 6, text: '10.0.0.300', why: 'No IP: its numbers go from 0 to 255' },
  ]);
  expect(readPaste(TABLE)?.notUnderstood.map(({ line, text }) => [line, text])).toEqual([
    [2, 'Mac Address Table'],
    [4, 'Vlan    Mac Address       Type        Ports'],
    [9, 'Total Mac Addresses for this criterion: 3'],
  ]);
});

it.each(['Miles laptop', '08:f1:ea:12:34:56', '10.1.2.3 printer', '', '1 2 3', 'Miller, Anna', 'ssid:Guest\nvlan:30'])(
  '%s is pasted as text',
  (pasted) => {
    expect(readPaste(pasted)).toBeNull();
  },
);

it('makes one line of several', () => {
  expect(oneLine(' a\r\n\tb  c ')).toBe('a b c');
});

it('says when a list is longer than an address may be', () => {
  const macs = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => `0000${(index + 1e7).toString(16).padStart(8, '0')}`);
    return [readPaste(lines.join('\n'))?.term ?? null].filter((term) => term !== null);
  };
  expect(isTooLongForLink(macs(9000))).toBe(false);
  expect(isTooLongForLink(macs(10_000))).toBe(true);
});

it('tells which of a list nobody has, whatever the notation', () => {
  const store = storeOf([
    { id: 'k1', mac: '08:f1:ea:12:34:56', ip: '10.0.0.1', description: 'Laptop-1' },
    { id: 'k2', mac: '3c:08:f1:ea:00:11', ip6Local: 'fe80:0:0:0:0:0:0:1' },
  ]);
  const missing = (q: string) => missesOf(store, parseQuery(q)).map((one) => one.missing);
  expect(missing('mac:08F1EA123456,aabb.ccdd.eeff')).toEqual([['aabb.ccdd.eeff']]);
  expect(missing('ip:10.0.0.1,10.0.0.2,fe80::1')).toEqual([['10.0.0.2']]);
  expect(missing('id:k1,k3 vlan:1,2 mac:08f1,ea12')).toEqual([['k3'], ['1', '2']]);
  expect(missing('id:k1,k2 ~id:k8,k9 -id:k8,k9 id:k8')).toEqual([]);
  expect(missing('name:lap,MISSING ip:10.0.0.0/24,10.9.0.0/16')).toEqual([['MISSING'], ['10.9.0.0/16']]);
  expect(missing('any:laptop-1,laptop,8:F1:EA:12:34:56,10.0.0.0/24,10.9.0.1')).toEqual([['laptop', '10.9.0.1']]);
});

it('keeps whoever any value of a list names', () => {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  const found = (q: string) => {
    const { order } = computeView(store, { clauses: clausesOf(parseQuery(q), NO_TIMES), sort: [] }, rankClientColumn);
    return Array.from(order, (row) => store.textAt('id', row))
      .toSorted()
      .join(' ');
  };
  store.append(
    decodeClients([
      { id: 'k1', mac: '08:00:37:d7:0a:45', ip: '10.0.0.1', description: 'Laptop-1' },
      { id: 'k2', mac: '3c:6a:9d:ea:00:11', ip: '10.0.1.9', description: 'laptop-12' },
      { id: 'k3', mac: '3c:6a:9d:ea:00:12', ip6Local: 'fe80:0:0:0:0:0:0:1' },
    ]).block,
  );
  expect(found('any:laptop-1,10.0.1.0/24')).toBe('k1 k2');
  expect(found('-any:laptop-1,fe80::1')).toBe('k2');
  expect(found('any:lap*,3c:6a:9d:ea:00:12')).toBe('k1 k2 k3');
  // Typed as words.
  expect(found('8:0:37:d7:a:45')).toBe('k1');
  expect(found('(08:00:37:d7:0a:45)')).toBe('k1');
  expect(found('08:00:37:d7:0a:45,')).toBe('k1');
  expect(found('08:00:37:d7:0a:45 3c:6a:9d:ea:00:11')).toBe('k1 k2');
  expect(found('3c:6a:9d:*')).toBe('k2 k3');
  expect(found('10.0.1.*')).toBe('k2');
  expect(found('mac:8:0:37:d7:a:45')).toBe('k1');
});
