import type { ColumnSpec } from '#engine/column-block.ts';
import { DERIVED_FIELDS } from './derived-fields.ts';
import { EVERY_SET, type Field, field } from './field.ts';
import * as known from './known-values.ts';
import * as computed from './wire/computed-columns.ts';

/**
 * THE field catalogue: columns, facets, query names, charts, details and exports all come from here. To add a field, add an entry (here, or
 * in derived-fields.ts if it is computed from the whole load); for a field that follows from others of the same client, also add how it is
 * computed (wire/computed-columns.ts). Column choosers, sets and details use this order.
 */
const CATALOGUE = {
  status: field({
    label: 'Status',
    query: 'status',
    values: known.STATUSES,
    others: true,
    wire: 'status',
    column: { width: 80, essential: true, drawn: 'dot', total: 'online', sets: EVERY_SET },
  }),
  name: field({
    label: 'Name',
    query: 'name',
    aliases: ['hostname'],
    type: 'text',
    wire: 'description',
    column: { width: 132, essential: true, grows: true, total: 'clients', sets: EVERY_SET },
  }),
  ip: field({
    label: 'IP',
    query: 'ip',
    aliases: ['ipv4'],
    type: 'address',
    wire: 'ip',
    anyAddress: true,
    column: { width: 124, essential: true, sets: ['Default', 'Inventory', 'Wired'] },
  }),
  mac: field({
    label: 'MAC',
    query: 'mac',
    aliases: ['oui'],
    type: 'mac',
    wire: 'mac',
    column: { width: 142, essential: true, sets: EVERY_SET },
  }),
  ip6: field({ label: 'IPv6', query: 'ip6', aliases: ['ipv6'], type: 'address', wire: 'ip6', column: { width: 250 } }),
  ip6Local: field({
    label: 'IPv6 link-local',
    query: 'ip6local',
    aliases: ['linklocal'],
    type: 'address',
    wire: 'ip6Local',
    column: { width: 250 },
  }),
  manufacturer: field({
    label: 'Manufacturer',
    query: 'vendor',
    wire: 'manufacturer',
    column: { width: 100, grows: true, sets: ['Default', 'Inventory'] },
  }),
  os: field({
    label: 'OS',
    query: 'os',
    wire: 'os',
    column: { width: 93, grows: true, sets: ['Default', 'Inventory'] },
  }),
  deviceType: field({
    label: 'Device type',
    query: 'type',
    wire: 'deviceTypePrediction',
    column: { sets: ['Inventory'] },
  }),
  user: field({ label: 'User', query: 'user', wire: 'user', column: { grows: true, sets: ['Inventory', 'Policy'] } }),
  vlan: field({
    label: 'VLAN',
    query: 'vlan',
    type: 'natural',
    group: 'network',
    wire: 'vlan',
    column: { width: 62, sets: ['Default', 'Wired', 'Policy'] },
  }),
  namedVlan: field({
    label: 'Named VLAN',
    query: 'namedvlan',
    type: 'natural',
    group: 'network',
    wire: 'namedVlan',
    column: { sets: ['Wired'] },
  }),
  ssid: field({
    label: 'SSID',
    query: 'ssid',
    group: 'wireless',
    wire: 'ssid',
    column: { width: 72, sets: ['Default', 'Wireless', 'Policy'] },
  }),
  switchPort: field({
    label: 'Switch port',
    query: 'port',
    type: 'natural',
    group: 'network',
    wire: 'switchport',
    groupedBy: 'switchAndPort',
    column: { sets: ['Wired'] },
  }),
  switchAndPort: field({
    label: 'Switch and port',
    query: 'switchandport',
    type: 'natural',
    group: 'network',
    column: { width: 150, cutMiddle: true },
    compute: computed.switchWithPort,
  }),
  accessPoint: field({
    label: 'Access point / switch',
    query: 'ap',
    aliases: ['accesspoint', 'switch'],
    type: 'natural',
    group: 'network',
    wire: 'recentDeviceName',
    facetLabel: 'Access point',
    column: { width: 146, grows: true, cutMiddle: true, sets: ['Default', 'Wireless', 'Wired'] },
  }),
  deviceSerial: field({
    label: 'Device serial',
    query: 'serial',
    group: 'network',
    wire: 'recentDeviceSerial',
    facet: false,
    column: { width: 126 },
  }),
  deviceMac: field({
    label: 'Device MAC',
    query: 'devicemac',
    type: 'mac',
    kind: 'category',
    group: 'network',
    wire: 'recentDeviceMac',
    facet: false,
    column: { width: 142, sets: ['Wired'] },
  }),
  connection: field({
    label: 'Connection',
    query: 'connection',
    values: known.CONNECTIONS,
    others: true,
    group: 'network',
    wire: 'recentDeviceConnection',
  }),
  wireless: field({
    label: 'Wireless capabilities',
    query: 'capabilities',
    group: 'wireless',
    wire: 'wirelessCapabilities',
    column: { width: 170, sets: ['Wireless'] },
  }),
  wifiGeneration: field({
    label: 'Wi-Fi generation',
    query: 'wifi',
    type: 'natural',
    values: known.WIFI_GENERATIONS,
    others: true,
    group: 'wireless',
    column: { sets: ['Wireless'] },
    compute: computed.generationOfWireless,
  }),
  bands: field({
    label: 'Bands',
    query: 'bands',
    aliases: ['band'],
    values: known.BAND_SETS,
    group: 'wireless',
    column: { sets: ['Wireless'] },
    compute: computed.bandsOfWireless,
  }),
  usage: field({
    label: 'Usage',
    query: 'usage',
    aliases: ['traffic'],
    type: 'usage',
    group: 'usage',
    json: 'usage.total',
    column: { width: 96, essential: true, drawn: 'bar', total: 'sum', sets: ['Default', 'Usage'] },
    compute: computed.totalUsage,
  }),
  sent: field({
    label: 'Sent',
    query: 'sent',
    aliases: ['up'],
    type: 'usage',
    group: 'usage',
    wire: 'usage.sent',
    column: { total: 'sum', sets: ['Usage'] },
  }),
  received: field({
    label: 'Received',
    query: 'received',
    aliases: ['down', 'recv'],
    type: 'usage',
    group: 'usage',
    wire: 'usage.recv',
    column: { total: 'sum', sets: ['Usage'] },
  }),
  firstSeen: field({
    label: 'First seen',
    query: 'first',
    type: 'time',
    group: 'time',
    wire: 'firstSeen',
    column: { sets: ['Inventory'] },
  }),
  lastSeen: field({
    label: 'Last seen',
    query: 'seen',
    type: 'time',
    group: 'time',
    wire: 'lastSeen',
    column: { width: 96, essential: true, sets: ['Default', 'Inventory', 'Wireless', 'Wired', 'Usage'] },
  }),
  // Meraki does not send when the present session began, so there is no "online since".
  offlineSince: field({
    label: 'Offline since',
    query: 'offline',
    type: 'time',
    group: 'time',
    compute: computed.offlineSince,
  }),
  sm: field({
    label: 'Systems Manager',
    query: 'sm',
    type: 'flag',
    values: known.SM_WORDS,
    group: 'policy',
    wire: 'smInstalled',
    column: { sets: ['Policy'] },
  }),
  notes: field({
    label: 'Notes',
    query: 'notes',
    aliases: ['note'],
    type: 'text',
    wire: 'notes',
    column: { width: 220, grows: true, sets: ['Inventory'] },
  }),
  pskGroup: field({
    label: 'iPSK group',
    query: 'psk',
    group: 'policy',
    wire: 'pskGroup',
    column: { sets: ['Policy'] },
  }),
  policy8021x: field({
    label: '802.1X policy',
    query: 'dot1x',
    aliases: ['policy'],
    group: 'policy',
    wire: 'groupPolicy8021x',
    column: { sets: ['Policy'] },
  }),
  adaptivePolicy: field({
    label: 'Adaptive policy group',
    query: 'adaptive',
    type: 'natural',
    group: 'policy',
    wire: 'adaptivePolicyGroup',
    column: { sets: ['Policy'] },
  }),
  id: field({ label: 'ID', query: 'id', type: 'id', wire: 'id', column: { width: 84 } }),
  macKind: field({ label: 'MAC kind', query: 'mackind', values: known.MAC_KINDS, compute: computed.kindOfMac }),
  osFamily: field({
    label: 'OS family',
    query: 'osfamily',
    values: known.OS_FAMILIES,
    familyOf: 'os',
    compute: computed.familyOfOs,
  }),
  /** Meraki's OS, or, where that is empty, the device type that Meraki predicts. */
  osOrType: field({
    label: 'OS or device type',
    query: 'osortype',
    group: 'identity',
    compute: computed.osOrDeviceType,
  }),
  ...DERIVED_FIELDS,
};

export type FieldKey = keyof typeof CATALOGUE;

export const FIELDS: Readonly<Record<FieldKey, Field>> = CATALOGUE;

/** All fields in the catalogue's order. */
export const FIELD_KEYS: readonly FieldKey[] = Object.keys(FIELDS).filter(isFieldKey);

/** Whether a text is the key of a field. */
export function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key);
}

/** The columns of a ColumnStore of clients, one per field. */
export const CLIENT_SCHEMA: readonly ColumnSpec<FieldKey>[] = FIELD_KEYS.map((name) => ({
  name,
  kind: FIELDS[name].kind,
  derived: FIELDS[name].derived === true,
  compute: FIELDS[name].compute,
}));
