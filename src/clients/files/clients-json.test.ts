import { exactSum } from '#engine/exact-sum.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { COLUMN_KEYS } from '#clients/columns.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JSON_CELLS } from '#format/table-formats.ts';
import { jsonKey, jsonParts } from './clients-json.ts';

const BASIS = { total: 8, seconds: 2, matches: () => true };

const HEAD = {
  about: { Rows: 'x' },
  snapshot: {
    networkId: 'N_1',
    networkName: 'Lab',
    timespan: 86_400,
    t0: null,
    asked: {},
    loadedAt: Date.UTC(2026, 10, 1),
    clients: 2,
    of: 2,
    whole: true,
  },
};

function exported(
  records: readonly object[],
  columns = COLUMN_KEYS,
): { clients: Record<string, unknown>[]; fields: unknown[] } {
  const store = storeOf(records);
  const rows = Uint32Array.from({ length: store.rowCount }, (_, row) => row);
  return JSON.parse([...jsonParts({ store, rows, columns, basis: BASIS }, HEAD, JSON_CELLS)].join(''));
}

describe('jsonParts', () => {
  it('gives Meraki’s values back under Meraki’s keys, whatever the texts hold', () => {
    const maybe = fc.option(
      fc.string({ minLength: 1, unit: fc.constantFrom('a', '"', '\\', '\n', '\u2028', 'é', '😀', '}') }),
    );
    const record = fc.record({
      description: maybe,
      ssid: maybe,
      vlan: maybe,
      smInstalled: fc.boolean(),
      lastSeen: fc.constantFrom('2026-11-01T10:00:00Z', '2020-02-29T23:59:59Z'),
      usage: fc.record({ sent: fc.nat(), recv: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), (records) => {
        const { clients } = exported(records.map((one, index) => ({ ...one, id: `k${index}` })));
        expect(clients).toHaveLength(records.length);
        records.forEach((one, index) => {
          const { usage, ...rest } = one;
          expect(clients[index]).toMatchObject({ ...rest, id: `k${index}`, firstSeen: null, user: null });
          expect(clients[index]['usage']).toEqual({ ...usage, total: exactSum(usage.sent, usage.recv) });
        });
      }),
    );
  });

  it('names every field once', () => {
    expect(new Set(COLUMN_KEYS.map(jsonKey)).size).toBe(COLUMN_KEYS.length);
    expect(exported([], ['name', 'sent', 'macKind', 'share', 'rate']).fields).toEqual([
      { key: 'description', column: 'Name' },
      { key: 'usage.sent', column: 'Sent', unit: 'kilobytes (1000 bytes)' },
      { key: 'macKind', column: 'MAC kind', source: 'derived by Clientscope' },
      {
        key: 'share',
        column: 'Share',
        unit: 'percent of the usage of all matching clients',
        source: 'derived by Clientscope',
      },
      {
        key: 'rate',
        column: 'Average rate',
        unit: 'bits per second over the time span',
        source: 'derived by Clientscope',
      },
    ]);
  });

  it('writes share and rate as raw numbers', () => {
    const { clients } = exported([{ id: 'k1', usage: { sent: 1, recv: 1 } }, { id: 'k2' }], ['id', 'share', 'rate']);
    expect(clients).toEqual([
      { id: 'k1', share: 25, rate: 8000 },
      { id: 'k2', share: null, rate: null },
    ]);
  });
});
