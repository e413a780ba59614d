import { expect, it } from 'vitest';
import { narrowerAsks } from './narrower-asks.ts';
import { parseQuery } from './terms.ts';

const asks = (q: string, asked = {}) => narrowerAsks(parseQuery(q), asked).map(({ name, value }) => `${name}=${value}`);

it('offers what names one whole value of a field that Meraki can filter by', () => {
  expect(asks('vlan:30 is:online connection:wired os:"Windows 11" ssid:Guest laptop')).toEqual([
    'vlan=30',
    'status=Online',
    'connection=Wired',
    'os=Windows 11',
  ]);
  expect(narrowerAsks(parseQuery('vlan:30'), {})[0].words).toBe('VLAN 30');
});

it('offers nothing that would leave out what the filter keeps, and nothing twice', () => {
  expect(asks('vlan:30,40 -os:Linux no:namedvlan status:7 ~is:offline os:Win*')).toEqual([]);
  expect(asks('vlan:30 is:online', { vlan: '30' })).toEqual(['status=Online']);
});
