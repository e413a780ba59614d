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

const FAULT_LAB: ReadonlyArray<readonly [id: string, name: string, size: number]> = [
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
];

export const NETWORKS: readonly SimulatedNetwork[] = [
  network('100001', ids.HEADQUARTERS, 'Headquarters', 12_000),
  network('100001', ids.BRANCH, 'Branch Lisbon', 120),
  network('100001', ids.OFFICE, 'Office Munich', 2_400),
  network('100001', ids.EMPTY, 'Warehouse (not open yet)', 0),
  network('100002', ids.CAMPUS, 'Campus', 100_000),
  ...FAULT_LAB.map(([id, name, size]) => network('900001', id, name, size)),
];
