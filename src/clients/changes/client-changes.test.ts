import { finished } from '#engine/finished.ts';
import { ColumnStore } from '#engine/column-store.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { decodeClients } from '#clients/wire/client-block.ts';
import { CHANGE_BIT, type ClientChanges, clientChanges } from './client-changes.ts';
import { type Change, CHANGES } from '#clients/known-values.ts';
import { differencesOf, usageSince } from './client-difference.ts';

type Wire = Record<string, unknown> & { readonly id: string };

/** In pages of three, so that rows lie in several chunks. */
function storeOf(records: readonly Wire[]): ColumnStore {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  for (let from = 0; from < records.length; from += 3) {
    store.append(decodeClients(records.slice(from, from + 3)).block);
  }
  return store;
}

const compared = (now: readonly Wire[], before: readonly Wire[]) =>
  finished(clientChanges(storeOf(now), storeOf(before)));

/** The ids of each change. */
function idsOf({ now, before, marks, gone }: ClientChanges): Record<Change, string[]> {
  const of = (change: Change) =>
    change === 'gone'
      ? [...gone].map((row) => before.textAt('id', row))
      : Array.from(marks, (set, row) => ((set & CHANGE_BIT[change]) === 0 ? '' : now.textAt('id', row))).filter(
          (id) => id !== '',
        );
  const sorted = (change: Change) => of(change).sort();
  return {
    new: sorted('new'),
    gone: sorted('gone'),
    online: sorted('online'),
    offline: sorted('offline'),
    moved: sorted('moved'),
    changed: sorted('changed'),
  };
}

const value = fc.constantFrom('a', 'b', 'bb', '', null, 'Ä');
const record = fc.record({
  id: fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `k${index}`)),
  status: fc.constantFrom('Online', 'Offline', null, 'Odd'),
  description: value,
  ip: fc.constantFrom('10.0.0.1', '10.0.0.10', null),
  os: value,
  ssid: value,
  vlan: fc.constantFrom('10', '20', ''),
  switchport: value,
  recentDeviceName: value,
  recentDeviceSerial: fc.constantFrom('Q1', 'Q2', null),
  pskGroup: value,
  groupPolicy8021x: value,
  adaptivePolicyGroup: value,
  notes: value,
});
const load = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 12 });

/** Ten lines that do the same record by record. */
function naive(now: readonly Wire[], before: readonly Wire[]): Record<Change, string[]> {
  const ids: Record<Change, string[]> = { new: [], gone: [], online: [], offline: [], moved: [], changed: [] };
  const differs = (a: Wire, b: Wire, keys: readonly string[]) => keys.some((key) => (a[key] ?? '') !== (b[key] ?? ''));
  for (const b of before) if (!now.some((a) => a.id === b.id)) ids.gone.push(b.id);
  for (const a of now) {
    const b = before.find((one) => one.id === a.id);
    if (b === undefined) {
      ids.new.push(a.id);
      continue;
    }
    if (a['status'] === 'Online' && b['status'] === 'Offline') ids.online.push(a.id);
    if (a['status'] === 'Offline' && b['status'] === 'Online') ids.offline.push(a.id);
    const serials = a['recentDeviceSerial'] !== null && b['recentDeviceSerial'] !== null;
    const device = serials ? 'recentDeviceSerial' : 'recentDeviceName';
    if (differs(a, b, ['switchport', 'ssid', 'vlan', device])) ids.moved.push(a.id);
    if (differs(a, b, ['description', 'ip', 'os', 'pskGroup', 'groupPolicy8021x', 'adaptivePolicyGroup'])) {
      ids.changed.push(a.id);
    }
  }
  for (const change of CHANGES) ids[change].sort();
  return ids;
}

describe('clientChanges', () => {
  it('finds what a script finds that compares record by record', () => {
    fc.assert(
      fc.property(load, load, (now, before) => {
        const changes = compared(now, before);
        const expected = naive(now, before);
        expect(idsOf(changes)).toEqual(expected);
        for (const change of CHANGES) expect(changes.counts[change]).toBe(expected[change].length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing between a load and itself', () => {
    fc.assert(
      fc.property(load, (records) => {
        const shuffled = [...records].reverse();
        expect(Object.values(compared(shuffled, records).counts)).toEqual([0, 0, 0, 0, 0, 0]);
      }),
    );
  });

  it('mirrors the comparison the other way round', () => {
    fc.assert(
      fc.property(load, load, (now, before) => {
        const there = idsOf(compared(now, before));
        const back = idsOf(compared(before, now));
        expect(there.new).toEqual(back.gone);
        expect(there.online).toEqual(back.offline);
        expect(there.moved).toEqual(back.moved);
        expect(there.changed).toEqual(back.changed);
      }),
    );
  });

  it('tells a client as changed exactly where a difference is shown', () => {
    fc.assert(
      fc.property(load, load, (now, before) => {
        const changes = compared(now, before);
        changes.marks.forEach((set, row) => {
          const fields = differencesOf(changes, row).map(({ field }) => field);
          const place = fields.some((field) => /^(accessPoint|deviceSerial|switchPort|ssid|vlan)$/.test(field));
          const self = fields.some((field) => /^(name|ip|os|pskGroup|policy8021x|adaptivePolicy)$/.test(field));
          expect([place, self]).toEqual([(set & CHANGE_BIT.moved) !== 0, (set & CHANGE_BIT.changed) !== 0]);
        });
      }),
    );
  });

  it('says the old and the new value', () => {
    const changes = compared(
      [{ id: 'k1', status: 'Online', vlan: '20', recentDeviceName: 'AP 2', recentDeviceSerial: 'Q2', ip: null }],
      [{ id: 'k1', status: 'Offline', vlan: '10', recentDeviceName: 'AP 1', recentDeviceSerial: 'Q1', ip: '10.0.0.1' }],
    );
    expect(differencesOf(changes, 0)).toEqual([
      { field: 'status', before: 'Offline', now: 'Online' },
      { field: 'accessPoint', before: 'AP 1', now: 'AP 2' },
      { field: 'vlan', before: '10', now: '20' },
      { field: 'ip', before: '10.0.0.1', now: '' },
    ]);
  });

  it('compares only what both loads have', () => {
    const now = storeOf([{ id: 'k1', status: 'Online', vlan: '20', ssid: 'A' }]);
    const before = storeOf([{ id: 'k1', ssid: 'B' }]);
    const changes = finished(clientChanges(now, before, (field) => field === 'ssid'));
    expect(changes.counts).toEqual({ new: 0, gone: 0, online: 0, offline: 0, moved: 1, changed: 0 });
    expect(differencesOf(changes, 0).map(({ field }) => field)).toEqual(['ssid']);
  });
});

describe('usageSince', () => {
  const usage = (kilobytes: number | null) => ({ sent: kilobytes, recv: kilobytes === null ? null : 0 });
  const since = (after: number | null, earlier: number | null, sliding: boolean) =>
    usageSince(compared([{ id: 'k1', usage: usage(after) }], [{ id: 'k1', usage: usage(earlier) }]), 0, sliding);

  it('is exact between loads that count from the same moment', () => {
    expect(since(5, 3, false)).toEqual({ kind: 'exact', kilobytes: 2 });
    expect(since(3, 3, false)).toEqual({ kind: 'exact', kilobytes: 0 });
  });

  it('is at least the difference where the span slides', () => {
    expect(since(5, 3, true)).toEqual({ kind: 'at-least', kilobytes: 2 });
  });

  it('is not known, and not 0, where it cannot be said', () => {
    for (const [after, earlier] of [
      [3, 5],
      [3, 3],
      [null, 5],
      [5, null],
    ] as const) {
      expect(since(after, earlier, true)).toEqual({ kind: 'unknown' });
    }
  });

  it('is all of a new client’s usage', () => {
    expect(usageSince(compared([{ id: 'k2', usage: usage(7) }], []), 0, true)).toEqual({
      kind: 'exact',
      kilobytes: 7,
    });
  });
});
