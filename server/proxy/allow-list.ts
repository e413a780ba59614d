import { Failure } from '../http/failure.ts';

const PAGING = ['perPage', 'startingAfter', 'endingBefore'];

const CLIENTS = [
  ...PAGING,
  't0',
  'timespan',
  'statuses[]',
  'ip',
  'ip6',
  'ip6Local',
  'mac',
  'os',
  'pskGroup',
  'description',
  'vlan',
  'namedVlan',
  'recentDeviceConnections[]',
];

/** Query keys of getNetworkWirelessClientConnectivityEvents. */
const CONNECTIVITY_EVENTS = [
  ...PAGING,
  'sortOrder',
  't0',
  't1',
  'timespan',
  'types[]',
  'band',
  'ssidNumber',
  'includedSeverities[]',
  'deviceSerial',
];

const SPAN = ['t0', 't1', 'timespan'];

/** Query keys of getNetworkWirelessClientCountHistory. */
const CLIENT_COUNT = [...SPAN, 'resolution', 'autoResolution', 'clientId', 'deviceSerial', 'apTag', 'band', 'ssid'];

/** Query keys of the two operations on several clients. */
const SEVERAL_CLIENTS = [...PAGING, ...SPAN, 'clients', 'ssidNumber'];

/** Meraki's ids hold no other characters. A dot or a percent sign could lead out of the path. */
const ID = '[A-Za-z0-9_-]{1,64}';

interface Operation {
  /** Meraki's name of it. */
  readonly name: string;
  readonly path: RegExp;
  /** The query keys that Meraki documents. */
  readonly keys: readonly string[];
}

const operation = (name: string, path: string, keys: readonly string[] = []): Operation => ({
  name,
  path: new RegExp(`^${path.replaceAll('{id}', ID)}$`),
  keys,
});

/** The operations that the product uses. All others are refused. The first one whose path matches is taken. */
export const OPERATIONS: readonly Operation[] = [
  operation('getOrganizations', '/organizations', PAGING),
  operation('getOrganizationNetworks', '/organizations/{id}/networks', PAGING),
  operation('getNetwork', '/networks/{id}'),
  operation('getNetworkClients', '/networks/{id}/clients', CLIENTS),
  // The next three stand before getNetworkClient, which takes whatever follows "clients/" for an id.
  operation('getNetworkClientsBandwidthUsageHistory', '/networks/{id}/clients/bandwidthUsageHistory', [
    ...PAGING,
    ...SPAN,
  ]),
  operation('getNetworkClientsUsageHistories', '/networks/{id}/clients/usageHistories', SEVERAL_CLIENTS),
  operation('getNetworkClientsApplicationUsage', '/networks/{id}/clients/applicationUsage', SEVERAL_CLIENTS),
  operation('getNetworkWirelessClientCountHistory', '/networks/{id}/wireless/clientCountHistory', CLIENT_COUNT),
  operation('getNetworkClient', '/networks/{id}/clients/{id}'),
  operation('getNetworkClientUsageHistory', '/networks/{id}/clients/{id}/usageHistory'),
  operation('getNetworkClientTrafficHistory', '/networks/{id}/clients/{id}/trafficHistory', PAGING),
  operation('getNetworkClientPolicy', '/networks/{id}/clients/{id}/policy'),
  operation(
    'getNetworkWirelessClientConnectivityEvents',
    '/networks/{id}/wireless/clients/{id}/connectivityEvents',
    CONNECTIVITY_EVENTS,
  ),
];

const PREFIX = '/api/v1';
/** Longer than a request of getNetworkClients with every parameter. */
const LONGEST = 4096;

export interface Asked {
  readonly operation: string;
  /** Path and query behind the base URL; the query is encoded anew. */
  readonly path: string;
}

/**
 * Matches the raw request target, undecoded, so that an escaped path matches nothing. The query is decoded once and encoded anew.
 * @throws Failure 400, 404 or 414 for what the product never asks
 */
export function allowed(target: string): Asked {
  if (target.length > LONGEST) throw new Failure(414, 'This address is too long.');
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const asked = path.startsWith(PREFIX)
    ? OPERATIONS.find((one) => one.path.test(path.slice(PREFIX.length)))
    : undefined;
  if (asked === undefined) throw new Failure(404, 'This path is not one that Clientscope asks.');
  const query = queryOf(mark < 0 ? '' : target.slice(mark + 1), asked.keys);
  return { operation: asked.name, path: path.slice(PREFIX.length) + (query === '' ? '' : `?${query}`) };
}

function queryOf(text: string, keys: readonly string[]): string {
  if (/%(?![0-9a-f]{2})/i.test(text)) throw new Failure(400, 'The query is not well escaped.');
  const query = new URLSearchParams(text);
  const seen = new Set<string>();
  for (const [key, value] of query) {
    if (!keys.includes(key)) throw new Failure(400, `Unknown query key: ${key.slice(0, 40)}`);
    if (seen.has(key) && !key.endsWith('[]')) throw new Failure(400, `${key} is given twice`);
    // U+FFFD is what decoding leaves of bytes that are no UTF-8.
    if (/[\p{Cc}\ufffd]/u.test(value)) throw new Failure(400, `${key} holds characters that no value has`);
    seen.add(key);
  }
  return query.toString();
}
