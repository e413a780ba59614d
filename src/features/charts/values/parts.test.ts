import { storeOf } from '#clients/wire/client-store.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { copiedRows } from '#engine/block-of-rows.ts';
import { computeView } from '#engine/view.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownCells } from '../figure/figure-table.ts';
import { leadSentence, partsTable, SHARE, sharesBy } from '../marks/mark.ts';
import { matrixOf, placeParts } from './place-parts.ts';
import {
  allClients,
  applicationParts,
  type Part,
  ranked,
  systemParts,
  topClients,
  topParts,
  totalOf,
  valueParts,
} from './parts.ts';
import { concentrationOf, distributionOf } from './usage-spread.ts';

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

/** @param gone clients that are listed behind the load, as those that it lacks */
function loaded(records: readonly object[], q: string, gone: readonly object[] = []) {
  const rows = Uint32Array.from(gone, (_, row) => row);
  const load = storeOf(records);
  const store = gone.length === 0 ? load : load.withAbsent([copiedRows(storeOf(gone), rows)]);
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

it('the rest of clients that used nothing is nothing, whatever the order in which fractions were added', () => {
  const sent = [...Array.from({ length: 10 }, () => 0.1), 0, 0];
  const { store, view } = loaded(
    sent.map((used, at) => ({ id: `k${at}`, usage: { sent: used, recv: used } })),
    '',
  );
  expect(topClients(store, view, 10).at(-1)).toMatchObject({ kind: 'other', of: 2, sent: 0, received: 0 });
});

it('clients that are not in the load count in no panel', () => {
  const some = fc.array(record, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, some, (records, gone) => {
      const figures = (absent: readonly object[]) => {
        const { store, view } = loaded(records, '', absent);
        return [
          allClients(store, view),
          placeParts(store, view, 'ssid'),
          matrixOf(store, view, ['ssid', 'os'], 'clients', [9, 9]),
          distributionOf(store, view, 'usage'),
          concentrationOf(store, view, 0.8),
        ];
      };
      expect(figures(gone)).toEqual(figures([]));
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

it('who has no OS falls back to the device type; the rest is unknown, as much in families as in systems', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 14 }), (records) => {
      const { view } = loaded(records, '-ssid:Corp');
      const rows = records.filter((one) => one.ssid !== 'Corp');
      const without = rows.filter((one) => one.os === null);
      const named = without.filter((one) => one.deviceTypePrediction !== null);
      for (const by of ['os', 'osFamily'] as const) {
        const { parts, predicted } = systemParts(view, by);
        const clientsOf = (id: string, kind = 'value') =>
          parts.filter((one) => one.id === id && one.kind === kind).reduce((sum, one) => sum + one.clients, 0);
        expect(predicted).toBe(named.length);
        expect(clientsOf('')).toBe(without.length - named.length);
        expect(totalOf(parts).clients).toBe(rows.length);
        if (by === 'os') expect(clientsOf('', 'predicted')).toBe(named.length);
        else expect(clientsOf('Apple')).toBe(named.length);
      }
    }),
  );
});

it('the fewest clients that make a share are those of a naive search', () => {
  const usage = fc.record({ sent: fc.nat(20), recv: fc.nat(20) });
  const one = fc.record({ id: fc.uuid(), usage: fc.option(usage) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), fc.constantFrom(0.5, 0.8, 1), (records, share) => {
      const { store, view } = loaded(records, '');
      const sizes = records
        .map(({ usage }) => (usage === null ? 0 : usage.sent + usage.recv))
        .toSorted((a, b) => b - a);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const found = concentrationOf(store, view, share);
      if (total === 0) {
        expect(found).toBe(null);
        return;
      }
      // The shortest beginning that is enough, and all who are as large as its last one.
      const enough = sizes.findIndex(
        (_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0) >= total * share - 1e-9,
      );
      const clients = sizes.filter((size) => size >= sizes[enough]).length;
      const sum = sizes.slice(0, clients).reduce((all, size) => all + size, 0);
      expect(found).toEqual({ clients, share: Math.min(1, sum / total), atLeast: sizes[enough] });
      // What the sentence filters for: as many as it says.
      expect(sizes.filter((size) => size >= (found?.atLeast ?? 0)).length).toBe(clients);
    }),
  );
});

it('applications are added up over the clients, bytes told from kilobytes by what the list says', () => {
  const used = fc.record({ name: fc.constantFrom('Web', 'Mail', 'Other'), sent: fc.nat(900), received: fc.nat(900) });
  const lists = fc.array(fc.array(used, { maxLength: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(lists, fc.constantFrom(1, 1000), (clients, unit) => {
      const sumOf = (of: readonly { sent: number; received: number }[]) =>
        of.reduce((sum, { sent, received }) => sum + sent + received, 0);
      const { store } = loaded(
        clients.map((of, at) => ({ id: `k${at}`, usage: { sent: sumOf(of), recv: 0 } })),
        '',
      );
      const asked = clients.map((of, at) => ({
        clientId: `k${at}`,
        applications: of.map(({ name, sent, received }) => ({ name, sent: sent * unit, received: received * unit })),
      }));
      const parts = applicationParts(asked, store);
      for (const name of ['Web', 'Mail', 'Other']) {
        const own = clients.map((of) => of.filter((one) => one.name === name));
        const part = parts.find(({ id }) => id === name);
        expect((part?.sent ?? 0) + (part?.received ?? 0)).toBeCloseTo(sumOf(own.flat()), 6);
        expect(part?.clients ?? 0).toBe(own.filter((of) => sumOf(of) > 0).length);
      }
      // A part that is named Other is not the rest.
      const [top, rest] = [topParts(parts, 1, 'usage'), Math.max(0, parts.length - 1)];
      expect(top.filter(({ kind }) => kind === 'value').length).toBe(Math.min(1, parts.length));
      expect(top.find(({ kind }) => kind === 'other')?.kind ?? null).toBe(rest > 0 ? 'other' : null);
    }),
  );
});

it('shown percentages add to 100.0, and are the same for equal sizes where that is possible; ties stand by value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }), (sizes) => {
      const parts = sizes.map((clients, at): Part => ({ kind: 'value', id: `${at}`, clients, sent: 0, received: 0 }));
      const order = ranked(parts, 'clients');
      expect(order.map(({ id }) => id)).toEqual(
        [...sizes.keys()].sort((a, b) => sizes[b] - sizes[a] || a - b).map((at) => `${at}`),
      );
      const shares = sharesBy(order, 'clients').map((text) => Math.round(Number.parseFloat(text) * 10));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 1000);
      // Equal ones differ by a tenth at most, and by nothing where an equal rounding of all adds up.
      for (const size of new Set(sizes)) {
        const own = shares.filter((_, at) => order[at].clients === size);
        expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
      }
      const rounded = order.map(({ clients }) => Math.round((clients / Math.max(1, total)) * 1000));
      if (total > 0 && rounded.reduce((sum, share) => sum + share, 0) === 1000) {
        for (const size of new Set(sizes))
          expect(new Set(shares.filter((_, at) => order[at].clients === size)).size).toBe(1);
      }
    }),
  );
});

it('the table says the shares that the chart says, and they add up to 100.0', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (sizes, n) => {
      const all = sizes.map((clients, at): Part => ({ kind: 'value', id: `${at}`, clients, sent: 0, received: 0 }));
      const [parts, marks] = [ranked(all, 'clients'), topParts(all, n, 'clients')];
      const { columns, rows } = partsTable({ heading: 'OS', parts, marks, measure: 'clients', columns: [SHARE] });
      const shares = rows.map((cells, row) => shownCells(columns, cells, row)[1]);
      expect(shares.slice(0, n)).toEqual(sharesBy(marks, 'clients').slice(0, n));
      const tenths = shares.map((text) => Math.round(Number.parseFloat(text) * 10));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 1000);
      for (const [at, { clients }] of parts.entries())
        expect(Math.abs(tenths[at] - (clients / Math.max(1, total)) * 1000)).toBeLessThan(2);
    }),
  );
});

it('the share of what is there is never 0.0 %, that of a part never 100.0 %, also in the table behind the rest', () => {
  const all = [5000, 1, 1, 1, 0].map((clients, at): Part => ({
    kind: 'value',
    id: `${at}`,
    clients,
    sent: 0,
    received: 0,
  }));
  expect(sharesBy(all, 'clients')).toEqual(['99.9 %', '<0.1 %', '<0.1 %', '<0.1 %', '0.0 %']);
  for (const n of [1, 2]) {
    const marks = topParts(all, n, 'clients');
    const { columns, rows } = partsTable({ heading: 'OS', parts: all, marks, measure: 'clients', columns: [SHARE] });
    const shares = rows.map((cells, row) => shownCells(columns, cells, row)[1]);
    expect(shares.map((share) => share === '0.0 %')).toEqual([false, false, false, false, true]);
  }
});

it('names those that lead together, and what there is where nothing has a name', () => {
  const part = (id: string, clients: number): Part => ({ kind: 'value', id, clients, sent: 0, received: 0 });
  const sentence = (...parts: Part[]) => leadSentence(parts, 'clients', 'Unknown', String, 'vlan');
  expect(sentence(part('', 2), part('iOS', 1), part('Linux', 1))).toBe(
    'iOS and Linux lead with 25.0 % each of 4 clients',
  );
  expect(sentence(part('a', 1), part('b', 1), part('c', 1), part('', 1))).toBe(
    'a and others lead with 25.0 % each of 4 clients',
  );
  expect(sentence(part('', 1))).toBe('Unknown: 100.0 % of 1 client');
  const predicted: Part = { ...part('', 3), kind: 'predicted', id: '' };
  expect(sentence(predicted, part('', 1))).toBe('By device type: 75.0 % of 4 clients');
  expect(sentence()).toBe('');
  expect(sentence(part('2', 3))).toBe('Only VLAN 2: 3 clients');
  expect(sentence(part('2', 3), part('20', 1))).toBe('VLAN 2 leads with 75.0 % of 4 clients');
  expect(sentence(part('2', 1), part('20', 1))).toBe('VLAN 2 and VLAN 20 lead with 50.0 % each of 2 clients');
});
