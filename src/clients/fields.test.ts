import { expect, it } from 'vitest';
import { storeOf } from '#clients/wire/client-store.ts';
import { groupRows } from '#engine/group.ts';
import { COLUMN_KEYS, columnShape } from './columns.ts';
import { FIELD_KEYS, FIELDS } from './fields.ts';
import { GROUP_FIELDS } from './group-fields.ts';

it('gives every field a query name and a wire key of its own', () => {
  const queries = FIELD_KEYS.map((key) => FIELDS[key].query);
  const wires = FIELD_KEYS.flatMap((key) => FIELDS[key].wire ?? []);
  expect(new Set(queries).size).toBe(queries.length);
  expect(new Set(wires).size).toBe(wires.length);
});

it('has only times in the group of times', () => {
  const times = FIELD_KEYS.filter((key) => FIELDS[key].group === 'time');
  expect(times.filter((key) => FIELDS[key].type !== 'time')).toEqual([]);
});

it('offers every category once as a group', () => {
  const categories = FIELD_KEYS.filter((key) => FIELDS[key].kind === 'category' && FIELDS[key].groupedBy === undefined);
  expect(GROUP_FIELDS.toSorted()).toEqual(categories.toSorted());
});

it('puts the columns of a set together from the catalogue', () => {
  expect(COLUMN_KEYS.filter((key) => columnShape(key).sets.includes('Default'))).toEqual([
    'status',
    'name',
    'ip',
    'mac',
    'manufacturer',
    'os',
    'vlan',
    'ssid',
    'accessPoint',
    'usage',
    'lastSeen',
  ]);
});

it('groups by a port of a switch: equal numbers of two switches stay apart', () => {
  const records = [
    { recentDeviceName: 'SW 1', switchport: '41' },
    { recentDeviceName: 'SW 2', switchport: '41' },
    { recentDeviceName: 'SW 1', switchport: '41' },
    { recentDeviceName: null, recentDeviceSerial: 'Q2XX', switchport: '41' },
    { recentDeviceName: 'AP 1', switchport: null },
  ];
  const store = storeOf(records.map((record, index) => ({ ...record, id: `k${index}` })));
  const field = FIELDS.switchPort.groupedBy ?? 'switchPort';
  const { groups } = groupRows(
    store,
    Uint32Array.from(records.keys()),
    field,
    { column: 'status', value: 'Online' },
    [],
  );
  expect(Object.fromEntries(groups.map(({ value, count }) => [value, count]))).toEqual({
    'SW 1 / 41': 2,
    'SW 2 / 41': 1,
    'Q2XX / 41': 1,
    '': 1,
  });
});
