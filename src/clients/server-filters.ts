/** A parameter of getNetworkClients that narrows what Meraki sends; everything else is narrowed here. */
export interface ServerFilter {
  /** Its name in Meraki's query string; lists end in []. */
  readonly param: string;
  /** Its name in our URL, after `ask.`. */
  readonly name: string;
  readonly label: string;
  /** The only values it may have; null for free text. */
  readonly choices: readonly string[] | null;
  /** How Meraki compares, in words for the user. */
  readonly match: 'exact' | 'part';
}

const text = (param: string, label: string, match: 'exact' | 'part' = 'part'): ServerFilter => ({
  param,
  name: param,
  label,
  choices: null,
  match,
});

export const SERVER_FILTERS: readonly ServerFilter[] = [
  { param: 'statuses[]', name: 'status', label: 'Status', choices: ['Online', 'Offline'], match: 'exact' },
  {
    param: 'recentDeviceConnections[]',
    name: 'connection',
    label: 'Connection',
    choices: ['Wired', 'Wireless'],
    match: 'exact',
  },
  text('vlan', 'VLAN', 'exact'),
  text('namedVlan', 'Named VLAN'),
  text('os', 'OS'),
  text('description', 'Description'),
  text('ip', 'IP'),
  text('ip6', 'IPv6'),
  text('ip6Local', 'IPv6 link-local'),
  text('mac', 'MAC'),
  text('pskGroup', 'iPSK group'),
];

/** What was asked, by filter name; only values that Meraki would take. */
export type Asked = Readonly<Record<string, string>>;

/** Drops empty values and choices that do not exist. */
export function checkedAsk(values: Readonly<Record<string, string | null>>): Asked {
  const asked: Record<string, string> = {};
  for (const { name, choices } of SERVER_FILTERS) {
    const value = values[name]?.trim() ?? '';
    if (value !== '' && (choices === null || choices.includes(value))) asked[name] = value;
  }
  return asked;
}

/** The query parameters of what was asked. */
export function askParams(asked: Asked): Array<readonly [string, string]> {
  return SERVER_FILTERS.flatMap(({ name, param }) => (name in asked ? [[param, asked[name]] as const] : []));
}
