import { decodeClients } from '#clients/client-block.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { rankClientColumn } from '#clients/rank-client-column.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { computeView } from '#engine/view.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { topClients, topGroups } from './usage-marks.ts';

const record = fc.record({
  id: fc.uuid(),
  ssid: fc.constantFrom('Guest', 'None', null, 'Other', 'Corp'),
  usage: fc.constantFrom({ sent: 1, recv: 2 }, { sent: 5, recv: 0 }, {}, null, { sent: 'x', recv: 7 }),
});
const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);

it('all marks together are the total, whatever is left out', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), (records) => {
      const store = new ColumnStore(CLIENT_SCHEMA, 'id');
      store.append(decodeClients(records).block);
      const view = computeView(store, { clauses: [], sort: [] }, rankClientColumn);
      const usages = records.map(({ usage }) => (usage === null ? {} : usage));
      const sent = usages.reduce((sum, one) => sum + ('sent' in one ? numberOf(one.sent) : 0), 0);
      const received = usages.reduce((sum, one) => sum + ('recv' in one ? numberOf(one.recv) : 0), 0);
      for (const marks of [topClients(store, view, 3), topGroups(view, 'ssid', 2)]) {
        expect(marks.reduce((sum, mark) => sum + mark.sent, 0)).toBe(sent);
        expect(marks.reduce((sum, mark) => sum + mark.received, 0)).toBe(received);
      }
    }),
  );
});
