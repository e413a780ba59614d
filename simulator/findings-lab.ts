import type { ClientRecord } from './client-record.ts';
import { camera, HEALTHY, type LabClient, laptop, pc, phone, printer, sensor } from './lab-clients.ts';
import { FINDINGS_CLEAN, FINDINGS_LAB } from './network-ids.ts';
import { idOf } from './paging.ts';
import { DAY_MS, isoSeconds } from './presence.ts';

/** A client with what the rules must find in it; a client with no finding nearly is one. */
interface Plant {
  readonly client: LabClient;
  readonly finds: readonly string[];
}

const OFFLINE = { status: 'Offline', lastSeenAgo: 3_600_000 } as const;

const of = (finds: string, ...clients: LabClient[]): Plant[] =>
  clients.map((client) => ({ client, finds: finds === '' ? [] : finds.split(' ') }));

/** Names and addresses from 100 on are those of plants. */
const PLANTS: readonly Plant[] = [
  ...of('duplicate-ip', pc(100, { ip: '10.9.20.200' }), pc(101, { ip: '10.9.20.200' })),
  ...of('duplicate-ip', ...[100, 101, 102].map((number) => laptop(number, { ip: '10.9.10.201' }))),
  // One record of the same address is offline, and one device has two records.
  ...of('', pc(102, { ip: '10.9.20.203' }), pc(103, { ip: '10.9.20.203', ...OFFLINE })),
  ...of(
    'duplicate-mac',
    pc(104, { mac: 'f8:bc:12:aa:00:01', ip: '10.9.20.204' }),
    pc(105, { mac: 'f8:bc:12:aa:00:01', ip: '10.9.20.204' }),
  ),

  ...of('no-ip', laptop(110, { ip: null }), pc(110, { ip: null }), phone(110, { ip: '0.0.0.0' })),
  ...of('', laptop(111, { ip: null, ...OFFLINE }), laptop(112, { ip: null, ip6: '2001:db8:10:0:1:2:3:4' })),

  ...of('link-local-ip', pc(120, { ip: '169.254.7.9' }), phone(120, { ip: '169.254.200.1' })),
  ...of('', pc(121, { ip: '169.254.7.10', ...OFFLINE })),

  ...of('foreign-subnet', pc(130, { ip: '192.168.1.23' }), pc(131, { ip: '10.9.40.200' })),
  // The next /24 is a part of the subnet; in a VLAN of three nobody knows the subnet.
  ...of('', laptop(130, { ip: '10.9.11.5' })),
  ...of('', ...[0, 1, 2].map((number) => pc(132 + number, { vlan: '70', ip: `10.${number}.70.5` }))),

  ...of('many-on-port', ...[0, 1, 2, 3, 4].map((number) => pc(140 + number, { switchport: 'hub' }))),
  ...of('', ...[0, 1, 2].map((number) => pc(145 + number, { switchport: 'three' }))),
  ...of(
    '',
    ...[0, 1, 2, 3].map((number) => pc(148 + number, { switchport: 'meeting room', ...(number > 1 ? OFFLINE : {}) })),
  ),

  ...of('things-among-people', camera(150, { vlan: '20', ip: '10.9.20.250' })),
  ...of('things-among-people', { ...printer(150, { vlan: '10', ip: '10.9.10.211' }), switchport: '9150' }),
  // A VLAN of half people, half things is mixed on purpose.
  ...of('', ...[0, 1, 2, 3].map((number) => pc(152 + number, { vlan: '80', ip: `10.9.80.${number + 1}` }))),
  ...of('', ...[0, 1, 2, 3].map((number) => printer(152 + number, { vlan: '80', ip: `10.9.80.${number + 11}` }))),

  ...of('vendor-os', phone(160, { os: 'Android', deviceTypePrediction: null })),
  ...of('vendor-os', phone(161, { manufacturer: 'Samsung' }), camera(160, { os: 'Windows 11' })),
  // A Mac at a dock, an iPhone with a random address.
  ...of('', pc(162, { os: 'Mac OS X' }), phone(162, { mac: 'aa:83:e7:00:00:62', manufacturer: null })),

  ...of('os-unsupported', pc(170, { os: 'Windows 7' }), pc(171, { os: 'Windows 10' })),
  ...of('os-unsupported', phone(170, { deviceTypePrediction: 'iPhone 7, iOS 15.8.3' })),
  ...of(
    '',
    pc(172, { os: 'Cisco IOS 15.2' }),
    phone(172, { os: 'Android', manufacturer: 'Samsung', deviceTypePrediction: null }),
  ),

  ...of('no-user', laptop(180, { user: null })),

  ...of('mixed-psk', ...[laptop(190), phone(190), sensor(190)].map((one) => ({ ...one, pskGroup: 'Visitors' }))),
  ...of('', ...[phone(191), sensor(191)].map((one) => ({ ...one, pskGroup: 'Two kinds' }))),

  ...of('unusual-usage', pc(200, { kilobytes: 12_000_000 })),
  ...of('', pc(201, { kilobytes: 1_000_000 })),

  ...of('only-2.4-ghz', sensor(210, { wirelessCapabilities: '802.11ax - 2.4 GHz' })),
  ...of('only-2.4-ghz old-wifi', sensor(211, { wirelessCapabilities: '802.11n - 2.4 GHz' })),
  ...of('old-wifi', sensor(212, { wirelessCapabilities: '802.11n - 2.4 and 5 GHz' })),
  ...of('', sensor(213, { wirelessCapabilities: '802.11ac - 2.4 and 5 GHz' })),

  ...of('not-seen', laptop(220, { status: 'Offline', lastSeenAgo: 20.5 * DAY_MS })),
  ...of('', laptop(221, { status: 'Offline', lastSeenAgo: 13.5 * DAY_MS })),

  ...of('no-name', phone(230, { description: null }), phone(231, { description: '' })),
  ...of('', phone(232, { description: 'None' })),

  ...of('no-ip os-unsupported no-name', pc(240, { ip: null, os: 'Windows Server 2012 R2', description: null })),
];

const CLIENTS: Readonly<Record<string, readonly LabClient[]>> = {
  [FINDINGS_LAB]: [...HEALTHY, ...PLANTS.map(({ client }) => client)],
  [FINDINGS_CLEAN]: [...HEALTHY, ...PLANTS.filter(({ finds }) => finds.length === 0).map(({ client }) => client)],
};

/** What the rules must find in the Findings lab, by client id; clients that are not named have no finding. */
export const LAB_TRUTH: ReadonlyMap<string, readonly string[]> = new Map(
  PLANTS.flatMap(({ finds }, index) => (finds.length === 0 ? [] : [[idOf(HEALTHY.length + index), finds] as const])),
);

/** The clients of a network whose records are written by hand; null for all others. */
export const labClients = (networkId: string): readonly LabClient[] | null => CLIENTS[networkId] ?? null;

/** Null when it was not seen since `from` (epoch ms). */
export function labRecord(clients: readonly LabClient[], row: number, step: number, from: number): ClientRecord | null {
  const { kilobytes, lastSeenAgo, ...fields } = clients[row];
  const lastSeen = step - lastSeenAgo;
  if (lastSeen <= from) return null;
  const sent = Math.floor(kilobytes / 5);
  return {
    id: idOf(row),
    ...fields,
    firstSeen: isoSeconds(lastSeen - 365 * DAY_MS),
    lastSeen: isoSeconds(lastSeen),
    usage: { sent, recv: kilobytes - sent, total: kilobytes },
  };
}
