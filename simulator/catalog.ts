import type { WireNetwork, WireOrganization } from '#meraki/wire.ts';
import * as ids from './network-ids.ts';

export interface SimulatedNetwork extends WireNetwork {
  /** Clients seen in one day. */
  readonly size: number;
}

export const ORGANIZATIONS: readonly WireOrganization[] = [
  { id: '100001', name: 'Northwind Manufacturing' },
  { id: '100002', name: 'Lakeside University' },
  { id: '900001', name: 'Fault lab' },
];

const network = (organizationId: string, id: string, name: string, size: number): SimulatedNetwork => ({
  id,
  organizationId,
  name,
  size,
  productTypes: ['appliance', 'switch', 'wireless'],
  timeZone: 'Europe/Berlin',
  tags: [],
  notes: null,
});

export const NETWORKS: readonly SimulatedNetwork[] = [
  network('100001', ids.HEADQUARTERS, 'Headquarters', 12_000),
  network('100001', ids.BRANCH, 'Branch Lisbon', 120),
  network('100001', ids.OFFICE, 'Office Munich', 2_400),
  network('100001', ids.EMPTY, 'Warehouse (not open yet)', 0),
  network('100002', ids.CAMPUS, 'Campus', 100_000),
  network('900001', ids.CUT_ONCE, 'Cut in mid-body once on page 2', 12_000),
  network('900001', ids.FAILING, '500 from page 3 on', 12_000),
  network('900001', ids.FORBIDDEN, 'Forbidden', 100),
  network('900001', ids.UNKNOWN, 'Unknown', 100),
  network('900001', ids.ODD_TYPES, 'Odd types', 1_500),
  network('900001', ids.LOOPING, 'Cursor loop', 3_000),
];
