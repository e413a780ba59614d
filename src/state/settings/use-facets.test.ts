import { expect, it } from 'vitest';
import { checkedFacets, FACETS } from './use-facets.ts';

it('takes the default where nothing usable is kept', () => {
  for (const kept of [null, 'text', 7, [], { shown: 'ssid' }]) {
    expect(checkedFacets(kept).shown.slice(0, 7)).toEqual([
      'ssid',
      'vlan',
      'os',
      'status',
      'connection',
      'manufacturer',
      'accessPoint',
    ]);
  }
});

it('keeps the order, leaves unknown and repeated names out, and allows none at all', () => {
  expect(checkedFacets({ shown: ['vlan', 'colour', 'ssid', 'vlan', 7], osBy: 'osFamily' })).toMatchObject({
    shown: ['vlan', 'ssid'],
    osBy: 'osFamily',
  });
  expect(checkedFacets({ shown: [] }).shown).toEqual([]);
});

it('offers every category and every range', () => {
  expect(FACETS).toEqual(
    expect.arrayContaining(['namedVlan', 'user', 'switchPort', 'sm', 'macKind', 'bands', 'usage', 'firstSeen']),
  );
  expect(FACETS).not.toContain('name');
});
