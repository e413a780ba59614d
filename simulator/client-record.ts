import type { WireClient } from '#meraki/wire.ts';
import { type DeviceKind, type Home, isWireless, VLAN_NAMES } from './device-kinds.ts';
import type { DeviceModel } from './device-models.ts';
import { interfaceId, macText } from './mac-address.ts';
import { idOf } from './paging.ts';
import { personOf, type Person } from './people.ts';
import { type AccessDevice, accessDeviceOf } from './places.ts';
import { type Habit, isoSeconds, kilobytesBetween, type Presence, presenceOf } from './presence.ts';
import { chance, pick } from './random.ts';
import { habitOf, kindOf, type Site } from './site.ts';

const ODD_NAMES = '=HYPERLINK("x")|+49 team phone|Desk, window|the "old" one|-spare-|@reception|田中のiPhone'.split(
  '|',
);
const NOTES = 'Checked at the audit\nsee ticket 4711|Loaner|Replaced in March|Spare, rack 4|Ask before blocking'.split(
  '|',
);
const POLICIES = ['Staff', 'Staff', 'Staff', 'Engineering', 'Contractors'];
const ADAPTIVE: Readonly<Record<string, string>> = {
  '2': '2: Infrastructure',
  '10': '10: Employees',
  '100': '20: Building',
  '30': '30: Guests',
};

/** A client: what its records in all operations are made from. */
export interface Client {
  readonly row: number;
  readonly kind: DeviceKind;
  readonly model: DeviceModel;
  readonly habit: Habit;
  readonly presence: Presence;
  readonly site: Site;
}

/** Null when it was not seen since `from` (epoch ms). */
export function clientAt(site: Site, row: number, step: number, from: number): Client | null {
  const kind = kindOf(site, row);
  const habit = habitOf(site, row, kind);
  const presence = presenceOf(habit, step);
  if (presence.lastSeen <= from) return null;
  const model = kind.drawModel(chance(site.seed, row, 3));
  return { row, kind, model, habit, presence, site };
}

export type ClientRecord = WireClient & Record<string, unknown>;

/** getNetworkClients: the record over a span of `from` to `to` (epoch ms), keys in Meraki's order, the undocumented ones last. */
export function clientRecord(
  { row, kind, model, habit, presence, site }: Client,
  from: number,
  to: number,
): ClientRecord {
  const at = (salt: number) => chance(site.seed, row, salt);
  const home = pick(kind.homes, at(2));
  const random = at(4) < kind.random;
  const bytes = macOf(random, model, at);
  const mac = macText(bytes);
  const device = accessDeviceOf(site, at(15), isWireless(kind) ? 'AP' : 'SW');
  const person = kind.personal === null ? null : personOf(Math.floor(at(37) * (10 + site.size / 2)));
  const os = at(13) < kind.osKnown ? model.os : null;
  const strayed = kind.personal === null && !isWireless(kind) && at(19) < 0.02;
  const vlan = strayed ? '10' : home.vlan;
  const untagged = at(41) < 0.04;
  const corporate = home.ssid === 'Corp' || home.ssid === 'BYOD';
  return {
    id: idOf(row),
    mac,
    description: descriptionOf({ kind, model, device, person, mac, site, row }, at),
    ip: ipOf(vlan, row, at),
    ip6: at(24) < 0.7 ? null : `2001:db8:${vlan}:0:${interfaceId(bytes)}`,
    ip6Local: at(28) < 0.2 ? null : `fe80:0:0:0:${interfaceId(bytes)}`,
    user: userOf(kind, home, person, site, at),
    firstSeen: isoSeconds(presence.firstSeen),
    lastSeen: isoSeconds(presence.lastSeen),
    manufacturer: random ? null : model.maker,
    os,
    deviceTypePrediction: os === null && at(39) < 0.75 ? model.prediction : null,
    recentDeviceSerial: device.serial,
    recentDeviceName: device.name,
    recentDeviceMac: device.mac,
    recentDeviceConnection: isWireless(kind) ? 'Wireless' : 'Wired',
    ssid: isWireless(kind) ? home.ssid : null,
    vlan: untagged ? '' : vlan,
    switchport: isWireless(kind) ? null : String(Math.floor(at(42) * 48) + 1),
    usage: usageOf(habit, presence, from, to),
    status: presence.online ? 'Online' : 'Offline',
    notes: at(45) < 0.02 ? pick(NOTES, at(44)) : null,
    groupPolicy8021x: corporate && at(46) < 0.4 ? pick(POLICIES, at(47)) : null,
    adaptivePolicyGroup: at(48) < 0.5 ? (ADAPTIVE[vlan] ?? null) : null,
    smInstalled: kind.personal === 'staff' && corporate && at(49) < (home.ssid === 'Corp' ? 0.7 : 0.2),
    namedVlan: untagged ? null : (VLAN_NAMES[vlan] ?? null),
    pskGroup: home.ssid === 'IoT' && at(50) < 0.8 ? (at(51) < 0.03 ? 'Meeting rooms' : (kind.psk ?? null)) : null,
    wirelessCapabilities: model.wifi,
    model: model.model,
    is11beCapable: null,
    mcgSerial: null,
    mcgNodeName: null,
    mcgNodeMac: null,
    mcgNetworkId: null,
  };
}

type At = (salt: number) => number;

/** Six bytes. Randomised addresses are locally administered: their second digit is 2, 6, a or e. */
function macOf(random: boolean, { oui }: DeviceModel, at: At): readonly number[] {
  const byte = (salt: number) => Math.floor(at(salt) * 256);
  const head = random ? [(byte(8) & 0xfc) | 2, byte(10), byte(11)] : oui;
  return [...head, byte(5), byte(6), byte(7)];
}

/** Each row has an address of its own. A few have none, a self-assigned one, or one set by hand that another client has. */
function ipOf(vlan: string, row: number, at: At): string | null {
  const odd = at(21);
  if (odd < 0.03) return null;
  if (odd < 0.034) return `169.254.${Math.floor(at(22) * 254)}.${Math.floor(at(23) * 254) + 1}`;
  if (odd < 0.0346) return `10.${vlan}.0.50`;
  const third = Math.floor(row / 254);
  return `10.${Number(vlan) + (third >> 8)}.${third & 255}.${(row % 254) + 1}`;
}

interface Named {
  readonly kind: DeviceKind;
  readonly model: DeviceModel;
  readonly device: AccessDevice;
  readonly person: Person | null;
  readonly mac: string;
  readonly site: Site;
  readonly row: number;
}

function descriptionOf(named: Named, at: At): string | null {
  const { kind, model } = named;
  const part = at(18);
  if (part > kind.named || model.name === '') return null;
  if (part < 0.004) return pick(ODD_NAMES, at(20));
  return model.name.replaceAll(/\{(\w+)\}/g, (_, word: string) => WORDS[word](named, at));
}

const bare = (mac: string) => mac.replaceAll(':', '');

/** The words of a name pattern. */
const WORDS: Readonly<Record<string, (named: Named, at: At) => string>> = {
  first: ({ person }) => person?.first ?? '',
  last: ({ person }) => person?.last ?? '',
  mac: ({ mac }) => bare(mac),
  MAC: ({ mac }) => bare(mac).toUpperCase(),
  tail: ({ mac }) => bare(mac.slice(9)),
  TAIL: ({ mac }) => bare(mac.slice(9)).toUpperCase(),
  code: (_, at) =>
    Math.floor((0.1 + at(20) * 0.9) * 36 ** 7)
      .toString(36)
      .toUpperCase()
      .padStart(7, 'A'),
  number: ({ row }) => String(row + 1).padStart(4, '0'),
  place: ({ device }) => device.place,
  site: ({ site }) => site.network.code,
};

function userOf(kind: DeviceKind, { ssid }: Home, person: Person | null, site: Site, at: At): string | null {
  if (person === null) return null;
  if (kind.personal === 'guest' && ssid === 'Guest') return at(35) < 0.15 ? `${person.login}@mail.example` : null;
  const known = ssid === 'Corp' ? 0.85 : ssid === 'BYOD' ? 0.6 : 0.4;
  return at(35) < known
    ? `${person.login}@${site.network.profile === 'campus' ? 'lakeside' : 'northwind'}.example`
    : null;
}

/** What getNetworkClients says was used: whole kilobytes. */
export function usageOf(habit: Habit, presence: Presence, from: number, to: number) {
  const total = Math.floor(kilobytesBetween(habit, presence, from, to));
  const sent = Math.floor(total * sentShareOf(habit));
  return { sent, recv: total - sent, total };
}

/** Most clients receive more than they send. */
export const sentShareOf = ({ seed, row }: Habit): number => 0.06 + chance(seed, row, 17) ** 2 * 0.5;
