import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ColumnStore } from '#engine/column-store.ts';
import { ClientDecoder, decodeClients } from './client-block.ts';
import { CLIENT_SCHEMA, FIELD_KEYS } from './fields.ts';
import { macKind } from './mac-address.ts';
import { osFamily } from './os-family.ts';

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

/** What a field of a record means, from the object that JSON.parse makes: the naive way. */
function naively(record: Record<string, unknown>) {
  const text = (key: string) => {
    const value = record[key];
    return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : '';
  };
  const usage = record['usage'];
  const used = new Map(typeof usage === 'object' && usage !== null ? Object.entries(usage) : []);
  const kilobytes = (key: string) => {
    const value: unknown = used.get(key);
    // JSON.stringify writes -0 as 0.
    return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? Math.abs(value) : Number.NaN;
  };
  const time = (value: unknown) =>
    typeof value === 'number' && value > 0 ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
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
    firstSeen: time(record['firstSeen']),
    lastSeen: time(record['lastSeen']),
    offlineSince: record['status'] === 'Offline' ? time(record['lastSeen']) : Number.NaN,
  };
}

it('reads a page as JSON.parse would, wherever its bytes are cut', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\uFEFFmark', 'Zoë', '\u0080\u009f\u00a0ÿ', 'Āë', '\u0000"\\'),
  );
  const odd = fc.oneof(text, fc.double(), fc.constant(null), fc.boolean(), fc.jsonValue({ maxDepth: 1 }));
  const mac = fc.oneof(odd, fc.constantFrom('7e:c3:05:00:00:06', '08:F1:ea:12:34:56', '08f1ea123456'));
  const time = fc.oneof(odd, fc.constantFrom('2024-02-29T10:00:00Z', '2023-05-31T17:42:36Z', '2023-05-09'), fc.nat());
  const record = fc.record(
    {
      id: fc.string({ minLength: 1 }),
      description: odd,
      mac,
      vlan: odd,
      ssid: odd,
      user: odd,
      os: fc.oneof(odd, fc.constant('Windows 10')),
      deviceTypePrediction: fc.constantFrom(null, 'iPhone'),
      recentDeviceConnection: fc.constantFrom('Wired', 'Wireless'),
      usage: fc.oneof(
        odd,
        fc.record({ sent: odd, recv: odd, total: odd }),
        fc.record({ sent: fc.nat(), recv: fc.nat() }),
      ),
      firstSeen: time,
      lastSeen: time,
      status: fc.constantFrom('Online', 'Offline', null),
      unknown: odd,
    },
    { requiredKeys: ['id'] },
  );
  const records = fc.uniqueArray(record, { selector: ({ id }) => id });
  fc.assert(
    fc.property(records, fc.array(fc.nat(), { maxLength: 5 }), fc.boolean(), (list, cuts, indented) => {
      const bytes = new TextEncoder().encode(JSON.stringify(list, null, indented ? 1 : 0));
      const decoder = new ClientDecoder(1);
      let from = 0;
      for (const end of [...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length]) {
        decoder.push(bytes.subarray(from, end));
        from = end;
      }
      expect(decoder.end()).toBe(list.length);
      const store = new ColumnStore(CLIENT_SCHEMA, 'id');
      store.append(decoder.block());
      list.forEach((one, row) => {
        const expected = naively(Object.fromEntries(Object.entries(one)));
        for (const [key, value] of Object.entries(expected))
          expect([key, store.display(key, row)]).toEqual([key, value]);
      });
    }),
  );
});

it('takes a usage of -0 for 0', () => {
  const decoder = new ClientDecoder(1);
  decoder.push(new TextEncoder().encode('[{"id":"a","usage":{"sent":-0,"recv":-0.0}}]'));
  expect(decoder.end()).toBe(1);
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(decoder.block());
  expect(['sent', 'received'].map((key) => store.display(key, 0))).toEqual([0, 0]);
});

it('of a key that comes twice the later one counts, as for JSON.parse', () => {
  const decoder = new ClientDecoder(1);
  decoder.push(
    new TextEncoder().encode(
      '[{"id":"a","\\u0069d":"k1","usage":{"sent":5,"recv":1},"usage":{"recv":7},"ssid":"A","ssid":null}]',
    ),
  );
  expect(decoder.end()).toBe(1);
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(decoder.block());
  expect(['id', 'sent', 'received', 'ssid'].map((key) => store.display(key, 0))).toEqual(['k1', Number.NaN, 7, '']);
});
