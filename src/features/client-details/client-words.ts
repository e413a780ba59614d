import { bareHex, macKind } from '#clients/address/mac-address.ts';

/** `24 Nov`: Meraki's days are days of UTC. */
export const utcDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

interface TimedEvent {
  /** Epoch ms. */
  readonly at: number;
  readonly type: string;
  readonly severity: string;
}

const JOINS = new Set(['assoc', 'roam', 'connection']);
const LEAVES = new Set(['disassoc', 'deauth']);

/**
 * The time since which a wireless client is connected where it is now: its last successful association or roaming.
 * @returns epoch ms; null if it left after that, or if the events do not say
 */
export function connectedSince(events: readonly TimedEvent[]): number | null {
  let newest: TimedEvent | null = null;
  for (const event of events) {
    const tells = LEAVES.has(event.type) || (JOINS.has(event.type) && event.severity !== 'bad');
    if (tells && (newest === null || event.at > newest.at)) newest = event;
  }
  return newest !== null && JOINS.has(newest.type) ? newest.at : null;
}

/** Says which vendor the first three bytes of a MAC belong to. @param connection `Wired`, `Wireless` or '' @returns '' if it is no MAC */
export function prefixNote(mac: string, manufacturer: string, connection: string): string {
  const hex = bareHex(mac);
  if (!/^[0-9a-f]{12}$/.test(hex)) return '';
  const prefix = (hex.slice(0, 6).toUpperCase().match(/../g) ?? []).join(':');
  switch (macKind(mac, connection)) {
    case 'Random':
      return `${prefix} belongs to no vendor: the client made this address up for privacy and may change it`;
    case 'Local':
      return `${prefix} belongs to no vendor: the address was set locally, as virtual machines do`;
    default:
      return manufacturer === '' ? `${prefix}, whose vendor Meraki does not name` : `${prefix}, ${manufacturer}`;
  }
}

// Maps: the names come from Meraki, and every object has members such as `constructor`.
const EVENTS: ReadonlyMap<string, string> = new Map([
  ['assoc', 'Associated'],
  ['auth', 'Authentication'],
  ['connection', 'Connected'],
  ['deauth', 'Deauthenticated'],
  ['dhcp', 'DHCP'],
  ['disassoc', 'Disassociated'],
  ['dns', 'DNS'],
  ['roam', 'Roamed'],
  ['sticky', 'Stuck to a far access point'],
]);
const MARKS: ReadonlyMap<string, string> = new Map([
  ['good', '✓'],
  ['info', 'i'],
  ['warn', '!'],
  ['bad', '✕'],
]);
const POLICIES: ReadonlyMap<string, string> = new Map([
  ['Normal', 'the rules of the network apply'],
  ['Blocked', 'the client cannot use the network'],
  ['Allowed', 'no splash page and no limits'],
  ['Whitelisted', 'no splash page and no limits'],
]);

/** A connectivity event by its type; an unknown type as Meraki names it. */
export const eventName = (type: string): string => EVENTS.get(type) ?? type;

/** One character for how bad an event is. */
export const severityMark = (severity: string): string => MARKS.get(severity) ?? '·';

/** What one of Meraki's own policies does; undefined for another one. */
export const policyMeaning = (policy: string): string | undefined => POLICIES.get(policy);
