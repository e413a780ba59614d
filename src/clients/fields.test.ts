import { expect, it } from 'vitest';
import { COLUMN_KEYS, columnShape } from './columns.ts';
import { FIELD_KEYS, FIELDS, GROUP_FIELDS } from './fields.ts';

it('gives every field a query name and a wire key of its own', () => {
  const queries = FIELD_KEYS.map((key) => FIELDS[key].query);
  const wires = FIELD_KEYS.flatMap((key) => FIELDS[key].wire ?? []);
  expect(new Set(queries).size).toBe(queries.length);
  expect(new Set(wires).size).toBe(wires.length);
});

it('offers every category once as a group', () => {
  const categories = FIELD_KEYS.filter((key) => FIELDS[key].kind === 'category');
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
