import * as models from './device-models.ts';
import type { DrawModel } from './device-models.ts';
import type { Hours } from './presence.ts';

/** A kind of device: how often it occurs, where it lives and when it is there. */
export interface DeviceKind {
  /** Weight among all clients of a company, and of a university. */
  readonly company: number;
  readonly campus: number;
  readonly drawModel: DrawModel;
  /** Networks it joins: one of them is drawn. All are wired, or all wireless. */
  readonly homes: readonly Home[];
  /** Chance of a randomised address, hence no manufacturer. */
  readonly random: number;
  /** Chance that Meraki found the operating system. */
  readonly osKnown: number;
  /** Chance of a name. */
  readonly named: number;
  /** It belongs to a person, who logs on. */
  readonly personal: 'staff' | 'guest' | null;
  /** A desk phone, which says by LLDP and CDP what it is. */
  readonly voice?: boolean;
  /** iPSK group on the network that knows several keys. */
  readonly psk?: string;
  readonly hours: Hours;
  /** Chance that the last visit was the first. */
  readonly fresh: number;
  /** Typical kilobytes a day. */
  readonly usage: number;
  readonly weekend: number;
}

export interface Home {
  /** '' where wired. */
  readonly ssid: string;
  readonly vlan: string;
}

const wired = (vlan: string): Home => ({ ssid: '', vlan });
const CORP: Home = { ssid: 'Corp', vlan: '10' };
const GUEST: Home = { ssid: 'Guest', vlan: '30' };
const BYOD: Home = { ssid: 'BYOD', vlan: '35' };
const IOT: Home = { ssid: 'IoT', vlan: '100' };

const OFFICE_DAY: Hours = { arrive: [6.5, 10], stay: [6, 10] };
const VISIT: Hours = { arrive: [7.5, 18], stay: [0.8, 4] };
const SHIFT: Hours = { arrive: [5.5, 14], stay: [7.5, 9] };
const EVENING: Hours = { arrive: [12, 19], stay: [2, 5] };

/** A thing that nobody carries: it always has its own address and is hardly ever switched off. */
const THING = { random: 0, osKnown: 0.8, named: 0.93, personal: null, hours: null, fresh: 0.005, weekend: 1 } as const;

const PERSONAL = {
  random: 0,
  osKnown: 0.7,
  named: 0.95,
  personal: 'staff',
  hours: OFFICE_DAY,
  fresh: 0.01,
  weekend: 0.15,
} as const;

export const KINDS: readonly DeviceKind[] = [
  { ...PERSONAL, company: 25, campus: 20, drawModel: models.LAPTOPS, homes: [CORP], usage: 900_000 },
  { ...PERSONAL, company: 7, campus: 16, drawModel: models.MACBOOKS, homes: [CORP], random: 0.1, usage: 1_100_000 },
  { ...PERSONAL, company: 0, campus: 5, drawModel: models.CHROMEBOOKS, homes: [CORP], usage: 500_000 },
  {
    ...PERSONAL,
    company: 11,
    campus: 14,
    drawModel: models.IPHONES,
    homes: [BYOD],
    random: 0.7,
    osKnown: 0.45,
    named: 0.7,
    fresh: 0.04,
    weekend: 0.3,
    usage: 350_000,
  },
  {
    ...PERSONAL,
    company: 9,
    campus: 12,
    drawModel: models.IPHONES,
    homes: [GUEST],
    random: 0.9,
    osKnown: 0.35,
    named: 0.4,
    personal: 'guest',
    hours: VISIT,
    fresh: 0.35,
    weekend: 0.3,
    usage: 250_000,
  },
  {
    ...PERSONAL,
    company: 3,
    campus: 4,
    drawModel: models.IPADS,
    homes: [BYOD, CORP],
    random: 0.4,
    osKnown: 0.6,
    named: 0.8,
    usage: 420_000,
  },
  {
    ...PERSONAL,
    company: 13,
    campus: 14,
    drawModel: models.ANDROIDS,
    homes: [GUEST, BYOD],
    random: 0.75,
    osKnown: 0.5,
    named: 0.5,
    personal: 'guest',
    hours: VISIT,
    fresh: 0.25,
    weekend: 0.3,
    usage: 280_000,
  },
  { ...PERSONAL, company: 7, campus: 4, drawModel: models.PCS, homes: [wired('20')], osKnown: 0.9, usage: 1_400_000 },
  { ...THING, company: 6, campus: 2, drawModel: models.DESK_PHONES, voice: true, homes: [wired('50')], usage: 15_000 },
  { ...THING, company: 2.5, campus: 1, drawModel: models.PRINTERS, homes: [wired('40')], usage: 9_000 },
  { ...THING, company: 4, campus: 2, drawModel: models.CAMERAS, homes: [wired('60')], usage: 2_000_000 },
  {
    ...THING,
    company: 5,
    campus: 2,
    drawModel: models.SENSORS,
    psk: 'Building sensors',
    homes: [IOT],
    osKnown: 0.3,
    usage: 1_500,
  },
  {
    ...THING,
    company: 2.5,
    campus: 0,
    drawModel: models.SCANNERS,
    psk: 'Logistics',
    homes: [IOT],
    hours: SHIFT,
    usage: 30_000,
  },
  {
    ...THING,
    company: 1.2,
    campus: 2,
    drawModel: models.SCREENS,
    psk: 'Meeting rooms',
    homes: [IOT, GUEST],
    hours: OFFICE_DAY,
    usage: 900_000,
  },
  { ...THING, company: 1, campus: 0.6, drawModel: models.SERVERS, homes: [wired('2')], usage: 5_000_000 },
  { ...THING, company: 2.4, campus: 0, drawModel: models.MACHINES, homes: [wired('110')], osKnown: 0.6, usage: 60_000 },
  {
    ...THING,
    company: 0.4,
    campus: 0.4,
    drawModel: models.STRANGERS,
    homes: [wired('20'), wired('10')],
    osKnown: 0.5,
    fresh: 0.3,
    usage: 300_000,
  },
  { ...THING, company: 0, campus: 1, drawModel: models.CONSOLES, homes: [GUEST], hours: EVENING, usage: 2_500_000 },
];

/** A kind joins wired networks only, or wireless ones only. */
export const isWireless = ({ homes }: DeviceKind): boolean => homes[0].ssid !== '';

/** VLANs that a profile names; the others stay without a name. */
export const VLAN_NAMES: Readonly<Record<string, string>> = {
  '10': 'Staff',
  '20': 'Desks',
  '30': 'Guest',
  '35': 'BYOD',
  '40': 'Printers',
  '50': 'Voice',
  '60': 'Cameras',
  '100': 'Building',
  '110': 'Production',
};
