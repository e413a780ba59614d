import { clientName, isolated, nameInSentence } from '#clients/display-names.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { isKeeping, type Term, termOf } from '#clients/query/terms.ts';
import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import { getOrInsertComputed } from '#engine/get-or-insert.ts';

/** Fields that name a place, which can be switched off. */
const PLACES: readonly FieldKey[] = [
  'accessPoint',
  'deviceSerial',
  'deviceMac',
  'switchPort',
  'switchAndPort',
  'ssid',
  'vlan',
  'namedVlan',
];

const BUSIEST = 20;

/** A value and how many of the clients that drop have it; '' is empty. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** An access point that is itself a wired client of the chosen places, so that its clients drop, too. */
export interface AccessPointBehind {
  readonly name: string;
  /** `FLAB-SW01, port 12` */
  readonly at: string;
  /** How many of its clients are online. */
  readonly online: number;
}

/** Who drops when the chosen places go down. */
export interface Impact {
  /** Rows that are online now, the busiest first. */
  readonly online: readonly StoreRow[];
  /** Clients that were seen there in the time span, online or not. */
  readonly seen: number;
  readonly byClass: readonly Counted[];
  readonly byPolicy: readonly Counted[];
  readonly busiest: readonly StoreRow[];
  readonly behind: readonly AccessPointBehind[];
  /** Whether wired clients are among them: there may then be access points of which nothing is known. */
  readonly wired: boolean;
}

/** The terms of a filter that name places. The others (status, text, usage) do not say what goes down. */
export const placeTerms = (terms: readonly Term[]): readonly Term[] =>
  terms.filter((term) => term.field !== null && PLACES.includes(term.field) && isKeeping(term));

/** What a cell of the list names as a place, a port with its switch; null if it names none. */
export function placeOf(store: ColumnStore, row: StoreRow, field: FieldKey): Term | null {
  const place = FIELDS[field].groupedBy ?? field;
  const value = String(store.display(place, row));
  return PLACES.includes(place) && value !== '' ? termOf(place, [value]) : null;
}

/** A place for a sentence: `HQ-Lobby-AP01`, `VLAN 10`. */
export const nameOfPlace = ({ field, values: [value] }: Term): string =>
  (field === null || field === 'accessPoint' ? '' : `${FIELDS[field].label} `) + nameInSentence(value);

function counted(store: ColumnStore, rows: readonly StoreRow[], field: FieldKey): Counted[] {
  const { codes, values } = store.category(field);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(codes[row], (counts.get(codes[row]) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ value: values[code], count })).toSorted((a, b) => b.count - a.count);
}

/** Access points, by their MAC in lower case, with the rows of their wireless clients. */
function accessPointsIn(store: ColumnStore): Map<string, number[]> {
  const [mac, connection] = [store.category('deviceMac'), store.category('connection')];
  const wireless = connection.values.indexOf('Wireless');
  const byCode = new Map<number, number[]>();
  for (let row = 0; row < store.presentCount; row++) {
    if (connection.codes[row] !== wireless || mac.codes[row] === 0) continue;
    getOrInsertComputed(byCode, mac.codes[row], () => []).push(row);
  }
  return new Map([...byCode].map(([code, rows]) => [mac.values[code].toLowerCase(), rows]));
}

interface Behind {
  readonly of: AccessPointBehind;
  readonly rows: readonly StoreRow[];
}

/** Meraki now and then sends an access point as a client of the switch that it is connected to; only then is it known. */
function behindOf(store: ColumnStore, rows: readonly StoreRow[]): Behind[] {
  const accessPoints = accessPointsIn(store);
  const isOnline = onlineIn(store);
  return rows.flatMap((row) => {
    const clients = accessPoints.get(store.textAt('mac', row).toLowerCase());
    if (clients === undefined || store.display('connection', row) === 'Wireless') return [];
    const port = String(store.display('switchPort', row));
    const of = {
      name: String(store.display('accessPoint', clients[0])) || store.textAt('mac', row),
      at: `${String(store.display('accessPoint', row))}${port === '' ? '' : `, port ${port}`}`,
      online: clients.filter(isOnline).length,
    };
    return [{ of, rows: clients }];
  });
}

function onlineIn(store: ColumnStore): (row: StoreRow) => boolean {
  const { codes, values } = store.category('status');
  const online = values.indexOf('Online');
  return (row) => codes[row] === online;
}

/** Who drops. @param chosen rows at the places that go down */
export function impactOf(store: ColumnStore, chosen: readonly StoreRow[]): Impact {
  const behind = behindOf(store, chosen);
  const all = [...new Set([...chosen, ...behind.flatMap(({ rows }) => rows)])];
  const usage = store.number('usage');
  const used = (row: StoreRow) => (Number.isNaN(usage[row]) ? -1 : usage[row]);
  const online = all.filter(onlineIn(store)).toSorted((a, b) => used(b) - used(a) || a - b);
  return {
    online,
    seen: all.length,
    byClass: counted(store, online, 'deviceClass'),
    byPolicy: counted(store, online, 'policy8021x'),
    busiest: online.slice(0, BUSIEST),
    behind: behind.map(({ of }) => of),
    wired: all.some((row) => store.display('connection', row) === 'Wired'),
  };
}

/** What the text says of the places and the data. */
export interface ImpactQuestion {
  /** `ap:HQ-Lobby-AP01` */
  readonly places: string;
  /** '' while it is not known. */
  readonly network: string;
  /** When the data came, with its zone. */
  readonly at: string;
  /** Not all clients are loaded. */
  readonly partial: boolean;
}

/** `3 laptop, 1 not known`. @param empty the word for the empty value */
const countedText = (all: readonly Counted[], empty: string): string =>
  all.length === 0 ? 'none' : all.map(({ value, count }) => `${count} ${value === '' ? empty : value}`).join(', ');

/** A sentence about access points behind the places; '' where no wired client goes down. */
export function behindText({ behind, wired }: Impact): string {
  if (!wired) return '';
  const known = behind
    .map(({ name, at, online }) => `${isolated(name)} (${isolated(at)}; ${online} online)`)
    .join(', ');
  const rest = 'Meraki’s client list names an access point behind a switch only now and then.';
  return known === ''
    ? `Whether access points hang on it is not known, and their clients are not counted: ${rest}`
    : `Access points behind it, their clients included: ${known}. There may be more: ${rest}`;
}

/** The impact as lines of text for a change ticket. @param usageText writes kilobytes */
export function impactText(
  store: ColumnStore,
  impact: Impact,
  { places, network, at, partial }: ImpactQuestion,
  usageText: (kilobytes: number) => string,
): string {
  const { online, seen, byClass, byPolicy, busiest } = impact;
  const usage = store.number('usage');
  const lines = [
    `Impact of taking down ${places}`,
    `${network === '' ? 'Network' : `Network ${network}`}, data of ${at}${partial ? ', PARTIAL: not all clients are loaded' : ''}`,
    `Drops now: ${online.length} clients online, of ${seen} seen there in the time span`,
    `By device class: ${countedText(byClass, 'not known')}`,
    `By 802.1X policy: ${countedText(byPolicy, 'without one')}`,
    behindText(impact),
    busiest.length === 0 ? '' : `Busiest ${busiest.length}:`,
    ...busiest.map((row, index) => {
      const parts = [
        clientName(store, row),
        store.textAt('mac', row),
        store.textAt('ip', row),
        String(store.display('deviceClass', row)),
        usageText(usage[row]),
      ];
      return `${index + 1}. ${parts.filter((part) => part !== '').join(', ')}`;
    }),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** The clients that drop as a list for the Roster: a MAC (or IP) per line. */
export const impactRoster = (store: ColumnStore, { online }: Impact): string =>
  online.map((row) => store.textAt('mac', row) || store.textAt('ip', row)).join('\n');
