import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnStore } from '#engine/column-store.ts';
import { ClientRecords } from './client-block.ts';
import { ClientDecoder } from './client-decoder.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { macKind } from '#clients/address/mac-address.ts';
import { osFamily } from '#clients/os-family.ts';

/** What JSON.parse makes of them: JSON has no -0, no NaN and no Infinity. */
function readBack(json: string): unknown[] {
  const read: unknown = JSON.parse(json);
  return Array.isArray(read) ? read : [];
}

/** What a field of a record means, from the object that JSON.parse makes: the naive way. */
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
    return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : Number.NaN;
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

describe.each([
  { name: 'bytes', make: () => new ClientDecoder(1) },
  { name: 'objects', make: () => new ClientRecords() },
])('by way of $name', ({ make }) => {
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
        const json = JSON.stringify(list, null, indented ? 1 : 0);
        const bytes = new TextEncoder().encode(json);
        const decoder = make();
        let from = 0;
        for (const end of [...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length]) {
          decoder.push(bytes.subarray(from, end));
          from = end;
        }
        expect(decoder.end()).toBe(list.length);
        const store = new ColumnStore(CLIENT_SCHEMA, 'id');
        store.append(decoder.block());
        readBack(json).forEach((one, row) => {
          const expected = naively(one);
          for (const [key, value] of Object.entries(expected))
            expect([key, store.display(key, row)]).toEqual([key, value]);
        });
      }),
    );
  });

  it('takes a usage of -0 for 0', () => {
    const decoder = make();
    decoder.push(new TextEncoder().encode('[{"id":"a","usage":{"sent":-0,"recv":-0.0}}]'));
    expect(decoder.end()).toBe(1);
    const store = new ColumnStore(CLIENT_SCHEMA, 'id');
    store.append(decoder.block());
    expect(['sent', 'received'].map((key) => store.display(key, 0))).toEqual([0, 0]);
  });

  it.each([
    ['138.0', 138],
    ['61.00', 61],
    ['0.0', 0],
    ['0', 0],
    ['138.50', 138.5],
    ['1.0e2', 100],
    ['9007199254740993.0', 9007199254740992],
    ['-1.0', Number.NaN],
  ])('reads a usage of %s', (written, kilobytes) => {
    const decoder = make();
    const record = (at: number) => `{"id":"${at}","usage":{"sent":${written},"recv":${written}}}`;
    decoder.push(new TextEncoder().encode(`[${[0, 1, 2].map(record).join(',')}]`));
    expect(decoder.end()).toBe(3);
    const store = new ColumnStore(CLIENT_SCHEMA, 'id');
    store.append(decoder.block());
    expect([0, 1, 2].map((row) => store.display('sent', row))).toEqual([kilobytes, kilobytes, kilobytes]);
    expect([0, 1, 2].map((row) => store.display('received', row))).toEqual([kilobytes, kilobytes, kilobytes]);
  });

  it('of a key that comes twice the later one counts, as for JSON.parse', () => {
    const decoder = make();
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

  it('of keys that come twice in every record the later ones count', () => {
    const decoder = make();
    const bodies = [
      '"usage":{"sent":5,"recv":1},"usage":null',
      '"usage":null,"usage":{"recv":7}',
      '"ssid":"A","ssid":null',
    ];
    // The order of the keys is known from the third time on.
    const records = bodies.flatMap((body, at) => [0, 1, 2].map((time) => `{"id":"${at}${time}",${body}}`));
    decoder.push(new TextEncoder().encode(`[${records.join(',')}]`));
    expect(decoder.end()).toBe(records.length);
    const store = new ColumnStore(CLIENT_SCHEMA, 'id');
    store.append(decoder.block());
    const shown = records.map((_, row) => ['sent', 'received', 'ssid'].map((key) => store.display(key, row)));
    const [none, some] = [
      [Number.NaN, Number.NaN, ''],
      [Number.NaN, 7, ''],
    ];
    expect(shown).toEqual([none, none, none, some, some, some, none, none, none]);
  });

  it('passes over keys that nobody knows, however many and long', () => {
    const odd = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`key ${at}`, at]));
    const long = 'k'.repeat(3_000_000);
    const decoder = make();
    decoder.push(
      new TextEncoder().encode(
        JSON.stringify([
          { [long]: 1, ssid: 'Guest', id: 'b' },
          { ...odd, id: 'a', vlan: '1' },
          { id: 'c', ...odd, ssid: 'Corp' },
        ]),
      ),
    );
    expect(decoder.end()).toBe(3);
    const store = new ColumnStore(CLIENT_SCHEMA, 'id');
    store.append(decoder.block());
    expect([0, 1, 2].map((row) => ['id', 'vlan', 'ssid'].map((key) => store.display(key, row)))).toEqual([
      ['b', '', 'Guest'],
      ['a', '1', ''],
      ['c', '', 'Corp'],
    ]);
  });

  it('refuses what is no whole array', () => {
    for (const text of ['', '{}', '{"id":"a"}', '[{"id":"a"}', '[{"id":"a"},]', '[] []', '\uFEFF[]', 'null']) {
      const decoder = make();
      expect(() => {
        decoder.push(new TextEncoder().encode(text));
        decoder.end();
      }, text).toThrow(SyntaxError);
    }
  });

  it('leaves out and counts what has no id', () => {
    const decoder = make();
    decoder.push(new TextEncoder().encode('[{"id":""},{"id":7},null,[],"a",{"mac":"b"},{"id":"a"}]'));
    expect(decoder.end()).toBe(7);
    expect(decoder.rejected).toBe(6);
    expect(decoder.block().rowCount).toBe(1);
  });
});
