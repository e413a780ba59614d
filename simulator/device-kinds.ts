/** A kind of device: how often it occurs and what its records look like. */
export interface DeviceKind {
  /** Share of all clients, percent. */
  readonly share: number;
  readonly name: string;
  readonly vendors: ReadonlyArray<readonly [oui: string, manufacturer: string]>;
  readonly systems: ReadonlyArray<string | null>;
  readonly ssids: readonly string[];
  readonly vlan: string;
  readonly wireless: boolean;
  /** Chance of a randomised MAC. */
  readonly random: number;
  /** Chance of being online. */
  readonly online: number;
  /** Typical kilobytes a day. */
  readonly usage: number;
}

const DELL = ['f8:bc:12', 'Dell'] as const;
const INTEL = ['7c:b0:c2', 'Intel'] as const;
const APPLE = ['a4:83:e7', 'Apple'] as const;
const SAMSUNG = ['5c:49:7d', 'Samsung'] as const;

export const KINDS: readonly DeviceKind[] = [
  {
    share: 26,
    name: 'LAPTOP',
    vendors: [INTEL, DELL, ['f0:d5:bf', 'Intel'], ['3c:52:82', 'Hewlett Packard']],
    systems: ['Windows 10', 'Windows 11', 'Windows 11', null],
    ssids: ['Corp'],
    vlan: '10',
    wireless: true,
    random: 0,
    online: 0.55,
    usage: 900_000,
  },
  {
    share: 8,
    name: 'MacBook',
    vendors: [APPLE],
    systems: ['Mac OS X', null],
    ssids: ['Corp'],
    vlan: '10',
    wireless: true,
    random: 0.1,
    online: 0.5,
    usage: 1_100_000,
  },
  {
    share: 24,
    name: 'iPhone',
    vendors: [APPLE],
    systems: ['Apple iPhone', null, null],
    ssids: ['Guest', 'BYOD'],
    vlan: '30',
    wireless: true,
    random: 0.8,
    online: 0.4,
    usage: 350_000,
  },
  {
    share: 14,
    name: 'Galaxy',
    vendors: [SAMSUNG, ['94:e6:f7', 'Google']],
    systems: ['Android', null],
    ssids: ['Guest', 'BYOD'],
    vlan: '30',
    wireless: true,
    random: 0.7,
    online: 0.4,
    usage: 280_000,
  },
  {
    share: 8,
    name: 'PC',
    vendors: [DELL, ['3c:52:82', 'Hewlett Packard']],
    systems: ['Windows 10', 'Windows 11', 'Linux'],
    ssids: [],
    vlan: '20',
    wireless: false,
    random: 0,
    online: 0.6,
    usage: 1_400_000,
  },
  {
    share: 6,
    name: 'SEP',
    vendors: [['b0:7d:47', 'Cisco Systems']],
    systems: [null],
    ssids: [],
    vlan: '50',
    wireless: false,
    random: 0,
    online: 0.95,
    usage: 15_000,
  },
  {
    share: 3,
    name: 'NPI',
    vendors: [
      ['3c:52:82', 'Hewlett Packard'],
      ['00:80:77', 'Brother'],
    ],
    systems: [null],
    ssids: [],
    vlan: '40',
    wireless: false,
    random: 0,
    online: 0.9,
    usage: 9_000,
  },
  {
    share: 5,
    name: 'cam',
    vendors: [['ac:cc:8e', 'Axis']],
    systems: [null],
    ssids: [],
    vlan: '60',
    wireless: false,
    random: 0,
    online: 0.98,
    usage: 6_000_000,
  },
  {
    share: 5,
    name: 'sensor',
    vendors: [['24:0a:c4', 'Espressif']],
    systems: [null],
    ssids: ['IoT'],
    vlan: '100',
    wireless: true,
    random: 0,
    online: 0.9,
    usage: 1_500,
  },
  {
    share: 1,
    name: 'srv',
    vendors: [['00:50:56', 'VMware']],
    systems: ['Linux', 'Windows Server'],
    ssids: [],
    vlan: '2',
    wireless: false,
    random: 0,
    online: 1,
    usage: 30_000_000,
  },
];
