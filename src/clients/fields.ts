import type { ColumnKind, ColumnSpec } from '#engine/column-schema.ts';

/** How the values of a field are ordered and shown; 'address' is an IP, 'natural' has numbers inside (VLAN 2 < 10 < 100). */
export type FieldType = 'text' | 'natural' | 'mac' | 'address' | 'category' | 'flag' | 'usage' | 'time';

export type FieldGroup = 'identity' | 'network' | 'wireless' | 'policy' | 'time' | 'usage';

interface FieldShape {
  /** The column's name on screen, in exports and in the documents; `derived` ones are computed from what Meraki sent. */
  readonly label: string;
  readonly kind: ColumnKind;
  readonly type: FieldType;
  readonly group: FieldGroup;
  /** The name in the query language (`ssid:Guest`). */
  readonly query: string;
  /** Its values can be ticked in the filter panel. */
  readonly facet: boolean;
  /** A plain word of the search looks into it. */
  readonly searched: boolean;
  /** The key of the wire record, for JSON exports and the details; null when we derive it. */
  readonly wire: string | null;
}

const f = (
  label: string,
  kind: ColumnKind,
  type: FieldType,
  group: FieldGroup,
  query: string,
  flags: string,
  wire: string | null,
): FieldShape => ({
  label,
  kind,
  type,
  group,
  query,
  facet: flags.includes('facet'),
  searched: flags.includes('searched'),
  wire,
});

/**
 * THE field catalogue: columns, facets, query names, details and exports all come from here.
 * Order = the order in column choosers and details.
 */
export const FIELDS = {
  status: f('Status', 'category', 'category', 'identity', 'status', 'facet searched', 'status'),
  name: f('Name', 'text', 'text', 'identity', 'name', 'searched', 'description'),
  ip: f('IP', 'text', 'address', 'identity', 'ip', 'searched', 'ip'),
  mac: f('MAC', 'text', 'mac', 'identity', 'mac', 'searched', 'mac'),
  ip6: f('IPv6', 'text', 'address', 'identity', 'ip6', 'searched', 'ip6'),
  ip6Local: f('IPv6 link-local', 'text', 'address', 'identity', 'ip6local', 'searched', 'ip6Local'),
  manufacturer: f('Manufacturer', 'category', 'category', 'identity', 'vendor', 'facet searched', 'manufacturer'),
  os: f('OS', 'category', 'category', 'identity', 'os', 'facet searched', 'os'),
  deviceType: f('Device type', 'category', 'category', 'identity', 'type', 'facet searched', 'deviceTypePrediction'),
  user: f('User', 'category', 'category', 'identity', 'user', 'facet searched', 'user'),
  vlan: f('VLAN', 'category', 'natural', 'network', 'vlan', 'facet searched', 'vlan'),
  namedVlan: f('Named VLAN', 'category', 'natural', 'network', 'namedvlan', 'facet searched', 'namedVlan'),
  ssid: f('SSID', 'category', 'category', 'wireless', 'ssid', 'facet searched', 'ssid'),
  switchPort: f('Switch port', 'category', 'natural', 'network', 'port', 'facet searched', 'switchport'),
  accessPoint: f('Access point / switch', 'category', 'natural', 'network', 'ap', 'facet searched', 'recentDeviceName'),
  deviceSerial: f('Device serial', 'category', 'category', 'network', 'serial', 'searched', 'recentDeviceSerial'),
  deviceMac: f('Device MAC', 'category', 'mac', 'network', 'devicemac', 'searched', 'recentDeviceMac'),
  connection: f(
    'Connection',
    'category',
    'category',
    'network',
    'connection',
    'facet searched',
    'recentDeviceConnection',
  ),
  wireless: f(
    'Wireless capabilities',
    'category',
    'category',
    'wireless',
    'capabilities',
    'facet searched',
    'wirelessCapabilities',
  ),
  usage: f('Usage', 'number', 'usage', 'usage', 'usage', '', null),
  sent: f('Sent', 'number', 'usage', 'usage', 'sent', '', 'usage.sent'),
  received: f('Received', 'number', 'usage', 'usage', 'received', '', 'usage.recv'),
  firstSeen: f('First seen', 'number', 'time', 'time', 'first', '', 'firstSeen'),
  lastSeen: f('Last seen', 'number', 'time', 'time', 'seen', '', 'lastSeen'),
  sm: f('Systems Manager', 'category', 'flag', 'policy', 'sm', 'facet', 'smInstalled'),
  notes: f('Notes', 'text', 'text', 'identity', 'notes', 'searched', 'notes'),
  pskGroup: f('iPSK group', 'category', 'category', 'policy', 'psk', 'facet searched', 'pskGroup'),
  policy8021x: f('802.1X policy', 'category', 'category', 'policy', 'dot1x', 'facet searched', 'groupPolicy8021x'),
  adaptivePolicy: f(
    'Adaptive policy group',
    'category',
    'natural',
    'policy',
    'adaptive',
    'facet searched',
    'adaptivePolicyGroup',
  ),
  id: f('ID', 'text', 'text', 'identity', 'id', 'searched', 'id'),
  macKind: f('MAC kind', 'category', 'category', 'identity', 'mackind', 'facet', null),
  osFamily: f('OS family', 'category', 'category', 'identity', 'osfamily', 'facet', null),
  wifiGeneration: f('Wi-Fi generation', 'category', 'natural', 'wireless', 'wifi', 'facet', null),
  bands: f('Bands', 'category', 'category', 'wireless', 'bands', 'facet', null),
  // Meraki says no start of the present session, so there is no "online since" to show.
  offlineSince: f('Offline since', 'number', 'time', 'time', 'offline', '', null),
} satisfies Record<string, FieldShape>;

export type FieldKey = keyof typeof FIELDS;

export const FIELD_KEYS: readonly FieldKey[] = Object.keys(FIELDS).filter(isFieldKey);

export function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key);
}

/** The name of the field's facet group: as the column, but for the one whose column name is long. */
export function facetLabel(key: FieldKey): string {
  return key === 'accessPoint' ? 'Access point' : FIELDS[key].label;
}

/** The engine's columns, one a field. */
export const CLIENT_SCHEMA: readonly ColumnSpec<FieldKey>[] = FIELD_KEYS.map((name) => ({
  name,
  kind: FIELDS[name].kind,
}));
