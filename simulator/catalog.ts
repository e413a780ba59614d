import type { WireNetwork, WireOrganization } from '#meraki/wire.ts';
import * as ids from './network-ids.ts';

export interface SimulatedNetwork {
  readonly wire: WireNetwork;
  /** Clients seen in one day. */
  readonly size: number;
  readonly profile: 'company' | 'campus';
  /** In the names of its devices. */
  readonly code: string;
  /** Local time minus UTC, hours. */
  readonly utcOffset: number;
}

const organization = (id: string, name: string): WireOrganization => ({
  id,
  name,
  url: `https://n1.meraki.com/o/${id}/manage/organization/overview`,
  api: { enabled: true },
  licensing: { model: 'co-term' },
  cloud: { region: { name: 'Europe', host: { name: 'Germany' } } },
  management: { details: [] },
});

export const FAULT_LAB = '900001';
/** Its networks may not be listed. */
export const LOCKED = '900002';

const FINDINGS = '900003';

export const ORGANIZATIONS: readonly WireOrganization[] = [
  organization('100001', 'Northwind Manufacturing'),
  organization('100002', 'Lakeside University'),
  organization('100003', 'Corner Coffee'),
  organization(FAULT_LAB, 'Fault lab'),
  organization(LOCKED, 'Fault lab, locked'),
  organization(FINDINGS, 'Findings lab'),
];

interface Place {
  readonly productTypes: string[];
  readonly profile: SimulatedNetwork['profile'];
  readonly timeZone: string;
  readonly utcOffset: number;
}

const COMPANY: Place = {
  productTypes: ['appliance', 'switch', 'wireless'],
  profile: 'company',
  timeZone: 'Europe/Berlin',
  utcOffset: 1,
};
const CAMPUS: Place = {
  productTypes: ['appliance', 'camera', 'switch', 'wireless'],
  profile: 'campus',
  timeZone: 'America/Chicago',
  utcOffset: -6,
};

const network = (
  organizationId: string,
  id: string,
  name: string,
  size: number,
  code: string,
  { timeZone, productTypes, ...place }: Place = COMPANY,
): SimulatedNetwork => ({
  wire: {
    id,
    organizationId,
    name,
    productTypes,
    timeZone,
    tags: [],
    enrollmentString: null,
    url: `https://n1.meraki.com/${code}/n/${id}/manage/usage/list`,
    notes: null,
    details: null,
    isBoundToConfigTemplate: false,
    isVirtual: false,
  },
  size,
  code,
  ...place,
});

const FAULTS: ReadonlyArray<readonly [id: string, name: string, size: number]> = [
  [ids.CUT_ONCE, 'Cut in mid-body once on page 2', 12_000],
  [ids.FAILING, '500 from page 3 on', 12_000],
  [ids.FORBIDDEN, 'Forbidden', 100],
  [ids.UNKNOWN, 'Unknown', 100],
  [ids.ODD_TYPES, 'Odd types', 1_500],
  [ids.LOOPING, 'Cursor loop', 3_000],
  [ids.RATE_LIMITED, 'Rate limited', 6_000],
  [ids.LONG_WAIT, 'Rate limited for two minutes', 6_000],
  [ids.GARBAGE_RETRY_AFTER, 'Rate limited, garbage in Retry-After', 3_000],
  [ids.SLOW, 'Slow', 30_000],
  [ids.SILENT, 'Silent', 100],
  [ids.CUT_ALWAYS, 'Cut in mid-body always from page 2 on', 12_000],
  [ids.GARBLED_ONCE, 'Garbled JSON once', 12_000],
  [ids.GARBLED_ALWAYS, 'Garbled JSON always from page 2 on', 12_000],
  [ids.HTML, 'HTML with 200', 100],
  [ids.FAILING_ONCE, '500 on page 3 once', 12_000],
  [ids.CYCLE, 'Cursor cycle of two pages', 18_000],
  [ids.EXPIRING_CURSOR, 'Expiring cursor', 12_000],
  [ids.DUPLICATES, 'Duplicate ids across pages', 3_000],
  [ids.HOSTILE, 'Hostile strings', 300],
  [ids.KEY_REJECTED, 'Key rejected', 100],
  [ids.NO_CLIENTS, 'No client-bearing products', 0],
  [ids.EMPTY_PAGES, 'Empty pages in the middle', 12_000],
  [ids.ENDLESS_EMPTY, 'Endless empty pages', 2_000],
  [ids.REDIRECTING, 'Redirecting', 3_000],
  [ids.LINK_FORMS, 'Link header forms', 18_000],
  [ids.HUGE_LINK, 'Huge Link header', 3_000],
  [ids.GARBLED_LINK, 'Garbled Link header', 3_000],
  [ids.LOST_LINK, 'Link header missing', 3_000],
  [ids.FAILING_ALWAYS, '502 always', 100],
  [ids.WITHOUT_HISTORIES, 'Without histories', 300],
  [ids.CHANGING, 'Changing between loads', 120],
];

const CITIES =
  'Aachen,Antwerp,Athens,Barcelona,Basel,Bergen,Berlin,Bilbao,Bologna,Bordeaux,Bremen,Brno,Brussels,Budapest,Cologne,Copenhagen,Cork,Dresden,Dublin,Essen,Florence,Geneva,Genoa,Ghent,Glasgow,Gothenburg,Graz,Hamburg,Hanover,Helsinki,Innsbruck,Kraków,Leeds,Leipzig,Lille,Linz,London,Lyon,Madrid,Málaga,Malmö,Marseille,Milan,Nantes,Naples,Nuremberg,Oslo,Paris,Porto,Prague,Rome,Rotterdam,Seville,Stockholm,Stuttgart,Turin,Utrecht,Valencia,Vienna,Warsaw,Zürich'.split(
    ',',
  );

const SHOP: Place = { ...COMPANY, productTypes: ['appliance', 'wireless'] };

/** A chain of shops: enough networks to search among. */
const SHOPS = CITIES.map((city, index) =>
  network(
    '100003',
    `L_${3_000_000_000_000_001 + index}`,
    `Café ${city}`,
    20 + ((index * 37) % 90),
    city.slice(0, 3),
    SHOP,
  ),
);

export const NETWORKS: readonly SimulatedNetwork[] = [
  network('100001', ids.HEADQUARTERS, 'Headquarters', 12_000, 'HQ'),
  network('100001', ids.BRANCH, 'Branch Lisbon', 120, 'LIS', { ...COMPANY, timeZone: 'Europe/Lisbon', utcOffset: 0 }),
  network('100001', ids.OFFICE, 'Office Munich', 2_400, 'MUC'),
  network('100001', ids.EMPTY, 'Warehouse (not open yet)', 0, 'WH'),
  network('100002', ids.CAMPUS, 'Campus', 100_000, 'LU', CAMPUS),
  ...SHOPS,
  ...FAULTS.map(([id, name, size]) =>
    network(
      FAULT_LAB,
      id,
      name,
      size,
      'LAB',
      id === ids.NO_CLIENTS ? { ...COMPANY, productTypes: ['sensor'] } : COMPANY,
    ),
  ),
  network(FINDINGS, ids.FINDINGS_LAB, 'Findings lab', 150, 'FLAB'),
  network(FINDINGS, ids.FINDINGS_CLEAN, 'Findings lab, without faults', 120, 'FLAB'),
];
