import type { WireClient } from '#meraki/wire.ts';

/** A client of the Findings lab: its record without what the clock and its row decide. */
export type LabClient = Omit<WireClient, 'id' | 'firstSeen' | 'lastSeen' | 'usage'> & {
  readonly kilobytes: number;
  /** Before now, ms. */
  readonly lastSeenAgo: number;
};

/** An office client without any fault, but for the changes. */
type Make = (number: number, changes?: Fields) => LabClient;

const two = (number: number) => number.toString(16).padStart(2, '0');

const MINUTE_MS = 60_000;

/** What all of them have. Usage differs a little, so that rankings have an order. */
function base(oui: string, vlan: number, number: number): LabClient {
  return {
    mac: `${oui}:0${vlan % 10}:${two(vlan)}:${two(number)}`,
    ip: `10.9.${vlan}.${number + 10}`,
    ip6: null,
    ip6Local: null,
    description: null,
    user: null,
    manufacturer: null,
    os: null,
    deviceTypePrediction: null,
    vlan: String(vlan),
    namedVlan: null,
    ssid: null,
    switchport: null,
    wirelessCapabilities: '',
    smInstalled: false,
    recentDeviceMac: null,
    recentDeviceName: null,
    recentDeviceSerial: null,
    recentDeviceConnection: 'Wired',
    status: 'Online',
    notes: null,
    groupPolicy8021x: null,
    adaptivePolicyGroup: null,
    pskGroup: null,
    kilobytes: 100_000 + number * 100,
    lastSeenAgo: MINUTE_MS,
  };
}

const AP = {
  recentDeviceMac: '0c:8d:db:00:09:01',
  recentDeviceName: 'FLAB-AP01',
  recentDeviceSerial: 'Q3AC-FLAB-0001',
};
const LAB_SWITCH = {
  recentDeviceMac: 'e0:55:3d:00:09:01',
  recentDeviceName: 'FLAB-SW01',
  recentDeviceSerial: 'Q2SW-FLAB-0001',
};

type Fields = Partial<LabClient>;

const wireless = (): Fields => ({
  ...AP,
  recentDeviceConnection: 'Wireless',
  wirelessCapabilities: '802.11ax - 2.4 and 5 GHz',
});

/** Each VLAN has ports of its own, but for the PCs behind desk phones. */
const wired = (vlan: number, number: number): Fields => ({ ...LAB_SWITCH, switchport: String(vlan * 100 + number) });

const maker =
  (oui: string, vlan: number, link: typeof wired, fields: (number: number) => Fields, ports = vlan): Make =>
  (number, changes) => ({ ...base(oui, vlan, number), ...link(ports, number), ...fields(number), ...changes });

/** A Windows laptop on the SSID Corp, in VLAN 10. */
export const laptop = maker('7c:b0:c2', 10, wireless, (number) => ({
  ssid: 'Corp',
  description: `LAPTOP-LAB${number}`,
  manufacturer: 'Intel',
  os: 'Windows 11',
  user: `user${number}@lab.example`,
  groupPolicy8021x: 'Staff',
}));

/** A private iPhone on the SSID BYOD, in VLAN 35. */
export const phone = maker('a4:83:e7', 35, wireless, (number) => ({
  ssid: 'BYOD',
  description: `iPhone ${number}`,
  manufacturer: 'Apple',
  os: 'Apple iPhone',
  deviceTypePrediction: 'iPhone 16 Pro, iOS 18.1',
}));

/** A wired Windows PC, in VLAN 20. */
export const pc = maker('f8:bc:12', 20, wired, (number) => ({
  description: `FLAB-PC-${number}`,
  manufacturer: 'Dell',
  os: 'Windows 11',
}));

/** A wired printer, in VLAN 40. */
export const printer = maker('00:80:77', 40, wired, (number) => ({
  description: `Printer ${number}`,
  manufacturer: 'Brother',
}));

/** A PC hangs behind each of them. */
const deskPhone = maker(
  '64:16:7f',
  50,
  wired,
  (number) => ({ description: `Phone ${number}`, manufacturer: 'Polycom' }),
  20,
);

/** A wired camera, in VLAN 60. */
export const camera = maker('ac:cc:8e', 60, wired, (number) => ({
  description: `Camera ${number}`,
  manufacturer: 'Axis',
  os: 'Linux',
}));

/** A sensor on the SSID IoT with an iPSK group, in VLAN 100. */
export const sensor = maker('24:0a:c4', 100, wireless, (number) => ({
  ssid: 'IoT',
  description: `Sensor ${number}`,
  manufacturer: 'Espressif',
  pskGroup: 'Building sensors',
}));

const server = maker('00:50:56', 2, wired, (number) => ({
  description: `srv-${number}`,
  manufacturer: 'VMware',
  os: 'Linux',
}));

/** The access point as a client of the switch that it hangs on, as Meraki now and then sends it. */
const accessPoint: Make = (number) => ({
  ...base('0c:8d:db', 2, number + 100),
  ...wired(2, number + 100),
  mac: AP.recentDeviceMac,
  description: AP.recentDeviceName,
  manufacturer: 'Meraki',
});

const COUNTS: ReadonlyArray<readonly [Make, number]> = [
  [laptop, 24],
  [phone, 14],
  [pc, 16],
  [printer, 6],
  [deskPhone, 8],
  [camera, 6],
  [sensor, 10],
  [server, 4],
  [accessPoint, 1],
];

/** An office without a fault. */
export const HEALTHY: readonly LabClient[] = COUNTS.flatMap(([make, count]) =>
  Array.from({ length: count }, (_, number) => make(number)),
);
