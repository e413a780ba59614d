import type { ColumnKind, ColumnSpec } from '#engine/column-block.ts';
import type { WireClient } from '#meraki/wire.ts';

/** How the values of a field are ordered and shown; 'address' is an IP, 'natural' has numbers inside (VLAN 2 < 10 < 100). */
export type FieldType = 'text' | 'id' | 'natural' | 'mac' | 'address' | 'category' | 'flag' | 'usage' | 'time';

export type FieldGroup = 'identity' | 'network' | 'wireless' | 'policy' | 'time' | 'usage';

/** The sets of columns that the program offers. */
export type ColumnSetName = 'Default' | 'Inventory' | 'Wireless' | 'Wired' | 'Policy' | 'Usage';

/** What the line of totals shows under a column: how many clients match, how many of them are online, the sum, or their average rate. */
export type ColumnTotal = 'clients' | 'online' | 'sum' | 'rate';

/** A key of the wire record, or of the usage inside of it. */
type WireKey = Exclude<keyof WireClient, 'usage'> | `usage.${keyof WireClient['usage']}`;

export interface Field {
  /** The column's name on screen, in exports and in the documents. */
  readonly label: string;
  readonly kind: ColumnKind;
  readonly type: FieldType;
  readonly group: FieldGroup;
  /** The name in the query language (`ssid:Guest`). */
  readonly query: string;
  /** Further names in the query language; its key, label and wire key are understood anyway. */
  readonly aliases?: readonly string[];
  /** Where Meraki sends it; null when we derive it. */
  readonly wire: WireKey | null;
  /** Its key in JSON files; without it the wire key, or else its own. */
  readonly json?: WireKey;
  /** A plain word of the search looks into it. */
  readonly searched?: boolean;
  /** Its values can be ticked in the filter panel and broken down in charts. Numbers and times have a range there anyway. */
  readonly facet?: boolean;
  /** The name of its facet and chart; without it the label. */
  readonly facetLabel?: string;
  /** Coarser values of another field: that one's facet and chart show them, so that they have none of their own. */
  readonly familyOf?: 'os';
  /** Its values alone name no one thing (every switch has a port 1): rows and charts are grouped by this field instead. */
  readonly groupedBy?: 'switchAndPort';
  /** Look for a whole address in every address column. */
  readonly anyAddress?: boolean;
  /** Pixels of its column; 120 without it. */
  readonly width?: number;
  /** Its column stays in sight beside open details as long as there is room. */
  readonly essential?: boolean;
  /** Its column takes a part of the room that is left over. */
  readonly grows?: boolean;
  /** The sets of columns that have it, each in the catalogue's order. */
  readonly sets?: readonly ColumnSetName[];
  /** What is drawn beside its text: a dot that tells who is online, or a bar divided into sent and received. */
  readonly drawn?: 'dot' | 'bar';
  /** A text that is too long for its cell loses its middle: its end, such as the number of an access point, tells it apart. */
  readonly cutMiddle?: true;
  readonly total?: ColumnTotal;
  /** No page brings it: it is worked out over the whole load, a moment after it, and put in with the store's `derive`. */
  /** A row may have several of its values, so that their counts are no parts of a whole: no chart breaks clients down by it. */
  readonly several?: boolean;
  readonly derived?: true;
}

/** In the order of column choosers, sets and details. */
const CATALOGUE = {
  status: {
    label: 'Status',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'status',
    wire: 'status',
    searched: true,
    facet: true,
    width: 80,
    essential: true,
    sets: ['Default', 'Inventory', 'Wireless', 'Wired', 'Policy', 'Usage'],
    drawn: 'dot',
    total: 'online',
  },
  name: {
    label: 'Name',
    kind: 'text',
    type: 'text',
    group: 'identity',
    query: 'name',
    aliases: ['hostname'],
    wire: 'description',
    searched: true,
    width: 132,
    essential: true,
    grows: true,
    sets: ['Default', 'Inventory', 'Wireless', 'Wired', 'Policy', 'Usage'],
    total: 'clients',
  },
  ip: {
    label: 'IP',
    kind: 'text',
    type: 'address',
    group: 'identity',
    query: 'ip',
    aliases: ['ipv4'],
    wire: 'ip',
    searched: true,
    anyAddress: true,
    width: 124,
    essential: true,
    sets: ['Default', 'Inventory', 'Wired'],
  },
  mac: {
    label: 'MAC',
    kind: 'text',
    type: 'mac',
    group: 'identity',
    query: 'mac',
    aliases: ['oui'],
    wire: 'mac',
    searched: true,
    width: 142,
    essential: true,
    sets: ['Default', 'Inventory', 'Wireless', 'Wired', 'Policy', 'Usage'],
  },
  ip6: {
    label: 'IPv6',
    kind: 'text',
    type: 'address',
    group: 'identity',
    query: 'ip6',
    aliases: ['ipv6'],
    wire: 'ip6',
    searched: true,
    width: 250,
  },
  ip6Local: {
    label: 'IPv6 link-local',
    kind: 'text',
    type: 'address',
    group: 'identity',
    query: 'ip6local',
    aliases: ['linklocal'],
    wire: 'ip6Local',
    searched: true,
    width: 250,
  },
  manufacturer: {
    label: 'Manufacturer',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'vendor',
    wire: 'manufacturer',
    searched: true,
    facet: true,
    width: 108,
    grows: true,
    sets: ['Default', 'Inventory'],
  },
  os: {
    label: 'OS',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'os',
    wire: 'os',
    searched: true,
    facet: true,
    width: 96,
    grows: true,
    sets: ['Default', 'Inventory'],
  },
  deviceType: {
    label: 'Device type',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'type',
    wire: 'deviceTypePrediction',
    searched: true,
    facet: true,
    sets: ['Inventory'],
  },
  user: {
    label: 'User',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'user',
    wire: 'user',
    searched: true,
    facet: true,
    grows: true,
    sets: ['Inventory', 'Policy'],
  },
  vlan: {
    label: 'VLAN',
    kind: 'category',
    type: 'natural',
    group: 'network',
    query: 'vlan',
    wire: 'vlan',
    searched: true,
    facet: true,
    width: 62,
    sets: ['Default', 'Wired', 'Policy'],
  },
  namedVlan: {
    label: 'Named VLAN',
    kind: 'category',
    type: 'natural',
    group: 'network',
    query: 'namedvlan',
    wire: 'namedVlan',
    searched: true,
    facet: true,
    sets: ['Wired'],
  },
  ssid: {
    label: 'SSID',
    kind: 'category',
    type: 'category',
    group: 'wireless',
    query: 'ssid',
    wire: 'ssid',
    searched: true,
    facet: true,
    width: 72,
    sets: ['Default', 'Wireless', 'Policy'],
  },
  switchPort: {
    label: 'Switch port',
    kind: 'category',
    type: 'natural',
    group: 'network',
    query: 'port',
    wire: 'switchport',
    searched: true,
    facet: true,
    groupedBy: 'switchAndPort',
    sets: ['Wired'],
  },
  switchAndPort: {
    label: 'Switch and port',
    kind: 'category',
    type: 'natural',
    group: 'network',
    query: 'switchandport',
    wire: null,
    facet: true,
    width: 150,
    cutMiddle: true,
  },
  accessPoint: {
    label: 'Access point / switch',
    kind: 'category',
    type: 'natural',
    group: 'network',
    query: 'ap',
    aliases: ['accesspoint', 'switch'],
    wire: 'recentDeviceName',
    searched: true,
    facet: true,
    facetLabel: 'Access point',
    width: 132,
    grows: true,
    sets: ['Default', 'Wireless', 'Wired'],
    cutMiddle: true,
  },
  deviceSerial: {
    label: 'Device serial',
    kind: 'category',
    type: 'category',
    group: 'network',
    query: 'serial',
    wire: 'recentDeviceSerial',
    searched: true,
    width: 126,
  },
  deviceMac: {
    label: 'Device MAC',
    kind: 'category',
    type: 'mac',
    group: 'network',
    query: 'devicemac',
    wire: 'recentDeviceMac',
    searched: true,
    width: 142,
    sets: ['Wired'],
  },
  connection: {
    label: 'Connection',
    kind: 'category',
    type: 'category',
    group: 'network',
    query: 'connection',
    wire: 'recentDeviceConnection',
    searched: true,
    facet: true,
  },
  wireless: {
    label: 'Wireless capabilities',
    kind: 'category',
    type: 'category',
    group: 'wireless',
    query: 'capabilities',
    wire: 'wirelessCapabilities',
    searched: true,
    facet: true,
    width: 170,
    sets: ['Wireless'],
  },
  wifiGeneration: {
    label: 'Wi-Fi generation',
    kind: 'category',
    type: 'natural',
    group: 'wireless',
    query: 'wifi',
    wire: null,
    searched: true,
    facet: true,
    sets: ['Wireless'],
  },
  bands: {
    label: 'Bands',
    kind: 'category',
    type: 'category',
    group: 'wireless',
    query: 'bands',
    aliases: ['band'],
    wire: null,
    searched: true,
    facet: true,
    sets: ['Wireless'],
  },
  usage: {
    label: 'Usage',
    kind: 'number',
    type: 'usage',
    group: 'usage',
    query: 'usage',
    aliases: ['traffic'],
    wire: null,
    json: 'usage.total',
    width: 96,
    essential: true,
    sets: ['Default', 'Usage'],
    drawn: 'bar',
    total: 'sum',
  },
  sent: {
    label: 'Sent',
    kind: 'number',
    type: 'usage',
    group: 'usage',
    query: 'sent',
    aliases: ['up'],
    wire: 'usage.sent',
    sets: ['Usage'],
    total: 'sum',
  },
  received: {
    label: 'Received',
    kind: 'number',
    type: 'usage',
    group: 'usage',
    query: 'received',
    aliases: ['down', 'recv'],
    wire: 'usage.recv',
    sets: ['Usage'],
    total: 'sum',
  },
  firstSeen: {
    label: 'First seen',
    kind: 'number',
    type: 'time',
    group: 'time',
    query: 'first',
    wire: 'firstSeen',
    sets: ['Inventory'],
  },
  lastSeen: {
    label: 'Last seen',
    kind: 'number',
    type: 'time',
    group: 'time',
    query: 'seen',
    wire: 'lastSeen',
    width: 96,
    essential: true,
    sets: ['Default', 'Inventory', 'Wireless', 'Wired', 'Usage'],
  },
  // Meraki says no start of the present session, so there is no "online since" to show.
  offlineSince: {
    label: 'Offline since',
    kind: 'number',
    type: 'time',
    group: 'time',
    query: 'offline',
    wire: null,
  },
  sm: {
    label: 'Systems Manager',
    kind: 'category',
    type: 'flag',
    group: 'policy',
    query: 'sm',
    wire: 'smInstalled',
    searched: true,
    facet: true,
    sets: ['Policy'],
  },
  notes: {
    label: 'Notes',
    kind: 'text',
    type: 'text',
    group: 'identity',
    query: 'notes',
    aliases: ['note'],
    wire: 'notes',
    searched: true,
    width: 220,
    grows: true,
    sets: ['Inventory'],
  },
  pskGroup: {
    label: 'iPSK group',
    kind: 'category',
    type: 'category',
    group: 'policy',
    query: 'psk',
    wire: 'pskGroup',
    searched: true,
    facet: true,
    sets: ['Policy'],
  },
  policy8021x: {
    label: '802.1X policy',
    kind: 'category',
    type: 'category',
    group: 'policy',
    query: 'dot1x',
    aliases: ['policy'],
    wire: 'groupPolicy8021x',
    searched: true,
    facet: true,
    sets: ['Policy'],
  },
  adaptivePolicy: {
    label: 'Adaptive policy group',
    kind: 'category',
    type: 'natural',
    group: 'policy',
    query: 'adaptive',
    wire: 'adaptivePolicyGroup',
    searched: true,
    facet: true,
    sets: ['Policy'],
  },
  id: {
    label: 'ID',
    kind: 'text',
    type: 'id',
    group: 'identity',
    query: 'id',
    wire: 'id',
    searched: true,
    width: 84,
  },
  macKind: {
    label: 'MAC kind',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'mackind',
    wire: null,
    searched: true,
    facet: true,
  },
  osFamily: {
    label: 'OS family',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'osfamily',
    wire: null,
    searched: true,
    facet: true,
    familyOf: 'os',
  },
  /** Meraki's OS, or where that is empty the device type that it predicts, as it says it. */
  osOrType: {
    label: 'OS or device type',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'osortype',
    wire: null,
    facet: true,
  },
  deviceClass: {
    label: 'Device class',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'class',
    wire: null,
    facet: true,
    derived: true,
  },
  finding: {
    label: 'Finding',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'finding',
    aliases: ['findings'],
    wire: null,
    facet: true,
    width: 170,
    derived: true,
    several: true,
  },
  change: {
    label: 'Change',
    kind: 'category',
    type: 'category',
    group: 'time',
    query: 'change',
    aliases: ['changes'],
    wire: null,
    facet: true,
    width: 110,
    derived: true,
  },
  before: {
    label: 'Before',
    kind: 'category',
    type: 'natural',
    group: 'time',
    query: 'before',
    wire: null,
    width: 170,
    derived: true,
  },
  after: {
    label: 'Now',
    kind: 'category',
    type: 'natural',
    group: 'time',
    query: 'now',
    wire: null,
    width: 170,
    derived: true,
  },
  roster: {
    label: 'Roster',
    kind: 'category',
    type: 'category',
    group: 'identity',
    query: 'roster',
    wire: null,
    facet: true,
    width: 90,
    derived: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldKey = keyof typeof CATALOGUE;

/**
 * THE field catalogue: columns, facets, query names, charts, details and exports all come from here.
 * A field more is an entry more, and a line that reads or derives its value in wire/.
 */
export const FIELDS: Readonly<Record<FieldKey, Field>> = CATALOGUE;

export const FIELD_KEYS: readonly FieldKey[] = Object.keys(FIELDS).filter(isFieldKey);

export function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key);
}

/** What people ask for first, in this order: the facets of a new visitor, and the head of every list of groups. */
export const MAIN_FIELDS: readonly FieldKey[] = [
  'ssid',
  'vlan',
  'os',
  'status',
  'connection',
  'manufacturer',
  'accessPoint',
  'deviceClass',
];

/** What rows and charts can be grouped by, the main fields first. */
export const GROUP_FIELDS: readonly FieldKey[] = [
  ...MAIN_FIELDS,
  ...FIELD_KEYS.filter(
    (key) => FIELDS[key].kind === 'category' && FIELDS[key].groupedBy === undefined && !MAIN_FIELDS.includes(key),
  ),
];

/** What a group of rows or a chart is called: as the field that it stands for. */
export const groupLabel = (key: FieldKey): string =>
  FIELDS[FIELD_KEYS.find((one) => FIELDS[one].groupedBy === key) ?? key].label;

/** The name of the field's facet and charts. */
export const facetLabel = (key: FieldKey): string => FIELDS[key].facetLabel ?? FIELDS[key].label;

/** A field and the families of its values, of which its facet and charts show one. */
export const readingsOf = (key: FieldKey): readonly FieldKey[] => [
  key,
  ...FIELD_KEYS.filter((one) => FIELDS[one].familyOf === key),
];

/** Addresses are read letter by letter, in a font whose letters are equally wide. */
export const isMono = (key: FieldKey): boolean => FIELDS[key].type === 'mac' || FIELDS[key].type === 'address';

/** The engine's columns, one a field. */
export const CLIENT_SCHEMA: readonly ColumnSpec<FieldKey>[] = FIELD_KEYS.map((name) => ({
  name,
  kind: FIELDS[name].kind,
  derived: FIELDS[name].derived === true,
}));
