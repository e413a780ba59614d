import { expect, it } from 'vitest';
import * as v from 'valibot';
import { FACETS, KEPT_FACETS } from './facet-settings.ts';

const checked = (kept: unknown) => v.parse(KEPT_FACETS, kept);

it('takes the default where a part is not usable', () => {
  for (const kept of [{}, { shown: 'ssid' }, { shown: 7, closed: null, osBy: [] }]) {
    expect(checked(kept).shown.slice(0, 7)).toEqual([
      'ssid',
      'vlan',
      'os',
      'status',
      'connection',
      'manufacturer',
      'accessPoint',
    ]);
    expect(checked(kept).osBy).toBe('os');
  }
});

it('keeps the order, leaves unknown and repeated names out, and allows none at all', () => {
  expect(checked({ shown: ['vlan', 'colour', 'ssid', 'vlan', 7], osBy: 'osFamily' })).toMatchObject({
    shown: ['vlan', 'ssid'],
    osBy: 'osFamily',
  });
  expect(checked({ shown: [] }).shown).toEqual([]);
});

it('offers every category and every range', () => {
  expect(FACETS).toEqual(
    expect.arrayContaining(['namedVlan', 'user', 'switchPort', 'sm', 'macKind', 'bands', 'usage', 'firstSeen']),
  );
  expect(FACETS).not.toContain('name');
});
