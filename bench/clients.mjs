// The clients that the bench's own upstream serves: a pure function of the index, 28 fields as on the wire.
const KINDS = [
  { name: 'iPhone', vendor: 'Apple', os: 'Apple iPhone', ssids: ['Guest', 'Corp'], vlans: ['10', '20'] },
  { name: 'Galaxy', vendor: 'Samsung', os: 'Android', ssids: ['Guest', 'Events'], vlans: ['20'] },
  { name: 'ThinkPad', vendor: 'Intel', os: 'Windows 10', ssids: ['Corp', null], vlans: ['10', '30'] },
  { name: 'Printer', vendor: 'HP', os: null, ssids: [null, 'IoT'], vlans: ['40'] },
  { name: 'Camera', vendor: 'Axis', os: null, ssids: [null], vlans: ['50', ''] },
  { name: 'Sensor', vendor: 'Espressif', os: 'Other', ssids: ['IoT'], vlans: ['60', '100'] },
  { name: 'MacBook', vendor: 'Apple', os: 'Mac OS X', ssids: ['Corp', 'Labs'], vlans: ['10'] },
];
const PEOPLE = ['Miles', 'Ana', 'Zoë', 'Jürgen', 'Priya', 'Olu', 'Lars', 'Mei', 'Ivan', 'Nora'];
const WIRELESS = ['802.11ac - 2.4 and 5 GHz', '802.11ax - 2.4 and 5 GHz', '802.11n - 2.4 GHz'];
const NEWEST = Date.UTC(2026, 10, 24, 12);

/** A number of 32 bits that looks random but only depends on index and salt. */
function mix(index, salt) {
  let h = Math.imul(index ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (value, digits) => value.toString(16).padStart(digits, '0').slice(-digits);
const pairs = (text) => text.match(/../g).join(':');
const iso = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** A client's id and, back from it, its index. */
export const idOf = (index) => `k${hex(0x10000 + index * 3, 6)}`;
export const indexOf = (id) => (Number.parseInt(id.slice(1), 16) - 0x10000) / 3;

/** The record of a client as Meraki would send it. */
export function benchClient(index) {
  const at = (salt, n) => mix(index, salt) % n;
  const kind = KINDS[at(1, KINDS.length)];
  const ssid = kind.ssids[at(2, kind.ssids.length)];
  const device = at(3, 240) + 1;
  const seen = NEWEST - at(4, 86_400) * 1000;
  const sent = Math.floor(60_000_000 / (1 + at(5, 1_000_000)));
  const recv = Math.floor(sent * (1 + at(6, 900) / 100));
  const person = PEOPLE[at(7, PEOPLE.length)];
  return {
    id: idOf(index),
    mac: pairs(hex(mix(index, 8), 6) + hex(index, 6)),
    description: at(9, 10) === 0 ? null : `${person}-${kind.name}-${at(10, 90_000)}`,
    ip: at(11, 40) === 0 ? null : `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    ip6: at(12, 3) === 0 ? `2001:db8:${hex(at(13, 65_536), 4)}:0:${hex(index, 4)}:0:0:1` : null,
    ip6Local:
      at(14, 5) === 0 ? null : `fe80:0:0:0:${hex(mix(index, 15), 4)}:${hex(index >> 8, 2)}ff:fe${hex(index, 2)}:1`,
    user: at(16, 3) === 0 ? `${person.toLowerCase()}.${at(17, 4000)}@example.net` : null,
    firstSeen: iso(seen - at(18, 300) * 86_400_000),
    lastSeen: iso(seen),
    manufacturer: at(19, 4) === 0 ? null : kind.vendor,
    os: at(20, 8) === 0 ? null : kind.os,
    deviceTypePrediction: at(21, 9) === 0 ? `${kind.name}, 2026` : null,
    vlan: kind.vlans[at(22, kind.vlans.length)],
    namedVlan: null,
    ssid,
    switchport: ssid === null ? String(at(23, 48) + 1) : null,
    wirelessCapabilities: ssid === null ? '' : WIRELESS[at(24, WIRELESS.length)],
    smInstalled: at(25, 5) === 0,
    recentDeviceMac: pairs(`e0553d${hex(device, 6)}`),
    recentDeviceName: `${ssid === null ? 'SW' : 'AP'} Hall ${device % 12} ${device}`,
    recentDeviceSerial: `Q2KD-BENC-${hex(device, 4).toUpperCase()}`,
    recentDeviceConnection: ssid === null ? 'Wired' : 'Wireless',
    status: at(26, 3) === 0 ? 'Offline' : 'Online',
    usage: { sent, recv, total: sent + recv },
    notes: at(27, 50) === 0 ? `Ticket ${at(28, 9000)}` : null,
    groupPolicy8021x: at(29, 12) === 0 ? 'Staff' : null,
    adaptivePolicyGroup: at(30, 20) === 0 ? '2: Infrastructure' : null,
    pskGroup: ssid === 'IoT' && at(31, 2) === 0 ? 'Building' : null,
  };
}
