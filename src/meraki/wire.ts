/**
 * The types of the Dashboard API v1 as it is on the wire. They differ from the documentation: times are ISO strings in lists, vlan may
 * be "" or a number, most strings may be null, usage has had a total since 2023, and there may be unknown keys.
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

/** getNetworkClient: epoch seconds, `ip6` "" where the list has null, no usage, status as in the list. */
export interface WireClientDetails extends Omit<
  WireClient,
  'ip6' | 'firstSeen' | 'lastSeen' | 'usage' | 'groupPolicy8021x' | 'adaptivePolicyGroup' | 'pskGroup'
> {
  ip6: string;
  firstSeen: number;
  lastSeen: number;
  model: string | null;
  clientVpnConnections: Array<{ remoteIp: string; connectedAt: number; disconnectedAt: number }> | null;
  /** Pairs of a label and a value. */
  lldp: Array<[string, string]> | null;
  cdp: Array<[string, string]> | null;
}

/** getNetworkClientUsageHistory: one element a day, oldest first. `received` = the list's `usage.recv`; kilobytes. */
export interface WireUsageDay {
  ts: string;
  sent: number;
  received: number;
  /** Read in place of `received` where an answer has it. */
  recv?: number;
}

/** getNetworkClientTrafficHistory: one element a day and application; kilobytes. */
export interface WireTraffic {
  ts: string;
  application: string;
  destination: string | null;
  protocol: string;
  port: number | null;
  recv: number;
  sent: number;
  numFlows: number;
  activeSeconds: number;
}

/** getNetworkClientsBandwidthUsageHistory: megabits a second on average from `ts` to the next one. */
export interface WireBandwidth {
  ts: string;
  total: number;
  upstream: number;
  downstream: number;
}

/** getNetworkWirelessClientCountHistory */
export interface WireClientCount {
  startTs: string;
  endTs: string;
  clientCount: number | null;
}

interface WireNamed {
  clientId: string;
  clientIp: string | null;
  clientMac: string;
}

/** getNetworkClientsUsageHistories: one element a client; kilobytes. */
export interface WireUsageHistory extends WireNamed {
  usageHistory: WireUsageDay[];
}

/**
 * getNetworkClientsApplicationUsage: one element a client. The operation's text says kilobytes, that of its fields bytes.
 */
export interface WireApplicationUsage extends WireNamed {
  applicationUsage: Array<{ application: string; received: number; sent: number }>;
}

/** getNetworkClientPolicy: the group's id only where a group policy holds. */
export interface WirePolicy {
  mac: string;
  devicePolicy: string;
  groupPolicyId?: string;
  policiesBySsid?: WireSsidPolicy[];
}

export interface WireSsidPolicy {
  ssidNumber: number;
  devicePolicy: string;
  groupPolicyId?: string;
}

/** getNetworkWirelessClientConnectivityEvents */
export interface WireConnectivityEvent {
  occurredAt: string;
  /** GHz. */
  band: '2.4' | '5' | '6';
  ssidNumber: number;
  type: 'assoc' | 'auth' | 'connection' | 'deauth' | 'dhcp' | 'disassoc' | 'dns' | 'roam' | 'sticky';
  subtype: string | null;
  severity: 'good' | 'info' | 'warn' | 'bad';
  durationMs: number | null;
  channel: number;
  rssi: number;
  eventData: Record<string, unknown>;
  deviceSerial: string;
  captureId: string | null;
}

/** getOrganizations */
export interface WireOrganization {
  id: string;
  name: string;
  url: string;
  api: { enabled: boolean };
  licensing: { model: string };
  cloud: { region: { name: string; host: { name: string } } };
  management: { details: Array<{ name: string; value: string }> };
}

/** getOrganizationNetworks and getNetwork */
export interface WireNetwork {
  id: string;
  organizationId: string;
  name: string;
  productTypes: string[];
  timeZone: string;
  tags: string[];
  enrollmentString: string | null;
  url: string;
  notes: string | null;
  isBoundToConfigTemplate: boolean;
  /** Not in the documentation. */
  details: null;
  isVirtual: boolean;
}
