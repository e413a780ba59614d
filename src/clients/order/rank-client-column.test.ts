import { blockOfRows } from '#engine/block-of-rows.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { EMPTY_RANK } from '#engine/sort-ranks.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressSortKey } from '#clients/address/ip-address.ts';
import { compareNatural } from './natural-order.ts';
import { rankClientColumn } from './rank-client-column.ts';

const SCHEMA = [
  { name: 'id', kind: 'text' },
  { name: 'mac', kind: 'text' },
  { name: 'name', kind: 'text' },
  { name: 'ip6', kind: 'text' },
  { name: 'vlan', kind: 'category' },
  { name: 'deviceMac', kind: 'category' },
] as const;

const compareUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const mac = fc.oneof(
  fc.constantFrom('', '\u0000', 'Āa', '00:00:00:00:00:0a', '08:F1:EA:00:00:01', '08f1ea000001', 'zz'),
  fc.stringMatching(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/),
);
const digits = (mac: string) => (/^[0-9a-f:]{12,}$/i.test(mac) ? mac.toLowerCase().replaceAll(':', '') : mac);
const compareMacs = (a: string, b: string) => compareUnits(digits(a), digits(b));
const name = fc.constantFrom('', 'Ana-10', 'ana-9', 'ANA-9', 'Zoë', 'zoe', '田中', 'a b', 'a-b', '2', '10');

const address = fc.oneof(fc.ipV6(), fc.ipV4(), fc.constantFrom('', '::1', '0:0::1', '::ffff:10.0.0.1', 'no address'));
const compareAddresses = (a: string, b: string) => compareUnits(addressSortKey(a), addressSortKey(b));

it('ranks as the column is compared: lower, equal or higher, empties apart', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(mac, name, name, address), { maxLength: 12 }), (rows) => {
      const store = new ColumnStore(SCHEMA, 'id');
      store.append(
        blockOfRows(
          SCHEMA,
          rows.map(([mac, name, vlan, ip6], id) => ({ id, mac, name, vlan, ip6, deviceMac: mac })),
        ),
      );
      for (const [column, at, compare] of [
        ['mac', 0, compareMacs],
        ['deviceMac', 0, compareMacs],
        ['name', 1, compareNatural],
        ['vlan', 2, compareNatural],
        ['ip6', 3, compareAddresses],
      ] as const) {
        const { ranks } = rankClientColumn(store, column);
        rows.forEach((a, i) => {
          expect(ranks[i] === EMPTY_RANK).toBe(a[at] === '');
          rows.forEach((b, j) => {
            if (a[at] === '' || b[at] === '') return;
            expect(Math.sign(ranks[i] - ranks[j])).toBe(Math.sign(compare(a[at], b[at])));
          });
        });
      }
    }),
  );
});
