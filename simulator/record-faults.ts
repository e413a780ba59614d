import type { Tries } from './context.ts';
import { CHANGING } from './network-ids.ts';
import { DAY_MS } from './presence.ts';

type Loose = Record<string, unknown>;

const at = (values: readonly unknown[], index: number) => values[index % values.length];

/** Undocumented values that a field may have; undefined: the key is missing. */
const ODD_VALUES: readonly unknown[] = [null, undefined, 999, '42', '', true, ['x'], { x: 1 }];

const ODD_USAGES: readonly unknown[] = [
  'much',
  null,
  [],
  { sent: '120', recv: '340', total: '460' },
  { sent: -5, recv: 10 },
  { sent: null, recv: 12.5, total: null },
  { total: 99 },
  { sent: 1e21, recv: 1e-7, total: 1e21 },
];

/** Epoch seconds as the single-client operation has them, milliseconds, text that is no time, years far off. */
const ODD_TIMES: readonly unknown[] = [
  1_696_507_841,
  1_696_507_841_000,
  '1696507841',
  'yesterday',
  0,
  -1,
  '0000-00-00T00:00:00Z',
  '9999-12-31T23:59:59Z',
];

const ODD_VLANS: readonly unknown[] = [999, 0, '0010', ' 30 ', -1, 4_294_967_296, 'native', 1.5];

/** Every third record is odd; over 1,500 records each field takes each odd value, then usage, times and VLAN their own. */
export function odd(record: Loose, row: number): Loose {
  if (row % 3 !== 0) return record;
  const turn = row / 3;
  const keys = Object.keys(record).filter((key) => key !== 'id');
  if (turn < keys.length * ODD_VALUES.length) {
    return { ...record, [keys[turn % keys.length]]: at(ODD_VALUES, Math.floor(turn / keys.length)) };
  }
  if (turn % 10 === 0) return { id: record['id'] };
  if (turn % 10 === 1) return { id: record['id'], ...Object.fromEntries(keys.map((key) => [key, null])) };
  return {
    ...record,
    usage: at(ODD_USAGES, turn),
    firstSeen: at(ODD_TIMES, turn),
    lastSeen: at(ODD_TIMES, turn + 3),
    vlan: at(ODD_VLANS, turn),
    status: turn % 2 === 0 ? 7 : 'online',
  };
}

/** No objects, or objects without a usable id. */
export const WITHOUT_ID: readonly unknown[] = [
  null,
  42,
  { mac: 'no id' },
  { id: null },
  { id: '' },
  ['k123456'],
  'k12',
];

const STRINGS: readonly string[] = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}} ${7*7} %s %n',
  "'; DROP TABLE clients; --",
  '=HYPERLINK("http://evil.example","open")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  'line one\nline two\r\nline three',
  'tab\there, "quotes", comma; semicolon',
  'bell\u0007 null\u0000 escape\u001b[31m',
  'right-to-left \u202Egpj.exe',
  'שלום עולם',
  'مرحبا بالعالم',
  '\u200bzero\u200bwidth\u200b',
  'Z\u0351\u036b\u0343a\u0321l\u0322g\u0335o\u0336',
  '👩‍👩‍👧‍👦 family 🇩🇪',
  'line\u2028separator\u2029paragraph',
  '  blanks around  ',
  'x'.repeat(300),
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'None',
  'Other',
  '–',
  '-',
  '0',
  'NaN',
  'a:b c:"d" -e',
  '100%25 /../ ?q=1&x=2#y',
  '\ud800 half a surrogate',
  'half a surrogate \udc00',
];

const TEXT_FIELDS =
  'description,user,ssid,os,manufacturer,vlan,namedVlan,notes,recentDeviceName,switchport,pskGroup,groupPolicy8021x,adaptivePolicyGroup,deviceTypePrediction,wirelessCapabilities'.split(
    ',',
  );

const MEGABYTE = 1_000_000;

/** Records whose strings try to break markup, sheets, sorting and layout; rows 0 and 1 hold a megabyte each. */
export function hostile(record: Loose, row: number): Loose {
  if (row === 0) return { ...record, description: `1 MB ${'long '.repeat(MEGABYTE / 5)}` };
  if (row === 1) return { ...record, notes: '\ud83d'.concat('m'.repeat(MEGABYTE)) };
  const fields = row % 2 === 0 ? TEXT_FIELDS : TEXT_FIELDS.slice(0, 1);
  return { ...record, ...Object.fromEntries(fields.map((field, index) => [field, at(STRINGS, row + index * 7)])) };
}

/** Which of the two editions of the changing network is meant; they take turns, load by load. */
export type Edition = 0 | 1;

/** The edition that a load gets. Loads are told apart by their question, so that two spans do not disturb each other. */
export const editionOf = (networkId: string, url: URL, tries: Tries): Edition =>
  networkId === CHANGING && !tries.failing(`edition ${url.href}`, 1) ? 1 : 0;

/** The changing network changes by its script alone: its clock stands at the beginning of the day. */
export const clockOf = (networkId: string, step: number): number =>
  networkId === CHANGING ? Math.floor(step / DAY_MS) * DAY_MS : step;

/** Rows of the first edition alone, and of the second alone. */
const GONE = [3, 4];
const NEW = [0, 1, 2];

const OFF_THEN_ON: Script = [{ status: 'Offline' }, { status: 'Online' }];

type Script = readonly [before: Loose, after: Loose];

/** What a row has in each edition; the second one over the first. */
const SCRIPT: Readonly<Record<number, Script>> = {
  5: OFF_THEN_ON,
  6: OFF_THEN_ON,
  7: OFF_THEN_ON,
  8: [{ status: 'Online' }, { status: 'Offline' }],
  10: [
    { recentDeviceName: 'AP North', recentDeviceSerial: 'Q2LB-0000-0001' },
    { recentDeviceName: 'AP South', recentDeviceSerial: 'Q2LB-0000-0002' },
  ],
  11: [{ switchport: '7' }, { switchport: '12' }],
  12: [{ ssid: 'Corp' }, { ssid: 'Guest' }],
  13: [{ vlan: '10' }, { vlan: '20' }],
  // Another name of the same access point is no move.
  14: [
    { recentDeviceName: 'AP East', recentDeviceSerial: 'Q2LB-0000-0003' },
    { recentDeviceName: 'AP East, renamed', recentDeviceSerial: 'Q2LB-0000-0003' },
  ],
  15: [{ ip: '10.9.0.15' }, { ip: '10.9.0.115' }],
  16: [{ description: 'Desk 16' }, { description: 'Desk 16, moved' }],
  17: [{ os: 'Windows 10' }, { os: 'Windows 11' }],
  18: [{ groupPolicy8021x: 'Staff' }, { groupPolicy8021x: 'Contractors' }],
  19: [
    { status: 'Online', vlan: '10', ip: '10.9.0.19' },
    { status: 'Offline', vlan: '30', ip: '10.9.1.19' },
  ],
  20: [{ usage: { sent: 100, recv: 400, total: 500 } }, { usage: { sent: 150, recv: 850, total: 1000 } }],
};

/** A record in an edition; null where it is not in it. Who is online does not depend on the hour. */
export function edited(record: Loose, row: number, edition: Edition): Loose | null {
  if ((edition === 0 ? NEW : GONE).includes(row)) return null;
  const [before, after] = SCRIPT[row] ?? [{}, {}];
  const sound = { ...record, status: row % 5 === 4 ? 'Offline' : 'Online', description: `Device ${row}`, ...before };
  return edition === 0 ? sound : { ...sound, ...after };
}
