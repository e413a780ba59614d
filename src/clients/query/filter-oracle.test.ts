import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '#engine/fold.ts';
import { computeView } from '#engine/view.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import { clausesOf } from './clauses.ts';
import { parseQuery } from './terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';

// A matcher as a newcomer would write it: over the records as the API sends them, term by term.

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const SPAN_START = NOW - 24 * HOUR;

const record = fc.record({
  id: fc.uuid(),
  description: fc.constantFrom(null, '', 'Miles', 'lab printer', 'LAB 10.1.2.3', 'a*b', 'ÄÖ "x"', 'STRAẞE', 'Straße'),
  mac: fc.constantFrom('08:f1:ea:12:34:56', 'ab:cd:ef:00:11:22', '3c:08:f1:ea:00:10', null),
  ip: fc.constantFrom('10.1.2.3', '10.1.2.30', '10.10.2.3', '192.168.0.1', null),
  ip6: fc.constantFrom('2001:db8:0:0:0:0:0:5', '2001:db8::50', null),
  ssid: fc.constantFrom('Guest', 'Corp', 'Guest 2', 'a,b', null),
  // A number in 2020.
  vlan: fc.constantFrom<string | number>('10', '30', 30, ''),
  status: fc.constantFrom('Online', 'Offline'),
  usage: fc.constantFrom(
    { sent: 0, recv: 0 },
    { sent: 999_999, recv: 1 },
    { sent: 5, recv: 1_200_000 },
    { sent: 0.5, recv: 16_099.5 },
    null,
  ),
  lastSeen: fc.constantFrom(NOW - HOUR, NOW - 50 * HOUR, NOW - 800 * HOUR).map((ms) => new Date(ms).toISOString()),
  firstSeen: fc.constantFrom(NOW - 2 * HOUR, NOW - 900 * HOUR).map((ms) => new Date(ms).toISOString()),
});
type Wire = typeof record extends fc.Arbitrary<infer One> ? One : never;

const text = (value: string | number | null) => fold(String(value ?? ''));
const used = ({ usage }: Wire) => (usage === null ? Number.NaN : usage.sent + usage.recv);
const age = (iso: string) => NOW - Date.parse(iso);
const bare = (one: Wire) => text(one.mac).replaceAll(':', '');
const anywhere = (one: Wire, word: string) =>
  [one.id, one.description, one.mac, one.ip, one.ip6, one.ssid, one.vlan, one.status].some((value) =>
    text(value).includes(fold(word)),
  );

/** Each term's text, and what it means. */
const TERMS: ReadonlyArray<readonly [string, (one: Wire) => boolean]> = [
  ['miles', (one) => anywhere(one, 'miles')],
  ['LAB', (one) => anywhere(one, 'lab')],
  ['"lab printer"', (one) => anywhere(one, 'lab printer')],
  ['"Ö \\"x"', (one) => anywhere(one, 'ö "x')],
  ['08-F1', (one) => anywhere(one, '08-f1') || bare(one).includes('08f1')],
  ['ef00.11', (one) => anywhere(one, 'ef00.11') || bare(one).includes('ef0011')],
  ['"f1 ea 1"', (one) => anywhere(one, 'f1 ea 1') || bare(one).includes('f1ea1')],
  ['10.1.2.3', (one) => one.ip === '10.1.2.3'],
  ['2001:0DB8::5', (one) => one.ip6 === '2001:db8:0:0:0:0:0:5'],
  ['ip:10.1.', (one) => text(one.ip).startsWith('10.1.')],
  ['ip:10.1.0.0/16,192.168.0.1', (one) => text(one.ip).startsWith('10.1.') || one.ip === '192.168.0.1'],
  ['ip:10.1.2.4-10.9.0.0', (one) => one.ip === '10.1.2.30'],
  ['ip:2001:db8::', (one) => text(one.ip6) === '2001:db8::'],
  ['ip6:2001:db8::/64', (one) => one.ip6 !== null],
  ['mac:08:f1:*', (one) => bare(one).startsWith('08f1')],
  ['mac:*:[0-2]?', (one) => /[0-2].$/.test(bare(one))],
  ['mac:08f1ea', (one) => bare(one).includes('08f1ea')],
  ['ssid:guest', (one) => text(one.ssid) === 'guest'],
  ['ssid:Guest,Corp', (one) => one.ssid === 'Guest' || one.ssid === 'Corp'],
  ['ssid:guest*', (one) => text(one.ssid).startsWith('guest')],
  ['ssid:"a,b",""', (one) => one.ssid === 'a,b' || one.ssid === null],
  ['vlan:30', (one) => text(one.vlan) === '30'],
  ['vlan:3', () => false],
  ['no:vlan', (one) => one.vlan === ''],
  ['has:name', (one) => text(one.description) !== ''],
  ['name:lab', (one) => text(one.description).includes('lab')],
  ['name:strasse', (one) => /^stra(ẞ|ß)e$/i.test(one.description ?? '')],
  ['name:*er', (one) => text(one.description).endsWith('er')],
  ['name:"a*b"', (one) => one.description === 'a*b'],
  ['is:online', (one) => one.status === 'Online'],
  ['is:new', (one) => Date.parse(one.firstSeen) >= SPAN_START],
  ['usage:>=1GB', (one) => used(one) >= 1e6],
  ['usage:>=16.1MB', (one) => used(one) >= 16_100],
  ['usage:<=16.1MB', (one) => used(one) <= 16_100],
  ['usage:<1mb', (one) => used(one) < 1000],
  ['received:1GiB..2GiB', ({ usage }) => usage !== null && usage.recv >= 1_073_741.824 && usage.recv <= 2_147_483.648],
  ['no:usage', (one) => Number.isNaN(used(one))],
  ['seen:<2h', (one) => age(one.lastSeen) < 2 * HOUR],
  ['seen:>30d', (one) => age(one.lastSeen) > 720 * HOUR],
  ['seen:1d..7d', (one) => age(one.lastSeen) >= 24 * HOUR && age(one.lastSeen) <= 168 * HOUR],
  ['colour:red', () => false],
  ['usage:>1XB', () => false],
];

const term = fc.record({
  of: fc.constantFrom(...TERMS),
  sign: fc.constantFrom('', '', '-', '~', '~-'),
});

it('equals the naive matcher, whatever the terms', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 25 }),
      fc.array(term, { maxLength: 5 }),
      fc.constantFrom(' ', '  ', '\t', '\n'),
      (records, terms, blank) => {
        const store = storeOf(records);
        const q = terms.map(({ of, sign }) => sign + of[0]).join(blank);
        const clauses = clausesOf(parseQuery(q), { now: NOW, spanStart: SPAN_START });
        const { order } = computeView(store, { clauses, sort: [] }, rankClientColumn);
        const naive = records.filter((one) =>
          terms.every(({ of: [name, means], sign }) => {
            if (sign.startsWith('~')) return true;
            // What cannot be understood matches nothing, also where it is excluded.
            if (name === 'colour:red' || name === 'usage:>1XB') return false;
            return means(one) !== (sign === '-');
          }),
        );
        expect(
          Array.from(order, (row) => store.textAt('id', row)),
          q,
        ).toEqual(naive.map(({ id }) => id));
      },
    ),
    { numRuns: 1500 },
  );
});
