import { decodeClients } from '#clients/wire/client-block.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { computeView } from '#engine/view.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { predictedFamilies, topClients, topParts, valueParts } from './parts.ts';

const record = fc.record({
  id: fc.uuid(),
  description: fc.constantFrom('Printer', null, ''),
  mac: fc.constantFrom('aa:bb:cc:00:00:01', null),
  ssid: fc.constantFrom('Guest', 'None', null, 'Other', 'Corp', ''),
  os: fc.constantFrom('Windows 11', null, 'Android', 7),
  deviceTypePrediction: fc.constantFrom('iPhone 11, iOS17.0.2', null),
  usage: fc.constantFrom({ sent: 1, recv: 2 }, { sent: 5, recv: 0 }, {}, null, { sent: 'x', recv: 7 }, { sent: 0.25 }),
});
const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function loaded(records: readonly object[], q: string) {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(decodeClients(records).block);
  const clauses = clausesOf(parseQuery(q), { now: 0, spanStart: 0 });
  return { store, view: computeView(store, { clauses, sort: [] }, rankClientColumn) };
}

const rowsOf = (records: readonly { id: string; ssid: string | null; usage: object | null }[]) =>
  records
    .filter((one) => one.ssid !== 'Corp')
    .map(({ id, ssid, usage }) => {
      const used: Record<string, unknown> = { ...usage };
      const known = typeof used['sent'] === 'number' || typeof used['recv'] === 'number';
      return { id, ssid: textOf(ssid), sent: numberOf(used['sent']), received: numberOf(used['recv']), known };
    });

it('the top clients are those of a naive sort, and all together the total', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (records, n) => {
      const { store, view } = loaded(records, '-ssid:Corp');
      const rows = rowsOf(records);
      const known = rows.filter((row) => row.known);
      const expected = known.toSorted((a, b) => b.sent + b.received - a.sent - a.received).slice(0, n);
      const values = topClients(store, view, n);
      const own = values.filter(({ kind }) => kind === 'client');
      expect(own.map(({ id, sent, received }) => ({ id, sent, received }))).toEqual(
        expected.map(({ id, sent, received }) => ({ id, sent, received })),
      );
      expect(values.reduce((sum, one) => sum + one.clients, 0)).toBe(rows.length);
      for (const key of ['sent', 'received'] as const) {
        const total = rows.reduce((sum, row) => sum + row[key], 0);
        expect(values.reduce((sum, one) => sum + one[key], 0)).toBeCloseTo(total, 9);
      }
    }),
  );
});

it('groups equal naive sums; what is left out is named by how many values it stands for', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 14 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('usage', 'clients'),
      (records, n, by) => {
        const { view } = loaded(records, '-ssid:Corp');
        const rows = rowsOf(records);
        const values = topParts(valueParts(view, 'ssid'), n, by);
        const distinct = new Set(rows.map(({ ssid }) => ssid));
        const size = (value: string) =>
          rows
            .filter(({ ssid }) => ssid === value)
            .reduce((sum, { sent, received }) => sum + (by === 'usage' ? sent + received : 1), 0);
        const sizes = [...distinct].map(size).sort((a, b) => b - a);
        const own = values.filter(({ kind }) => kind === 'value');
        const sizeOf = (one: (typeof values)[0]) => (by === 'usage' ? one.sent + one.received : one.clients);
        expect(own.map(sizeOf)).toEqual(sizes.slice(0, n));
        for (const one of own) expect(sizeOf(one)).toBe(size(one.id));
        const other = values.find(({ kind }) => kind === 'other');
        expect(other?.kind === 'other' ? other.of : 0).toBe(Math.max(0, distinct.size - n));
        expect(values.reduce((sum, one) => sum + one.clients, 0)).toBe(rows.length);
      },
    ),
  );
});

it('counts the families that come from the device type alone', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 14 }), (records) => {
      const { store, view } = loaded(records, '-ssid:Corp');
      const predicted = records.filter(
        (one) => one.ssid !== 'Corp' && (one.os === null || one.os === '') && one.deviceTypePrediction !== null,
      );
      expect(predictedFamilies(store, view)).toBe(predicted.length);
    }),
  );
});
