import type { WireClientDetails, WirePolicy, WireUsageDay } from '#meraki/wire.ts';
import { json, refused } from './answers.ts';
import { type Client, clientAt, clientRecord, type ClientRecord, sentShareOf } from './client-record.ts';
import { connectivityEvents } from './connectivity-events.ts';
import { labRecord } from './findings-lab.ts';
import { trafficHistory } from './histories.ts';
import { BRANCH } from './network-ids.ts';
import { pagedList, rowOf } from './paging.ts';
import { DAY_MS, kilobytesBetween, stepOf } from './presence.ts';
import { chance, pick } from './random.ts';
import type { Site } from './site.ts';

const DAYS = 31;

/** The operations on one client; null for a path that is none of them. Clients are known by their key only. */
export function answerClientOperation(site: Site, path: readonly string[], url: URL, now: number): Response | null {
  const [first, second] = path;
  const wireless = first === 'wireless' && second === 'clients';
  if (!wireless && first !== 'clients') return null;
  const [clientId, operation, ...more] = wireless ? path.slice(2) : path.slice(1);
  if (clientId === undefined || more.length > 0) return null;
  const row = rowOf(clientId);
  const step = stepOf(now);
  const client = row === null || row >= site.rows ? null : clientAt(site, row, step, -Infinity);
  if (client === null) return refused(404, 'Client not found');
  if (wireless) {
    if (operation !== 'connectivityEvents') return null;
    const events = connectivityEvents(client, url.searchParams, step);
    return typeof events === 'string' ? refused(400, events) : pagedList(url, events);
  }
  switch (operation) {
    case undefined:
      return json(200, details(recordOf(client, step), client));
    case 'usageHistory':
      return json(200, usageHistory(client, step));
    case 'policy':
      return json(200, policy(recordOf(client, step), client));
    case 'trafficHistory':
      return site.network.wire.id === BRANCH
        ? refused(400, 'Detailed traffic analysis must be enabled on this network')
        : pagedList(url, trafficHistory(client, step));
    default:
      return null;
  }
}

function recordOf(client: Client, step: number): ClientRecord {
  const { site, row } = client;
  const written = site.lab === null ? null : labRecord(site.lab, row, step, -Infinity);
  return written ?? clientRecord(client, step - DAY_MS, step);
}

const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);

/** getNetworkClient */
function details(record: ClientRecord, { kind }: Client): WireClientDetails {
  const phone = kind.voice ? (record.description ?? record.mac) : null;
  return {
    id: record.id,
    mac: record.mac,
    ip: record.ip,
    ip6: record.ip6 ?? '',
    ip6Local: record.ip6Local,
    description: record.description,
    firstSeen: seconds(record.firstSeen),
    lastSeen: seconds(record.lastSeen),
    manufacturer: record.manufacturer,
    model: typeof record['model'] === 'string' ? record['model'] : null,
    os: record.os,
    user: record.user,
    vlan: record.vlan,
    namedVlan: record.namedVlan,
    ssid: record.ssid,
    switchport: record.switchport,
    wirelessCapabilities: record.wirelessCapabilities,
    smInstalled: record.smInstalled,
    recentDeviceMac: record.recentDeviceMac,
    recentDeviceName: record.recentDeviceName,
    recentDeviceSerial: record.recentDeviceSerial,
    recentDeviceConnection: record.recentDeviceConnection,
    clientVpnConnections: null,
    lldp:
      phone === null
        ? null
        : [
            ['System name', phone],
            ['Port ID', 'SW PORT'],
            ['System capabilities', 'Two-port MAC Relay, Telephone'],
          ],
    cdp:
      phone === null
        ? null
        : [
            ['Device ID', phone],
            ['Port ID', 'Port 1'],
            ['Platform', 'Cisco IP Phone 8851'],
          ],
    status: record.status,
    notes: record.notes,
    deviceTypePrediction: record.deviceTypePrediction,
  };
}

/** getNetworkClientUsageHistory: UTC days, oldest first, today's so far; their sum is the list's usage of 31 days and the hours before. */
function usageHistory({ habit, presence }: Client, step: number): WireUsageDay[] {
  const today = Math.floor(step / DAY_MS);
  const first = Math.max(today - DAYS, Math.floor(presence.firstSeen / DAY_MS));
  return Array.from({ length: today - first + 1 }, (_, index) => {
    const midnight = (first + index) * DAY_MS;
    const total = kilobytesBetween(habit, presence, midnight, Math.min(midnight + DAY_MS, step));
    const sent = Math.floor(total * sentShareOf(habit));
    return { ts: new Date(midnight).toISOString(), sent, received: Math.floor(total) - sent };
  });
}

/** getNetworkClientPolicy */
function policy({ mac, ssid, groupPolicy8021x }: ClientRecord, { habit: { seed, row } }: Client): WirePolicy {
  if (groupPolicy8021x !== null) return { mac, devicePolicy: 'Group policy', groupPolicyId: '101' };
  const part = chance(seed, row, 60);
  if (ssid !== null && part > 0.95) {
    const policiesBySsid = [
      { ssidNumber: 1, devicePolicy: 'Group policy', groupPolicyId: pick(['100', '102'], chance(seed, row, 61)) },
    ];
    return { mac, devicePolicy: 'Different policies by SSID', policiesBySsid };
  }
  return { mac, devicePolicy: part < 0.02 ? 'Blocked' : part < 0.05 ? 'Allowed' : 'Normal' };
}
