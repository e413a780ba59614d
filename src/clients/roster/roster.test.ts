import { finished } from '#engine/finished.ts';
import { ColumnStore } from '#engine/column-store.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { decodeClients } from '#clients/wire/client-block.ts';
import { readRoster, rosterRows } from './roster-list.ts';
import { matchRoster, type RosterMatch } from './roster-match.ts';
import { ROSTER_MARKS, type RosterRule } from '#clients/known-values.ts';

function storeOf(records: readonly object[]): ColumnStore {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  for (let from = 0; from < records.length; from += 4) {
    store.append(decodeClients(records.slice(from, from + 4)).block);
  }
  return store;
}

const listOf = (text: string) => finished(readRoster(rosterRows(text)));
const match = (store: ColumnStore, text: string, rules?: readonly RosterRule[]) =>
  finished(matchRoster(store, listOf(text), rules));

const clients = [
  { id: 'k1', mac: '08:f1:ea:00:00:01', ip: '10.0.0.1', description: 'Laptop-1', status: 'Online' },
  { id: 'k2', mac: '08:f1:ea:00:00:02', ip: '10.0.0.2', description: 'Laptop-2', status: 'Offline' },
  { id: 'k3', mac: '08:f1:ea:00:00:03', ip: '10.0.0.3', description: 'Printer', status: 'Online' },
  {
    id: 'k4',
    mac: '08:f1:ea:00:00:04',
    ip: '10.0.0.4',
    description: 'Printer',
    status: 'Offline',
    notes: 'SN 5CG1234ABC',
  },
  {
    id: 'k5',
    mac: '08:f1:ea:00:00:05',
    ip: '10.0.0.5',
    ip6: '2001:db8::5',
    status: 'Online',
    recentDeviceSerial: 'Q2MD-AAAA-BBBB',
  },
];

const marksOf = (store: ColumnStore, { marks }: RosterMatch) =>
  Object.fromEntries(Array.from(marks, (mark, row) => [store.textAt('id', row), ROSTER_MARKS[mark]]));

describe('readRoster', () => {
  it.each([
    ['08:f1:ea:00:00:01', ['08f1ea000001']],
    ['08-F1-EA-00-00-01', ['08f1ea000001']],
    ['08f1.ea00.0001', ['08f1ea000001']],
    ['08F1EA000001', ['08f1ea000001']],
    ['08f1ea-000001', ['08f1ea000001']],
    ['08 f1 ea 00 00 01', ['08f1ea000001']],
    ['8:f1:ea:0:0:1', ['08f1ea000001']],
    ['<08:f1:ea:00:00:01>,', ['08f1ea000001']],
    ['"08:f1:ea:00:00:01"', ['08f1ea000001']],
    ['  10    08f1.ea00.0001    DYNAMIC     Gi1/0/1', ['08f1ea000001']],
  ])('reads the MAC of %s', (line, macs) => {
    expect(listOf(line).entries.flatMap((entry) => entry.macs)).toEqual(macs);
  });

  it.each([
    ['10.0.0.7', '0a000007'],
    ['10.0.0.7/24', '0a000007'],
    ['fe80::1%eth0', 'fe800000000000000000000000000001'],
    ['2001:DB8:0::5', '20010db8000000000000000000000005'],
  ])('reads the IP of %s', (line, ip) => {
    expect(listOf(line).entries.map((entry) => entry.ips)).toEqual([[ip]]);
  });

  it.each([
    ['08:f1:ea:00:00:0', null],
    ['08:f1:ea:00:00:0g', 'No MAC: g is no hex digit'],
    ['08:f1:ea:00:00:011', 'No MAC: it has 13 of 12 hex digits'],
    ['08f1ea00001', 'No MAC: it has 11 of 12 hex digits'],
    ['10.0.0.300', 'No IP: its numbers go from 0 to 255'],
    ['10.0.0.0/24', 'A network, not a device'],
    ['---', 'Nothing that names a device'],
    ['2001:db8::zz', 'No IPv6 address'],
  ])('does not understand %s, and says why', (line, why) => {
    const { entries, notUnderstood } = listOf(line);
    // Without a leading zero that one is a MAC.
    if (why === null) expect(entries).toHaveLength(1);
    else expect(notUnderstood).toEqual([{ line: 1, text: line, why }]);
  });

  it.each(['Printer 2nd floor', 'lap-01-abc', '1234567890', 'host.example.com', '2026-11-28', 'SEP00112233'])(
    'takes %s for a name',
    (line) => {
      expect(listOf(line).entries.map(({ names, macs, ips }) => [names, macs, ips])).toEqual([[[line], [], []]]);
    },
  );

  it('names each of several devices of a line by its own address', () => {
    const texts = (list: string) => listOf(list).entries.map(({ text }) => text);
    expect(texts('"08f1.ea00.0001"; 08-F1-EA-00-00-02')).toEqual(['08:f1:ea:00:00:01', '08:f1:ea:00:00:02']);
    expect(texts('10.0.0.7 10.0.0.9/24')).toEqual(['10.0.0.7', '10.0.0.9']);
    expect(texts('08f1.ea00.0001')).toEqual(['08f1.ea00.0001']);
  });

  it('reads a CSV by its header, with several addresses a device, and leaves the access point’s alone', () => {
    const { entries } = listOf(
      '\uFEFFName,IP,MAC,Device MAC,Device serial\r\n"Desk, ""left""",10.0.0.9,08-F1-EA-00-00-01,00:11:22:33:44:55,Q2\r\n',
    );
    expect(entries).toEqual([
      {
        line: 2,
        text: 'Desk, "left", 10.0.0.9, 08-F1-EA-00-00-01, 00:11:22:33:44:55, Q2',
        macs: ['08f1ea000001'],
        ips: ['0a000009'],
        names: ['Desk, "left"'],
        serials: [],
      },
    ]);
    const two = listOf('Hostname;Wi-Fi MAC;LAN MAC;Serial Number\nA;0800.0000.0001;0800.0000.0002;5CG1\n').entries[0];
    expect([two.macs, two.names, two.serials]).toEqual([['080000000001', '080000000002'], ['A'], ['5CG1']]);
  });

  it('reads two addresses side by side as two devices, and an inch as no quote', () => {
    expect(listOf('08:f1:ea:00:00:01 08:f1:ea:00:00:02').entries.map(({ macs }) => macs.length)).toEqual([1, 1]);
    expect(listOf('"Tablet 10\nOther').entries.map(({ names }) => names)).toEqual([['"Tablet 10'], ['Other']]);
  });
});

describe('matchRoster', () => {
  const store = storeOf(clients);

  it('sorts a mixed list with typos, repeats and four notations into exact piles', () => {
    const found = match(
      store,
      [
        '08-F1-EA-00-00-01',
        '08f1.ea00.0002',
        '08f1ea000001',
        '08:F1:EA:00:00:99',
        '10.0.0.5',
        '10.0.0.99',
        'laptop-2',
        'Unknown host',
        '08:f1:ea:00:00:zz',
        'unknown HOST',
      ].join('\n'),
    );
    expect(marksOf(store, found)).toEqual({
      k1: 'online',
      k2: 'offline',
      k3: 'unlisted',
      k4: 'unlisted',
      k5: 'online',
    });
    expect(found.counts).toEqual({ online: 2, offline: 1, unlisted: 2 });
    expect(found.missing.map(({ line }) => line)).toEqual([4, 6, 8]);
    expect(found.notUnderstood.map(({ line }) => line)).toEqual([9]);
    expect(found.twice.map(({ line, of }) => [line, of])).toEqual([
      [3, 1],
      [7, 2],
      [10, 8],
    ]);
    expect(found.found).toEqual({ mac: 2, ip: 1, name: 0, serial: 0 });
  });

  it('takes the MAC before the IP before the name', () => {
    const list = 'Name,IP,MAC\nPrinter,10.0.0.2,08:f1:ea:00:00:01\nLaptop-1,10.0.0.3,08:f1:ea:00:00:77\nPrinter,,\n';
    const found = match(store, list);
    expect(found.found).toEqual({ mac: 1, ip: 1, name: 1, serial: 0 });
    expect(marksOf(store, found)).toMatchObject({ k1: 'online', k2: 'unlisted', k3: 'online', k4: 'offline' });
    // By the MAC alone the second one is missing, and the third one has nothing that is looked for.
    const strict = match(store, list, ['mac']);
    expect(strict.missing.map(({ line }) => line)).toEqual([3]);
    expect(strict.notUnderstood.map(({ line }) => line)).toEqual([4]);
  });

  it('does not take a device that has another one’s address of yesterday for it', () => {
    const found = match(store, 'MAC,IP\n08:f1:ea:00:00:01,10.0.0.8\n08:f1:ea:00:00:77,10.0.0.1\n');
    expect(found.missing.map(({ line }) => line)).toEqual([3]);
  });

  it('takes a line for a sentence that ends as no name does or has many words, unless a client has this name', () => {
    const found = match(
      storeOf([{ id: 'k1', description: 'Ready?' }]),
      'Hello, here is the list:\nReady?\nnobody.\nPrinters:\nplease tell me whether all of these are back\nThey moved to Zurich yesterday.\nMeeting room 3 panel at the window\n',
    );
    expect(found.notUnderstood.map(({ line }) => line)).toEqual([1, 4, 5, 6]);
    expect([found.found.name, found.missing.map(({ line }) => line)]).toEqual([1, [3, 7]]);
  });

  it('finds serials as words of name and notes, and who hangs on an access point', () => {
    expect(marksOf(store, match(store, '5cg1234abc\nQ2MD-AAAA-BBBB'))).toMatchObject({ k4: 'offline', k5: 'online' });
  });

  it('parts every list and every load', () => {
    const line = fc.oneof(
      fc.constantFrom('Laptop-1', 'Printer', 'nobody', '', '10.0.0.300', 'aa:bb', '???', '5CG1234ABC'),
      fc.nat(9).map((n) => `08:f1:ea:00:00:0${n}`),
      fc.nat(9).map((n) => `08F1.EA00.000${n}`),
      fc.nat(9).map((n) => `10.0.0.${n}`),
      fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `08-f1-ea-00-00-0${a},10.0.0.${b},Printer`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.subarray(clients), (lines, some) => {
        const list = listOf(lines.join('\n'));
        const store = storeOf(some);
        const { counts, found, missing, twice, notUnderstood } = finished(matchRoster(store, list));
        expect(counts.online + counts.offline + counts.unlisted).toBe(some.length);
        const foundLines = found.mac + found.ip + found.name + found.serial;
        expect(foundLines + missing.length + twice.length + notUnderstood.length).toBe(
          list.entries.length + list.notUnderstood.length,
        );
        const offline = some.filter(({ status }) => status === 'Offline').length;
        expect(counts.offline).toBeLessThanOrEqual(offline);
        if (foundLines === 0) expect(counts.unlisted).toBe(some.length);
      }),
    );
  });
});
