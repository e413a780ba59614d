import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '#engine/fold.ts';
import { computeView } from '#engine/view.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { clausesOf } from './clauses.ts';
import { parseQuery } from './terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';

type Wire = Record<string, unknown>;

function find(records: readonly Wire[], q: string, sort: readonly { column: string; descending: boolean }[] = []) {
  const store = storeOf(records);
  const view = computeView(
    store,
    { clauses: clausesOf(parseQuery(q), { now: 0, spanStart: 0 }), sort },
    rankClientColumn,
  );
  return Array.from(view.order, (row) => store.textAt('id', row));
}

const ADDRESSES: Wire[] = ['10.0.0.1', '10.0.0.10', '10.0.1.1', '9.0.0.1', '100.0.0.1'].map((ip, index) => ({
  id: `k${index}`,
  ip,
}));
const V6: Wire[] = [
  { id: 'a', ip6Local: 'fe80:0:0:0:0:0:0:1' },
  { id: 'b', ip6: '2001:db8::5' },
  { id: 'c', ip6: '2001:db8::50' },
];

it.each([
  ['10.0.0.1', ['k0']],
  ['ip:10.0.0.1', ['k0']],
  ['ip:10.0.0.', ['k0', 'k1']],
  ['ip:10.0.0.0/24', ['k0', 'k1']],
  ['-ip:10.0.0.0/16', ['k3', 'k4']],
  ['10.0', ['k0', 'k1', 'k2']],
  ['10.0.0.1,', ['k0']],
  ['(10.0.0.1)', ['k0']],
])('%s finds exactly its addresses', (q, ids) => {
  expect(find(ADDRESSES, q)).toEqual(ids);
});

// The tests' clock is Berlin's: 02:30 comes at 00:30Z and again at 01:30Z.
it('finds both times at which the clock shows a minute when summer time ends', () => {
  const hours = ['2026-10-24T23:30:10Z', '2026-10-25T00:30:10Z', '2026-10-25T01:00:10Z', '2026-10-25T01:30:10Z'];
  const records = hours.map((firstSeen, index) => ({ id: `k${index}`, firstSeen }));
  const found = (q: string) =>
    computeView(
      storeOf(records, Date.parse('2026-11-01T00:00:00Z')),
      { clauses: clausesOf(parseQuery(q), { now: 0, spanStart: 0 }), sort: [] },
      rankClientColumn,
    ).matched;
  expect(['01:30', '02:30', '02:30:10', '02:00', '03:30'].map((time) => found(`first:2026-10-25T${time}`))).toEqual([
    1, 2, 2, 1, 0,
  ]);
  expect([found('first:2026-10-25T00:30Z'), found('first:2026-10-25')]).toEqual([1, 4]);
});

it('knows an IPv6 address in any spelling', () => {
  expect(find(V6, 'fe80::1')).toEqual(['a']);
  expect(find(V6, '2001:DB8:0:0:0:0:0:5')).toEqual(['b']);
  expect(find(V6, '[2001:db8::5]')).toEqual(['b']);
  expect(find(V6, 'fe80::1%12')).toEqual(['a']);
});

it('finds a MAC in any notation, and pieces of it', () => {
  const records = [
    { id: 'a', mac: '08:f1:ea:12:34:56' },
    { id: 'b', mac: '00:00:00:00:00:00', description: 'x' },
  ];
  for (const q of [
    '08f1ea123456',
    '08-F1-EA-12-34-56',
    '08‑f1‑ea‑12‑34‑56',
    '08–f1–ea–12–34–56',
    '08：f1：ea：12：34：56',
    '\u200b08:f1:ea:12:34:56\u200b',
    '08f1.ea12.3456',
    '1234',
    'ea:12:3',
    '"08 f1 ea"',
    'mac:f1-ea',
  ]) {
    expect(find(records, q), q).toEqual(['a']);
  }
});

it.each(['nofield:x', 'vlan:>3', 'usage:1XB', 'ip:10.0.0.0/99', 'ip:10.0.0.256', 'mac:xyz', 'is:purple', 'no:nothing'])(
  '%s cannot be understood and matches nothing',
  (q) => {
    expect(find(ADDRESSES, q)).toEqual([]);
  },
);

it.each(['ip:', 'usage:>', 'is:', '-no:', 'ssid:,'])('%s waits for its value and has no effect yet', (q) => {
  expect(find(ADDRESSES, `${q} 10.0.0.1`)).toEqual(['k0']);
});

it('finds exact ids, wildcards and OUIs', () => {
  const records = [
    { id: 'k1', mac: '08:f1:ea:12:34:2f', description: 'lab*1', ssid: 'Guest*' },
    { id: 'k12', mac: '08:f1:ea:12:34:56', description: 'Lab 21', ssid: 'Guests' },
    { id: 'k3', mac: '3c:08:f1:ea:00:11', description: '', ssid: '' },
  ];
  const wanted: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['id:k1,k3', ['k1', 'k3']],
    ['mac:08:f1:*:[1-4]?', ['k1']],
    ['mac:08-F1-EA-*', ['k1', 'k12']],
    ['mac:08f1.ea12.3456,3c08f1ea0011', ['k12', 'k3']],
    ['mac:08:f1:ea', ['k1', 'k12', 'k3']],
    ['name:lab*1', ['k1', 'k12']],
    ['name:"lab*1"', ['k1']],
    ['-name:lab*', ['k3']],
    ['ssid:guest*', ['k1', 'k12']],
    ['ssid:"Guest*"', ['k1']],
    ['ssid:guests,""', ['k12', 'k3']],
    ['ssid:*', ['k1', 'k12']],
    ['no:ssid', ['k3']],
    ['-ssid:Guests', ['k1', 'k3']],
    ['ssid!=Guests', ['k1', 'k3']],
    ['description:lab', ['k1', 'k12']],
  ];
  for (const [q, ids] of wanted) expect(find(records, q), q).toEqual(ids);
});

it('finds a network and a run of addresses in any spelling, also as a word', () => {
  for (const q of ['10.0.0.0/24', 'ip:10.0.0.1-10.0.0.200', 'ip:10.0.0.0/30,10.0.0.10']) {
    expect(find(ADDRESSES, q), q).toEqual(['k0', 'k1']);
  }
  for (const q of ['ip:2001:db8::/32', 'ip6:2001:0DB8:', 'ip6:2001:db8::4-2001:db8::51', '2001:db8::/32']) {
    expect(find(V6, q), q).toEqual(['b', 'c']);
  }
  expect(find(V6, 'ip:fe80:0::1')).toEqual(['a']);
});

it.each([
  ['ip', false, ['k3', 'k0', 'k1', 'k2', 'k4']],
  ['ip', true, ['k4', 'k2', 'k1', 'k0', 'k3']],
])('sorts %s by number (descending: %s)', (column, descending, ids) => {
  expect(find(ADDRESSES, '', [{ column, descending }])).toEqual(ids);
});

it('sorts VLANs by number with the empty ones last in both directions', () => {
  const records = ['10', '', '2', '100', '2'].map((vlan, index) => ({ id: `k${index}`, vlan }));
  expect(find(records, '', [{ column: 'vlan', descending: false }])).toEqual(['k2', 'k4', 'k0', 'k3', 'k1']);
  expect(find(records, '', [{ column: 'vlan', descending: true }])).toEqual(['k3', 'k0', 'k2', 'k4', 'k1']);
});

const record = fc.record({
  id: fc.uuid(),
  description: fc.constantFrom('', 'Miles', 'laptop abcd', 'None', 'ÄÖ'),
  mac: fc.constantFrom('08:f1:ea:12:34:56', 'ab:cd:ef:00:11:22', null),
  ssid: fc.constantFrom('Guest', 'guest', null, 'Corp'),
  vlan: fc.constantFrom('10', '', 30),
});
const TEXTS = ['description', 'mac', 'ssid', 'vlan', 'id'];
const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

it('words and facets equal a naive filter over the records', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 30 }),
      fc.constantFrom('miles', 'abcd', 'AB-CD', 'g', 'ö', '30', 'f1ea'),
      fc.constantFrom(null, 'Guest', ''),
      (records, word, ssid) => {
        const bare = word.toLowerCase().replaceAll(/[:.-]/g, '');
        const naive = records.filter((one: Wire) => {
          const hit = TEXTS.some((key) => fold(textOf(one[key])).includes(fold(word)));
          const macHit = /^[0-9a-f]{4,12}$/.test(bare) && textOf(one['mac']).replaceAll(':', '').includes(bare);
          const exact = records.some((other) => textOf(other.ssid) === ssid);
          const own = textOf(one['ssid']);
          const facet = ssid === null || (exact ? own === ssid : fold(own) === fold(ssid));
          return (hit || macHit) && facet;
        });
        const q = ssid === null ? word : `ssid:${ssid === '' ? '""' : ssid} ${word}`;
        expect(find(records, q)).toEqual(naive.map((one) => one.id));
      },
    ),
  );
});

it('filters by usage and by age', () => {
  const now = Date.UTC(2026, 10, 20);
  const records = [
    {
      id: 'big',
      usage: { sent: 2_000_000, recv: 1 },
      firstSeen: '2026-11-19T22:30:00Z',
      lastSeen: '2026-11-19T23:00:00Z',
    },
    { id: 'small', firstSeen: '2026-09-01T00:00:00Z', usage: { sent: 1, recv: 1 }, lastSeen: '2026-10-01T00:00:00Z' },
    { id: 'none' },
  ];
  const store = storeOf(records);
  const ids = (q: string) => {
    const view = computeView(
      store,
      { clauses: clausesOf(parseQuery(q), { now, spanStart: now - 7_200_000 }), sort: [] },
      rankClientColumn,
    );
    return Array.from(view.order, (row) => store.textAt('id', row));
  };
  expect(ids('usage:>1GB')).toEqual(['big']);
  expect(ids('seen:<2h')).toEqual(['big']);
  expect(ids('seen:>30d')).toEqual(['small']);
  expect(ids('is:new')).toEqual(['big']);
  expect(ids('-is:new')).toEqual(['small', 'none']);
  expect(ids('usage>1GB,2kB')).toEqual(['big', 'small']);
  expect(ids('~seen:<2h')).toEqual(['big', 'small', 'none']);
  expect(ids('no:usage')).toEqual(['none']);
  expect(ids('has:usage')).toEqual(['big', 'small']);
  expect(ids('usage:huge')).toEqual([]);
});
