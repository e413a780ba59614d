import { finished } from '#engine/finished.ts';
import { expect, it } from 'vitest';
import { readRoster, rosterRows } from '#clients/roster/roster-list.ts';
import { matchRoster } from '#clients/roster/roster-match.ts';
import { ROSTER_RULES } from '#clients/known-values.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { withAbsentClients } from './absent-clients.ts';
import { clientChanges } from './client-changes.ts';

const client = (n: number, status = 'Online') => ({
  id: `k${n}`,
  mac: `08:f1:ea:00:00:0${n}`,
  description: `Device ${n}`,
  status,
  ssid: 'Corp',
});

it('puts what is gone, and what is missing, behind the load; a missing line that is gone is one row', () => {
  const before = storeOf([client(1), client(2), client(3), client(4)]);
  const now = storeOf([client(1, 'Offline'), client(5)]);
  const list = '08:f1:ea:00:00:01\n08f1.ea00.0002\nDevice 3\n08:f1:ea:00:00:09,10.0.0.9,Spare\n2001:db8::7\n';
  const roster = {
    match: finished(matchRoster(now, finished(readRoster(rosterRows(list))))),
    rules: ROSTER_RULES,
  };
  const shown = withAbsentClients(now, finished(clientChanges(now, before)), roster);
  const cells = Array.from({ length: shown.rowCount }, (_, row) =>
    ['id', 'mac', 'name', 'status', 'change', 'roster'].map((field) => shown.display(field, row)),
  );
  expect(cells).toEqual([
    ['k1', '08:f1:ea:00:00:01', 'Device 1', 'Offline', 'offline', 'offline'],
    ['k5', '08:f1:ea:00:00:05', 'Device 5', 'Online', 'new', 'unlisted'],
    ['k2', '08:f1:ea:00:00:02', 'Device 2', 'Missing', 'gone', 'missing'],
    ['k3', '08:f1:ea:00:00:03', 'Device 3', 'Missing', 'gone', 'missing'],
    ['k4', '08:f1:ea:00:00:04', 'Device 4', 'Gone', 'gone', ''],
    ['list-4-1', '08:f1:ea:00:00:09', 'Spare', 'Missing', '', 'missing'],
    ['list-5-2', '', '', 'Missing', '', 'missing'],
  ]);
  expect([shown.display('ip', 5), shown.display('ip6', 6)]).toEqual(['10.0.0.9', '2001:db8::7']);
  expect(shown.presentCount).toBe(2);
  expect(now.rowCount).toBe(2);
});
