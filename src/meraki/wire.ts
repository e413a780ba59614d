/**
 * The Dashboard API v1 as it is on the wire (types only). The documentation differs in places: times are ISO strings in lists,
 * vlan may be "" or a number, most strings may be null, usage has carried a total since 2023, and unknown keys come and go.
 */

/** getNetworkClients: one element of the array. Every key may be missing, null or of an unexpected type when it is read. */
export interface WireClient {
  id: string;
  mac: string;
  ip: string | null;
  ip6: string | null;
  ip6Local: string | null;
  description: string | null;
  user: string | null;
  /** ISO 8601, whole seconds, UTC. */
  firstSeen: string;
  /** ISO 8601, whole seconds, UTC. */
  lastSeen: string;
  manufacturer: string | null;
  os: string | null;
  deviceTypePrediction: string | null;
  /** "" when untagged or unknown. */
  vlan: string;
  namedVlan: string | null;
  ssid: string | null;
  switchport: string | null;
  wirelessCapabilities: string;
  smInstalled: boolean;
  recentDeviceMac: string | null;
  recentDeviceName: string | null;
  recentDeviceSerial: string | null;
  recentDeviceConnection: 'Wired' | 'Wireless';
  status: 'Online' | 'Offline';
  /** Kilobytes (1000 bytes) over the requested timespan; sent = the client's upload, recv = its download. */
  usage: { sent: number; recv: number; total: number };
  notes: string | null;
  groupPolicy8021x: string | null;
  adaptivePolicyGroup: string | null;
  pskGroup: string | null;
}

/** getOrganizations */
export interface WireOrganization {
  id: string;
  name: string;
}

/** getOrganizationNetworks */
export interface WireNetwork {
  id: string;
  organizationId: string;
  name: string;
  productTypes: string[];
  timeZone: string;
  tags: string[];
  notes: string | null;
}
