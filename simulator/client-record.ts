import type { WireClient } from '#meraki/wire.ts';
import { type DeviceKind, KINDS } from './device-kinds.ts';
import { idOf } from './cursor.ts';
import { chance, pick } from './random.ts';

const PEOPLE = ['Miles', 'Ana', 'Zoë', 'Jürgen', 'Priya', '田中', 'Olu', 'Sofía', 'Lars', 'Mei', 'O’Neil', 'Ivan'];
const AREAS = ['Lobby', 'Floor 1 East', 'Floor 1 West', 'Floor 2 East', 'Floor 2 West', 'Canteen', 'Lab', 'Hall A'];
const ODD_NAMES = ['=HYPERLINK("x")', '+49 team phone', 'Desk, window', 'the "old" one', '-spare-', '@reception'];

const byte = (part: number) =>
  Math.floor(part * 256)
    .toString(16)
    .padStart(2, '0');
const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

function kindOf(part: number): DeviceKind {
  let rest = part * 100;
  for (const kind of KINDS) {
    rest -= kind.share;
    if (rest < 0) return kind;
  }
  return KINDS[0];
}

export interface Moment {
  /** Epoch ms. */
  readonly now: number;
  /** Seconds. */
  readonly span: number;
}

const FIVE_MINUTES = 300_000;

/** The record of one client: a pure function of seed, index and the five-minute step. */
export function clientRecord(seed: number, index: number, { now, span }: Moment): WireClient & Record<string, unknown> {
  const at = (salt: number) => chance(seed, index, salt);
  const kind = kindOf(at(1));
  const random = at(2) < kind.random;
  const [oui, vendor] = pick(kind.vendors, at(3));
  const tail = `${byte(at(4))}:${byte(at(5))}:${byte(at(6))}`;
  const mac = random
    ? `${byte(at(7)).charAt(0)}${pick(['2', '6', 'a', 'e'], at(8))}:${byte(at(9))}:${byte(at(10))}:${tail}`
    : `${oui}:${tail}`;
  const step = Math.floor(now / FIVE_MINUTES) * FIVE_MINUTES;
  const online = at(11) < kind.online;
  const away = online ? at(12) * FIVE_MINUTES : Math.min(at(12) ** 2 * span * 1000, span * 1000 - 1000);
  const lastSeen = step - Math.floor(away);
  const os = pick(kind.systems, at(13));
  const area = pick(AREAS, at(14));
  const device = Math.floor(at(15) * 12) + 1;
  const usage = usageOf(kind, at(16), at(17), span, step);
  const named = at(18);
  return {
    id: idOf(index),
    mac,
    description: named < 0.12 ? null : named < 0.125 ? pick(ODD_NAMES, at(19)) : nameOf(kind, at(19), at(20), index),
    ip:
      at(21) < 0.03
        ? null
        : at(21) < 0.035
          ? `169.254.${Math.floor(at(22) * 254)}.${Math.floor(at(23) * 254) + 1}`
          : `10.${kind.vlan}.${(index >> 8) % 256}.${index % 256}`,
    ip6: at(24) < 0.7 ? null : `2001:db8:${kind.vlan}:0:${byte(at(25))}${byte(at(26))}:0:0:${byte(at(27))}`,
    ip6Local:
      at(28) < 0.2
        ? null
        : `fe80:0:0:0:${byte(at(29))}${byte(at(30))}:${byte(at(31))}ff:fe${byte(at(32))}:${byte(at(33))}${byte(at(34))}`,
    user:
      kind.vlan === '10' && at(35) < 0.8
        ? `${pick(['m', 'a', 'z', 'j', 'p'], at(36))}.user${Math.floor(at(37) * 4000)}`
        : null,
    firstSeen: iso(lastSeen - Math.floor(at(38) ** 3 * 300 * 86_400_000)),
    lastSeen: iso(lastSeen),
    manufacturer: random ? null : vendor,
    os: os,
    deviceTypePrediction: os === null && kind.name === 'iPhone' && at(39) < 0.6 ? 'iPhone 11, iOS17.0.2' : null,
    recentDeviceSerial: `Q2${kind.wireless ? 'MR' : 'SW'}-${area.length}${device}AB-${1000 + device}`,
    recentDeviceName: kind.wireless ? `AP ${area} ${device}` : `SW ${area} ${device}`,
    recentDeviceMac: `e0:55:3d:00:${byte(at(14))}:${byte(device / 16)}`,
    recentDeviceConnection: kind.wireless ? 'Wireless' : 'Wired',
    ssid: kind.wireless ? pick(kind.ssids, at(40)) : null,
    vlan: at(41) < 0.04 ? '' : kind.vlan,
    namedVlan: null,
    switchport: kind.wireless ? null : String(Math.floor(at(42) * 48) + 1),
    wirelessCapabilities: kind.wireless
      ? pick(
          ['802.11ac - 2.4 and 5 GHz', '802.11ax - 2.4 and 5 GHz', '802.11n - 2.4 GHz', '802.11ax - 2.4, 5 and 6 GHz'],
          at(43),
        )
      : '',
    smInstalled: kind.vlan === '10' && at(44) < 0.6,
    status: online ? 'Online' : 'Offline',
    usage,
    notes: at(45) < 0.02 ? 'Checked at the audit\nsee ticket 4711' : null,
    groupPolicy8021x: kind.vlan === '10' && at(46) < 0.3 ? 'Staff' : null,
    adaptivePolicyGroup: at(47) < 0.1 ? '2: Infrastructure' : null,
    pskGroup: kind.ssids.includes('IoT') && at(48) < 0.5 ? 'Building sensors' : null,
    model: null,
    is11beCapable: null,
    mcgSerial: null,
    mcgNodeName: null,
    mcgNodeMac: null,
    mcgNetworkId: null,
  };
}

function nameOf(kind: DeviceKind, part: number, other: number, index: number): string {
  if (kind.name === 'iPhone' || kind.name === 'MacBook') return `${pick(PEOPLE, part)}’s ${kind.name}`;
  return `${kind.name}-${(Math.floor(other * 65_536) * 7 + index).toString(36).toUpperCase().padStart(6, '0')}`;
}

/** Kilobytes over the span: a few heavy clients, a long tail; grows with the span and with every five minutes. */
function usageOf(kind: DeviceKind, part: number, share: number, span: number, step: number) {
  const weight = 0.02 / (0.002 + part) ** 1.1;
  const grown = 1 + ((step / FIVE_MINUTES) % 288) / 2880;
  const total = Math.floor(kind.usage * weight * (span / 86_400) * 0.2 * grown);
  const sent = Math.floor(total * (0.08 + share * 0.4));
  return { sent, recv: total - sent, total };
}
