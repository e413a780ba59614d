import { expect, it } from 'vitest';
import { askParams, checkedAsk } from './server-filters.ts';

it('keeps what Meraki would take and drops the rest', () => {
  const asked = checkedAsk({ status: 'Online', connection: 'Carrier pigeon', vlan: ' 30 ', os: '', nonsense: 'x' });
  expect(asked).toEqual({ status: 'Online', vlan: '30' });
  expect(askParams(asked)).toEqual([
    ['statuses[]', 'Online'],
    ['vlan', '30'],
  ]);
});
