import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ColumnStore } from '#engine/column-store.ts';
import { decodeClients } from './client-block.ts';
import { CLIENT_SCHEMA, FIELD_KEYS } from '#clients/fields.ts';

function storeOf(records: readonly unknown[]) {
  const { block, rejected } = decodeClients(records);
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(block);
  return { store, rejected };
}

it('takes a record as the wire has it', () => {
  const { store } = storeOf([
    {
      id: 'k71b918',
      mac: '7c:b0:c2:00:00:04',
      description: 'JOEL',
      vlan: '5',
      os: null,
      deviceTypePrediction: 'iPhone 11, iOS17.0.2',
      usage: { recv: 197_888, sent: 277_040, total: 474_928 },
      firstSeen: '2017-05-07T20:21:44Z',
      lastSeen: 1_683_654_156,
      recentDeviceConnection: 'Wireless',
      wirelessCapabilities: '802.11ac - 2.4 and 5 GHz',
      smInstalled: false,
      mcgSerial: null,
    },
  ]);
  const at = (name: string) => store.display(name, 0);
  expect([at('name'), at('vlan'), at('os'), at('osFamily')]).toEqual(['JOEL', '5', '', 'Apple']);
  expect([at('sent'), at('received'), at('usage')]).toEqual([277_040, 197_888, 474_928]);
  expect([at('firstSeen'), at('lastSeen')]).toEqual([Date.UTC(2017, 4, 7, 20, 21, 44), 1_683_654_156_000]);
  expect([at('macKind'), at('wifiGeneration'), at('bands'), at('sm')]).toEqual([
    'Vendor',
    'Wi-Fi 5',
    '2.4 + 5 GHz',
    'Not installed',
  ]);
});

it('tells random from merely local addresses', () => {
  const { store } = storeOf([
    { id: 'a', mac: '7e:c3:05:00:00:06', recentDeviceConnection: 'Wireless' },
    { id: 'b', mac: '7e:c3:05:00:00:06', recentDeviceConnection: 'Wired' },
    { id: 'c' },
  ]);
  expect([0, 1, 2].map((row) => store.display('macKind', row))).toEqual(['Random', 'Local', '']);
});

it('keeps every record with an id, whatever its fields hold, and counts the others', () => {
  const record = fc.oneof(
    fc.anything(),
    fc.record({
      id: fc.string({ minLength: 1 }),
      vlan: fc.anything(),
      usage: fc.anything(),
      lastSeen: fc.anything(),
      mac: fc.anything(),
    }),
  );
  const hasId = (one: unknown) =>
    typeof one === 'object' &&
    one !== null &&
    !Array.isArray(one) &&
    'id' in one &&
    typeof one.id === 'string' &&
    one.id !== '';
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const { block, rejected } = decodeClients(records);
      expect(block.rowCount).toBe(records.filter(hasId).length);
      expect(rejected).toBe(records.length - block.rowCount);
      const { store } = storeOf(records);
      for (let row = 0; row < store.rowCount; row++) {
        for (const key of FIELD_KEYS) expect(['string', 'number']).toContain(typeof store.display(key, row));
      }
    }),
  );
});
