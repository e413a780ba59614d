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

/** Those of getNetworkWirelessClientConnectivityEvents. */
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

/** Ids are opaque; no id of Meraki's holds anything else, and a dot or a percent sign would be a way out of the path. */
const ID = '[A-Za-z0-9_-]{1,64}';
const CLIENT = `^/networks/${ID}/clients/${ID}`;

/** The operations that the product uses, each with the query keys that Meraki documents. */
const OPERATIONS: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/^\/organizations$/, PAGING],
  [new RegExp(`^/organizations/${ID}/networks$`), PAGING],
  [new RegExp(`^/networks/${ID}$`), []],
  [new RegExp(`^/networks/${ID}/clients$`), CLIENTS],
  [new RegExp(`${CLIENT}$`), []],
  [new RegExp(`${CLIENT}/usageHistory$`), []],
  [new RegExp(`${CLIENT}/trafficHistory$`), PAGING],
  [new RegExp(`${CLIENT}/policy$`), []],
  [new RegExp(`^/networks/${ID}/wireless/clients/${ID}/connectivityEvents$`), CONNECTIVITY_EVENTS],
];

export type Allowed =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly status: 400 | 404; readonly message: string };

const PREFIX = '/api/v1';

/**
 * Matches the raw request target, undecoded, so that no spelling of a path slips through;
 * the query is decoded once and written anew.
 */
export function allowed(target: string): Allowed {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const operation = path.startsWith(PREFIX)
    ? OPERATIONS.find(([pattern]) => pattern.test(path.slice(PREFIX.length)))
    : undefined;
  if (operation === undefined)
    return { ok: false, status: 404, message: 'This path is not one that Clientscope asks.' };
  const query = new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
  const seen = new Set<string>();
  for (const key of query.keys()) {
    if (!operation[1].includes(key))
      return { ok: false, status: 400, message: `Unknown query key: ${key.slice(0, 40)}` };
    if (seen.has(key) && !key.endsWith('[]')) return { ok: false, status: 400, message: `${key} is given twice` };
    seen.add(key);
  }
  const text = query.toString();
  return { ok: true, path: path.slice(PREFIX.length) + (text === '' ? '' : `?${text}`) };
}
