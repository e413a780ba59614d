type Loose = Record<string, unknown>;

/** What a field may hold that nobody documented; undefined = the key is missing. */
const ODD_VALUES: readonly unknown[] = [null, undefined, 999, '42', '', true, ['x'], { x: 1 }];

const USAGES: readonly unknown[] = [
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
const TIMES: readonly unknown[] = [
  1_696_507_841,
  1_696_507_841_000,
  '1696507841',
  'yesterday',
  0,
  -1,
  '0000-00-00T00:00:00Z',
  '9999-12-31T23:59:59Z',
];

const VLANS: readonly unknown[] = [999, 0, '0010', ' 30 ', -1, 4_294_967_296, 'native', 1.5];

const at = (values: readonly unknown[], index: number) => values[index % values.length];

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
    usage: at(USAGES, turn),
    firstSeen: at(TIMES, turn),
    lastSeen: at(TIMES, turn + 3),
    vlan: at(VLANS, turn),
    status: turn % 2 === 0 ? 7 : 'online',
  };
}

/** Nothing that can be told apart: no object, or no usable id. */
export const WITHOUT_ID: readonly unknown[] = [
  null,
  42,
  { mac: 'no id' },
  { id: null },
  { id: '' },
  ['k123456'],
  'k12',
];
