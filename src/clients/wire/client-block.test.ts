import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ColumnStore } from '#engine/column-store.ts';
import { decodeClients } from './client-block.ts';
import { CLIENT_SCHEMA, FIELD_KEYS } from '#clients/fields.ts';
import { macKind } from '#clients/address/mac-address.ts';
import { osFamily } from './computed-columns.ts';

const NOW = Date.UTC(2026, 10, 28);

function storeOf(records: readonly unknown[]) {
  const { block, rejected } = decodeClients(records, NOW);
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

/** What a field of a record means: the naive way. */
function naively(one: unknown) {
  const record: Record<string, unknown> = typeof one === 'object' ? { ...one } : {};
  const text = (key: string) => {
    const value = record[key];
    return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : '';
  };
  const usage = record['usage'];
  const used = new Map(typeof usage === 'object' && usage !== null ? Object.entries(usage) : []);
  const kilobytes = (key: string) => {
    const value: unknown = used.get(key);
    // JSON knows -0, a table doesn't: adding 0 makes it 0.
    return typeof value === 'number' && value >= 0 && value <= 1e15 ? value + 0 : Number.NaN;
  };
  const seen = record['lastSeen'];
  const lastSeen = typeof seen === 'string' ? Date.parse(seen) : Number.NaN;
  return {
    id: text('id'),
    name: text('description'),
    mac: text('mac'),
    vlan: text('vlan'),
    ssid: text('ssid'),
    user: text('user'),
    macKind: macKind(text('mac'), text('recentDeviceConnection')),
    osFamily: osFamily(text('os') || text('deviceTypePrediction')),
    sent: kilobytes('sent'),
    received: kilobytes('recv'),
    lastSeen,
    offlineSince: record['status'] === 'Offline' ? lastSeen : Number.NaN,
  };
}

it('equals a naive reading of any record', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\uFEFFmark', 'Zoë', '\u0000"\\'),
    fc.double(),
    fc.constant(null),
    fc.boolean(),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const record = fc.record(
    {
      id: fc.string({ minLength: 1 }),
      description: odd,
      mac: fc.oneof(odd, fc.constantFrom('7e:c3:05:00:00:06', '08:F1:ea:12:34:56', '08f1ea123456')),
      vlan: odd,
      ssid: odd,
      user: odd,
      os: fc.oneof(odd, fc.constant('Windows 10')),
      deviceTypePrediction: fc.constantFrom(null, 'iPhone'),
      recentDeviceConnection: fc.constantFrom('Wired', 'Wireless'),
      usage: fc.oneof(odd, fc.record({ sent: odd, recv: odd, total: odd })),
      lastSeen: fc.constantFrom('2024-02-29T10:00:00Z', '2023-05-31T17:42:36Z', null, true),
      status: fc.constantFrom('Online', 'Offline', null),
    },
    { requiredKeys: ['id'] },
  );
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: ({ id }) => id }), (records) => {
      const { store } = storeOf(records);
      records.forEach((one, row) => {
        for (const [key, value] of Object.entries(naively(one))) {
          expect([key, store.display(key, row)]).toEqual([key, value]);
        }
      });
    }),
  );
});

it('knows no time and no usage that cannot be', () => {
  const { store } = storeOf([
    {
      id: 'a',
      lastSeen: 1.7e15,
      firstSeen: '0001-01-01T00:00:00Z',
      status: 'Offline',
      usage: { sent: 1e308, recv: 1e308 },
    },
    { id: 'b', lastSeen: 1_683_654_156_000, firstSeen: '1683654156', usage: { sent: 0.1, recv: 0.2 } },
  ]);
  const at = (row: number) => ['firstSeen', 'lastSeen', 'offlineSince', 'usage'].map((key) => store.display(key, row));
  expect(at(0)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  expect(at(1)).toEqual([1_683_654_156_000, 1_683_654_156_000, Number.NaN, 0.3]);
});

it('makes texts well formed, which an address can hold; whole characters of two halves stay, and so do ids', () => {
  const { store } = storeOf([
    { id: 'k1\ud800', description: 'a\ud83d', user: '😀', ssid: 'Lab\ud800', vlan: '10' },
    { id: 'k1\udc00', description: '\udc00b', user: '\udc00😀\ud83d', ssid: 'Lab\udfff', vlan: '\ud800' },
  ]);
  const shown = (key: 'id' | 'name' | 'user' | 'ssid' | 'vlan') => [store.display(key, 0), store.display(key, 1)];
  expect(shown('name')).toEqual(['a\uFFFD', '\uFFFDb']);
  expect(shown('user')).toEqual(['😀', '\uFFFD😀\uFFFD']);
  expect(shown('ssid')).toEqual(['Lab\uFFFD', 'Lab\uFFFD']);
  expect(shown('vlan')).toEqual(['10', '\uFFFD']);
  expect(shown('id')).toEqual(['k1\ud800', 'k1\udc00']);
});
