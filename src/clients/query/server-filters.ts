import { bareHex } from '#clients/address/mac-address.ts';
import { CONNECTIONS, STATUSES } from '#clients/known-values.ts';

/** A parameter of getNetworkClients that narrows what Meraki sends; all other filters are applied here. */
export interface ServerFilter {
  /** Its name in Meraki's query string; lists end in []. */
  readonly param: string;
  /** Its name in our URL, after `ask.`. */
  readonly name: string;
  readonly label: string;
  /** The only values it may have; null for free text. */
  readonly choices: readonly string[] | null;
  /** Whether Meraki compares whole values or parts. */
  readonly match: 'exact' | 'part';
  /** Addresses are trimmed; MACs are also written as Meraki writes them. */
  readonly value: 'text' | 'address' | 'mac';
}

const text = (param: string, label: string, more: Partial<ServerFilter> = {}): ServerFilter => ({
  param,
  name: param,
  label,
  choices: null,
  match: 'part',
  value: 'text',
  ...more,
});

/** All filters that Meraki can apply. */
export const SERVER_FILTERS: readonly ServerFilter[] = [
  text('statuses[]', 'Status', { name: 'status', choices: STATUSES, match: 'exact' }),
  text('recentDeviceConnections[]', 'Connection', {
    name: 'connection',
    choices: CONNECTIONS,
    match: 'exact',
  }),
  text('vlan', 'VLAN', { match: 'exact' }),
  text('namedVlan', 'Named VLAN'),
  text('os', 'OS'),
  text('description', 'Description'),
  text('ip', 'IP', { value: 'address' }),
  text('ip6', 'IPv6', { value: 'address' }),
  text('ip6Local', 'IPv6 link-local', { value: 'address' }),
  text('mac', 'MAC', { value: 'mac' }),
  text('pskGroup', 'iPSK group'),
];

/** The values asked of Meraki by filter name, all of them valid; several choices are joined by commas. */
export type Asked = Readonly<Record<string, string>>;

/** No value of Meraki's is longer; a longer text would only make the address too long. */
const LONGEST = 200;

/** Blanks around an address are dropped; around a text they may matter ("Lab " does not find "Labrador"). */
const tidy = ({ match, value: kind }: ServerFilter, value: string) =>
  match === 'exact' || kind !== 'text' || value.trim() === '' ? value.trim() : value;

/** The value as Meraki accepts it, or null. Choices are put in the order of the filter, each once. */
function checkedValue(filter: ServerFilter, raw: string): string | null {
  const value = tidy(filter, raw);
  if (value === '' || value.length > LONGEST) return null;
  if (filter.choices === null) return value;
  const given = value.split(',').map((part) => part.trim());
  const known = filter.choices.filter((choice) => given.includes(choice));
  return known.length > 0 && given.every((part) => known.includes(part)) ? known.join(',') : null;
}

/** The values that can be asked of Meraki, and those that are refused (`status=Maybe`). */
export function checkedAsk(values: Readonly<Record<string, string | null>>): {
  readonly asked: Asked;
  readonly refused: readonly string[];
} {
  const asked: Record<string, string> = {};
  const refused: string[] = [];
  for (const filter of SERVER_FILTERS) {
    const raw = values[filter.name] ?? '';
    const value = checkedValue(filter, raw);
    if (value !== null) asked[filter.name] = value;
    else if (raw.trim() !== '') refused.push(`${filter.name}=${raw.slice(0, 40)}`);
  }
  return { asked, refused };
}

/** A MAC or a part of one, in any notation, as Meraki writes it: `08:f1:ea`. */
function wireMac(value: string): string {
  const bare = bareHex(value);
  return /^[0-9a-f]{1,12}$/.test(bare) ? (bare.match(/..?/g) ?? []).join(':') : value;
}

/** The query parameters; a filter with several choices gives one parameter per choice. */
export function askParams(asked: Asked): Array<readonly [string, string]> {
  return SERVER_FILTERS.flatMap(({ name, param, choices, value: kind }) => {
    if (!(name in asked)) return [];
    const value = asked[name];
    const values = choices === null ? [kind === 'mac' ? wireMac(value) : value] : value.split(',');
    return values.map((one) => [param, one] as const);
  });
}

/** What Meraki is asked for in words, `VLAN 10`. @param spell the value as it is written there */
export const askedTexts = (asked: Asked, spell: (value: string) => string = String): string[] =>
  SERVER_FILTERS.flatMap(({ label, name }) => (asked[name] === undefined ? [] : `${label} ${spell(asked[name])}`));
