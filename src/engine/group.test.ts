import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOfRows } from './block-of-rows.ts';
import type { ColumnSpec } from './column-block.ts';
import { ColumnStore } from './column-store.ts';
import { groupRows } from './group.ts';

const SCHEMA: readonly ColumnSpec[] = [
  { name: 'id', kind: 'text' },
  { name: 'ssid', kind: 'category' },
  { name: 'status', kind: 'category' },
  { name: 'sent', kind: 'number' },
];

const record = fc.record({
  ssid: fc.constantFrom('', 'Guest', 'Corp', 'IoT'),
  status: fc.constantFrom('', 'Online', 'Offline'),
  sent: fc.constantFrom(Number.NaN, 0, 1, 4),
});

it('equals a naive grouping of any subset in any order', () => {
  fc.assert(
    fc.property(
      fc
        .array(record, { maxLength: 12 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all.map((_, row) => row)))),
      ([all, order]) => {
        const store = new ColumnStore(SCHEMA, 'id');
        store.append(
          blockOfRows(
            SCHEMA,
            all.map((one, row) => ({ ...one, id: row })),
          ),
        );
        const flag = { column: 'status', value: 'Online' };
        const { groups, rows } = groupRows(store, Uint32Array.from(order), 'ssid', flag, ['sent']);
        expect(groups.length).toBe(new Set(order.map((row) => all[row].ssid)).size);
        for (const group of groups) {
          const expected = order.filter((row) => all[row].ssid === group.value);
          expect([...rows.subarray(group.start, group.start + group.count)]).toEqual(expected);
          expect(group.flagged).toBe(expected.filter((row) => all[row].status === 'Online').length);
          const sent = expected.map((row) => all[row].sent).filter((value) => !Number.isNaN(value));
          expect(group.sums).toEqual([sent.reduce((sum, value) => sum + value, 0)]);
        }
      },
    ),
  );
});
