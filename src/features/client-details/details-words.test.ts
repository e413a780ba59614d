import { describe, expect, it } from 'vitest';
import { totalText } from './DailyTraffic.tsx';
import { eventName, severityMark } from './Events.tsx';
import { prefixNote } from './FieldGroups.tsx';
import { policyMeaning } from './Policy.tsx';
import { connectedSince } from './Whereabouts.tsx';

describe('connectedSince', () => {
  const event = (at: number, type: string, severity = 'good') => ({ at, type, severity });

  it('is the last good association or roaming, in whatever order the events come', () => {
    expect(connectedSince([event(5, 'roam'), event(9, 'dhcp'), event(2, 'assoc')])).toBe(5);
    expect(connectedSince([event(2, 'assoc'), event(5, 'roam', 'bad')])).toBe(2);
  });

  it('is unknown after it left, or without events', () => {
    expect(connectedSince([event(2, 'assoc'), event(5, 'disassoc')])).toBeNull();
    expect(connectedSince([])).toBeNull();
  });
});

it('adds up the days whose usage the table shows, and says how many it does not know', () => {
  const day = (sent: number, received: number) => ({ at: 0, sent, received });
  const text = totalText([day(1, 2), day(4, Number.NaN), day(Number.NaN, Number.NaN)], String);
  expect(text).toBe('3 days, 3 in total, without 2 days whose traffic is not known');
});

it('says what the prefix means', () => {
  expect(prefixNote('08:f1:ea:12:34:56', 'Hewlett Packard', 'Wired')).toBe('08:F1:EA, Hewlett Packard');
  expect(prefixNote('08:f1:ea:12:34:56', '', 'Wired')).toContain('does not name');
  expect(prefixNote('0a:f1:ea:12:34:56', '', 'Wireless')).toContain('privacy');
  expect(prefixNote('0a:f1:ea:12:34:56', '', 'Wired')).toContain('virtual machines');
  expect(prefixNote('', 'Apple', 'Wired')).toBe('');
});

it('has words for what Meraki names, and none for names of members that every object has', () => {
  expect([eventName('roam'), severityMark('bad')]).toEqual(['Roamed', '✕']);
  expect(policyMeaning('Blocked')).toBe('the client cannot use the network');
  for (const name of ['constructor', '__proto__', 'toString', 'other']) {
    expect([eventName(name), severityMark(name), policyMeaning(name)]).toEqual([name, '·', undefined]);
  }
});
