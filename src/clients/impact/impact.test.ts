import { HEALTHY } from '../../../simulator/lab-clients.ts';
import type { FieldKey } from '#clients/fields.ts';
import { classColumn } from '#clients/classes/device-class.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { expect, it } from 'vitest';
import { rowsMatching } from '#clients/query/clauses.ts';
import { impactOf, nameOfPlace, placeOf, placeTerms, behindText, impactRoster, impactText } from './impact.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const TIMES = { now: NOW, spanStart: NOW - 86_400_000 };

/** The healthy office, every seventh client of it offline. */
const CLIENTS = HEALTHY.map(({ kilobytes, lastSeenAgo, ...fields }, row) => ({
  ...fields,
  id: `k${row}`,
  status: row % 7 === 3 ? 'Offline' : 'Online',
  lastSeen: new Date(NOW - lastSeenAgo).toISOString(),
  usage: { sent: 0, recv: kilobytes },
}));

function office(): ColumnStore {
  const store = storeOf(CLIENTS, NOW);
  const category = (name: string) => store.category(name);
  const { codes, values } = classColumn({
    rowCount: store.rowCount,
    deviceType: category('deviceType'),
    os: category('os'),
    manufacturer: category('manufacturer'),
    connection: category('connection'),
    name: CLIENTS.map(({ description }) => description ?? ''),
  });
  store.derive('deviceClass', { codes, values, sets: null });
  return store;
}

const asked = (store: ColumnStore, q: string) => impactOf(store, rowsMatching(store, placeTerms(parseQuery(q)), TIMES));
const online = (of: (client: (typeof CLIENTS)[number]) => boolean) =>
  CLIENTS.filter((one) => of(one) && one.status === 'Online').length;

it('takes the places of the filter and leaves out what names none', () => {
  const terms = placeTerms(parseQuery('ssid:Corp status:online -vlan:10 ~vlan:20 usage:>1MB laptop port:12'));
  expect(terms.map(({ text }) => text)).toEqual(['ssid:Corp', 'port:12']);
});

it('takes a place from a cell, a port with its switch', () => {
  const store = office();
  const row = CLIENTS.findIndex(({ switchport }) => switchport !== null);
  const place = (field: FieldKey) => placeOf(store, row, field)?.text;
  const { recentDeviceName, switchport } = CLIENTS[row];
  expect(place('accessPoint')).toBe(`ap:${recentDeviceName}`);
  expect(place('switchPort')).toBe(place('switchAndPort'));
  expect(place('switchPort')).toContain(`${recentDeviceName} / ${switchport}`);
  expect(place('os')).toBeUndefined();
  expect(parseQuery('ap:AP-1 vlan:10').map(nameOfPlace)).toEqual(['AP-1', 'VLAN 10']);
});

it('counts who drops as a naive script does, whatever else is filtered', () => {
  const store = office();
  const corp = asked(store, 'ssid:Corp status:offline');
  expect(corp.online.length).toBe(online(({ ssid }) => ssid === 'Corp'));
  expect(corp.seen).toBe(CLIENTS.filter(({ ssid }) => ssid === 'Corp').length);
  expect(corp.byClass).toEqual([{ value: 'laptop', count: corp.online.length }]);
  expect(corp.byPolicy).toEqual([{ value: 'Staff', count: corp.online.length }]);
  const busiest = CLIENTS.filter((one) => one.ssid === 'Corp' && one.status === 'Online')
    .toSorted((a, b) => b.usage.recv - a.usage.recv)
    .slice(0, 20);
  expect(corp.busiest.map((row) => store.textAt('id', row))).toEqual(busiest.map(({ id }) => id));
  expect(behindText(corp)).toBe('');
});

it('takes the clients of an access point along that shows behind a switch, and says what it does not know', () => {
  const store = office();
  const all = asked(store, 'ap:FLAB-SW01');
  expect(all.behind).toEqual([
    { name: 'FLAB-AP01', at: 'FLAB-SW01, port 300', online: online(({ ssid }) => ssid !== null) },
  ]);
  expect(all.online.length).toBe(online(() => true));
  const cameras = asked(store, 'ap:FLAB-SW01 vlan:60');
  expect(cameras.behind).toEqual([]);
  expect(behindText(cameras)).toContain('is not known');
});

it('writes the ticket and the list of who drops', () => {
  const store = office();
  const impact = asked(store, 'vlan:40');
  const question = { places: 'vlan:40', network: 'Office', at: '2026-11-28T12:00:00Z', partial: false };
  const written = (asked: typeof question) =>
    impactText(store, impact, asked, (kilobytes) => `${kilobytes} kB`).split('\n');
  const lines = written(question);
  expect(lines.slice(0, 5)).toEqual([
    'Impact of taking down vlan:40',
    'Network Office, data of 2026-11-28T12:00:00Z',
    `Drops now: ${impact.online.length} clients online, of 6 seen there in the time span`,
    `By device class: ${impact.online.length} printer`,
    `By 802.1X policy: ${impact.online.length} without one`,
  ]);
  expect(written({ ...question, partial: true })[1]).toBe(`${lines[1]}, PARTIAL: not all clients are loaded`);
  expect(lines.at(-1)).toMatch(/^\d\. Printer 0, 00:80:77:00:28:00, 10\.9\.40\.10, printer, 100000 kB$/);
  expect(impactRoster(store, impact).split('\n').length).toBe(impact.online.length);
});
