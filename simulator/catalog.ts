import type { WireNetwork, WireOrganization } from '#meraki/wire.ts';
import { FAULT_NETWORKS } from './fault-lab.ts';
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

const CITIES =
  'Aachen,Antwerp,Athens,Barcelona,Basel,Bergen,Berlin,Bilbao,Bologna,Bordeaux,Bremen,Brno,Brussels,Budapest,Cologne,Copenhagen,Cork,Dresden,Dublin,Essen,Florence,Geneva,Genoa,Ghent,Glasgow,Gothenburg,Graz,Hamburg,Hanover,Helsinki,Innsbruck,Kraków,Leeds,Leipzig,Lille,Linz,London,Lyon,Madrid,Málaga,Malmö,Marseille,Milan,Nantes,Naples,Nuremberg,Oslo,Paris,Porto,Prague,Rome,Rotterdam,Seville,Stockholm,Stuttgart,Turin,Utrecht,Valencia,Vienna,Warsaw,Zürich'.split(
    ',',
  );

const SENSORS_ONLY: Place = { ...COMPANY, productTypes: ['sensor'] };
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
  ...Object.entries(FAULT_NETWORKS).map(([id, { name, size }]) =>
    network(FAULT_LAB, id, name, size, 'LAB', id === ids.NO_CLIENTS ? SENSORS_ONLY : COMPANY),
  ),
  network(FINDINGS, ids.FINDINGS_LAB, 'Findings lab', 150, 'FLAB'),
  network(FINDINGS, ids.FINDINGS_CLEAN, 'Findings lab, without faults', 120, 'FLAB'),
];
