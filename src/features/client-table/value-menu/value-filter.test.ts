import { parseQuery } from '#clients/query/query-terms.ts';
import { expect, it } from 'vitest';
import { filteredFor, filteredOut, filterField } from './value-filter.ts';

it('asks for a value once', () => {
  expect(filteredFor('', 'ssid', 'Guest')).toBe('ssid:Guest');
  expect(filteredFor('ssid:Guest', 'ssid', 'Guest')).toBe('ssid:Guest');
  expect(filteredFor('ssid:Guest', 'ssid', 'Corp')).toBe('ssid:Guest,Corp');
});

it('leaves a value out, and takes back that it was asked for', () => {
  expect(filteredOut('vlan:30', 'ssid', 'Guest Wi-Fi')).toBe('vlan:30 -ssid:"Guest Wi-Fi"');
  expect(filteredOut('ssid:Guest', 'ssid', 'Guest')).toBe('-ssid:Guest');
  const [term] = parseQuery(filteredOut('', 'os', ''));
  expect(term).toMatchObject({ field: 'os', values: [''], negated: true, problem: null });
});

it('has no filter for figures and times', () => {
  expect(filterField('usage')).toBeNull();
  expect(filterField('share')).toBeNull();
  expect(filterField('lastSeen')).toBeNull();
  expect(filterField('mac')).toBe('mac');
});
