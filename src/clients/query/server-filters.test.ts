import { describe, expect, it } from 'vitest';
import { askParams, checkedAsk } from './server-filters.ts';

describe('checkedAsk', () => {
  it('keeps what Meraki would take, and says what it left out', () => {
    const values = { status: 'Online', connection: 'Carrier pigeon', vlan: ' 30 ', os: '', nonsense: 'x' };
    expect(checkedAsk(values)).toEqual({
      asked: { status: 'Online', vlan: '30' },
      refused: ['connection=Carrier pigeon'],
    });
  });

  it('takes several choices, each once and in one order, so that they are one and the same question', () => {
    expect(checkedAsk({ status: 'Offline, Online,Offline' }).asked).toEqual({ status: 'Online,Offline' });
    expect(checkedAsk({ status: 'Online,Maybe' }).refused).toEqual(['status=Online,Maybe']);
  });

  it('trims only where blanks mean nothing', () => {
    expect(checkedAsk({ description: 'Lab ', mac: ' 08:f1 ', os: '  ' }).asked).toEqual({
      description: 'Lab ',
      mac: '08:f1',
    });
  });

  it('refuses what is longer than any value', () => {
    expect(checkedAsk({ description: 'x'.repeat(201) })).toEqual({
      asked: {},
      refused: [`description=${'x'.repeat(40)}`],
    });
  });
});

describe('askParams', () => {
  it('names each parameter as Meraki does, lists once for each choice', () => {
    const everything = {
      status: 'Online,Offline',
      connection: 'Wired',
      vlan: '30',
      namedVlan: 'staff',
      os: 'Windows',
      description: 'a,b',
      ip: '10.1',
      ip6: '2001:db8',
      ip6Local: 'fe80:0',
      mac: '08F1.EA1',
      pskGroup: 'IoT',
    };
    expect(askParams(everything)).toEqual([
      ['statuses[]', 'Online'],
      ['statuses[]', 'Offline'],
      ['recentDeviceConnections[]', 'Wired'],
      ['vlan', '30'],
      ['namedVlan', 'staff'],
      ['os', 'Windows'],
      ['description', 'a,b'],
      ['ip', '10.1'],
      ['ip6', '2001:db8'],
      ['ip6Local', 'fe80:0'],
      ['mac', '08:f1:ea:1'],
      ['pskGroup', 'IoT'],
    ]);
  });
});
